// Reads the rules as their authors write them: code, words and cases, one of each with the same name.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const LANGUAGES = ['nl', 'fr', 'de', 'en'];

/** Every rule by id: `{ id, code, words, cases }`; `words` parsed, `code` and `cases` paths from the root. */
export function readRules(root) {
  const folder = path.join(root, 'server/src/rules');
  const found = [];
  for (const group of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(path.join(folder, group.name)).filter((name) => name.endsWith('.yaml'))) {
      const name = file.slice(0, -'.yaml'.length);
      const words = parseWords(path.join(folder, group.name, file));
      found.push({
        id: `${group.name}/${name}`,
        code: `server/src/rules/${group.name}/${name}.ts`,
        words,
        cases: `test/rules/${group.name}/${name}.md`,
      });
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function parseWords(file) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
}

const BLOCK = /^(`{3,})(\w+) ([^\n]+)\n([\s\S]*?)^\1\n?/gm;
const INSIDE = '\u0000';

/** The first example under a `## Bad…` or `## Good…` heading of a rule's cases, without the caret lines. */
export function exampleOf(root, rule, kind) {
  const file = path.join(root, rule.cases);
  if (!existsSync(file)) return '';
  const section =
    readFileSync(file, 'utf8')
      // A heading inside a block begins a variant of its post.
      .replace(BLOCK, (block) => block.replace(/^## /gm, `${INSIDE}## `))
      .split(/^## /m)
      .find((part) => part.startsWith(kind)) ?? '';
  const blocks = [...section.replaceAll(INSIDE, '').matchAll(BLOCK)];
  return blocks
    .filter(
      ([, , , name]) =>
        !/^after\b/.test(name) && !/smpolicy\.yaml$/.test(name) === !blocks.every((b) => /smpolicy\.yaml$/.test(b[3])),
    )
    .map(
      ([, fence, language, , body]) =>
        `${fence}${language}\n${body.replace(/^[ \t]*\^+ (?:error|warning|information|hint) .*\n/gm, '')}${fence}`,
    )
    .join('\n\n');
}

/** The names of the values in a text; the same reading as server/src/messages/format.ts. */
export function argumentsOf(text) {
  return [...new Set([...text.matchAll(/\{\s*([a-z_]\w*)\s*[,}]/gi)].map((match) => match[1]))];
}
