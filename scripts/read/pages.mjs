// The rule pages of one language as one object, `{ '<rule id>': Markdown }`: what the extension carries instead of hundreds of files.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function pages(root, language) {
  const folder = path.join(root, 'docs', 'rules', language);
  const files = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
    .sort();
  return Object.fromEntries(files.map((name) => [name.slice(0, -'.md'.length), text(path.join(folder, name))]));
}

/** The first line tells contributors that the file is generated; readers of the page need not know. */
const text = (file) => readFileSync(file, 'utf8').replace(/^<!--[^\n]*-->\n+/, '');
