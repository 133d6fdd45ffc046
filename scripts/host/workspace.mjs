// A copy of examples/ for one test run: tests edit freely and the project's own files stay as they are.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** `folder` is the copy; `remove` ends it. */
export function temporaryExamples() {
  const parent = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'smpolicy-test-')));
  const folder = path.join(parent, 'examples');
  cpSync(path.join(projectRoot, 'examples'), folder, { recursive: true });
  return { parent, folder, remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }) };
}
