// Loads schemas/ as JavaScript, for the generators: the sources are TypeScript, so esbuild bundles them in memory.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const loaded = new Map();

/**
 * `policySchema`, `postSchema`, their shapes and everything of schemas/walk.ts, of the sources as they are now; zod's own functions are
 * in `z`.
 */
export function loadSchemas(root) {
  if (!loaded.has(root)) loaded.set(root, bundled(root));
  return loaded.get(root);
}

async function bundled(root) {
  const contents = [
    `import { compile } from './compile';`,
    `import { policySchema } from './policy';`,
    `import { postSchema } from './post';`,
    `export { policySchema, postSchema };`,
    `export const policyShape = compile(policySchema);`,
    `export const postShape = compile(postSchema);`,
    `export { packed } from './packed';`,
    `export * from './walk';`,
    `export * as z from 'zod';`,
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(root, 'schemas'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const words = new Map();

/** The words of schemas/fields: `{ policy, post, values }`, as they are written; read once, since the files are long. */
export function readFieldWords(root) {
  const read = (name) => parse(readFileSync(path.join(root, 'schemas/fields', `${name}.yaml`), 'utf8'));
  if (!words.has(root)) words.set(root, { policy: read('policy'), post: read('post'), values: read('values') });
  return words.get(root);
}

/** The names of the codes that may stand in a field, in one language: `{ code: name }`. */
export function codeNames(walk, field, values, language) {
  const lists = [...walk.codeListsOf(field.shape), 'boolean'].map((name) => values[name] ?? {});
  const named = walk.codesOf(field.shape).map((code) => {
    const found = lists.map((list) => list[String(code)]).find((name) => name !== undefined);
    return [String(code), found?.[language] ?? String(code)];
  });
  return Object.fromEntries(named);
}
