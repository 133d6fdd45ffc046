// The rule pages of one language as one object, `{ '<rule id>': Markdown }`, and the presets: what the extension carries instead of hundreds
// of files.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PRESET = '.smpolicy.yaml';

export function pages(root, language) {
  const folder = path.join(root, 'docs', 'rules', language);
  const files = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
    .sort();
  return Object.fromEntries(files.map((name) => [name.slice(0, -'.md'.length), text(path.join(folder, name))]));
}

/** The policies that come with the product, `{ '<name>': YAML }`. */
export function presets(root) {
  const folder = path.join(root, 'schemas', 'presets');
  const names = readdirSync(folder).filter((name) => name.endsWith(PRESET));
  return Object.fromEntries(
    names.sort().map((name) => [name.slice(0, -PRESET.length), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The first line tells contributors that the file is generated; readers of the page need not know. */
const text = (file) => readFileSync(file, 'utf8').replace(/^<!--[^\n]*-->\n+/, '');
