// How the blocks of a policy begin, in one language, from snippets/blocks.yaml. Completion offers them at a new key; they are no snippets
// of the editor's own, since the server fills in the roles and accounts of the policy.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The body of every block by its key; a word that the source forgot stops the generation. */
export function blockBodies(root, language) {
  const { words, blocks } = parse(readFileSync(path.join(root, 'snippets', 'blocks.yaml'), 'utf8'));
  const filled = (key, body) =>
    body.replace(/<([a-z_]+)>/g, (_, word) => {
      const text = words[word]?.[language];
      if (text === undefined) throw new Error(`snippets/blocks.yaml: ‘${key}’ has no word ‘${word}’ in ‘${language}’.`);
      return text;
    });
  return Object.fromEntries(Object.entries(blocks).map(([key, body]) => [key, filled(key, body)]));
}
