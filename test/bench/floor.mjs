// What no tool can do without: reading every post (`read`), and parsing its front matter with `yaml` (`yaml`).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

const [folder = '.', how = 'read'] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.post.md')) continue;
  const [, front] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(path.join(folder, name), 'utf8')) ?? [];
  if (how === 'yaml' && front !== undefined) parseDocument(front);
}
