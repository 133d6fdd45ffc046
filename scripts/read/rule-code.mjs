// Loads the rules' code as JavaScript, for what only the code knows: severity, moment, options, sources. esbuild bundles it in memory.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const loaded = new Map();

/** The rules that have code, by id, as `defineRule` made them; read once for a root. */
export function loadRules(root, rules) {
  if (!loaded.has(root)) loaded.set(root, bundled(root, rules));
  return loaded.get(root);
}

async function bundled(root, rules) {
  const { build } = await import('esbuild');
  const entry = rules
    .filter(({ code }) => existsSync(path.join(root, code)))
    .map(({ code }, order) => `export { rule as rule${order} } from './${code}';`)
    .join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry || 'export {}', resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'silent',
  });
  const holder = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    holder,
    holder.exports,
    createRequire(import.meta.url),
  );
  return new Map(Object.values(holder.exports).map((rule) => [rule.id, rule]));
}
