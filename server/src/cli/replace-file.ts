/** Writes a file so that whoever reads it sees the old or the new one and never half of it. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

export function replaceFile(path: string, content: string): void {
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
