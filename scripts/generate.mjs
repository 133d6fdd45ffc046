// Writes every generated file, or with `--check` says which are stale. A generator is `files(root)` in scripts/generate/.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'scripts', 'generate');

/** Every generated file as it should be: `{ path, content }`, paths from the root with `/`. */
export async function generatedFiles() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .sort();
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(path.join(folder, name)).href)));
  const lists = await Promise.all(modules.filter((m) => m.files).map((m) => m.files(root)));
  return lists.flat();
}

/** Folders in which every file is generated, so that a file nobody makes any more is stale too. */
const WHOLE = ['docs/rules', 'docs/fields'];

export function staleFiles(files) {
  const wanted = new Map(files.map((file) => [file.path, file.content]));
  const stale = files.filter(
    ({ path: p, content }) => !existsSync(path.join(root, p)) || readFileSync(path.join(root, p), 'utf8') !== content,
  );
  const orphans = WHOLE.filter((dir) => existsSync(path.join(root, dir)))
    .flatMap((dir) =>
      readdirSync(path.join(root, dir), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    )
    .filter((p) => !wanted.has(p));
  return { stale: stale.map((file) => file.path), orphans };
}

function check({ stale, orphans }) {
  for (const p of [...stale, ...orphans]) console.error(`stale: ${p}`);
  if (stale.length + orphans.length === 0) return;
  console.error('Run: npm run generate');
  process.exitCode = 1;
}

function write(files, { stale, orphans }) {
  for (const { path: p, content } of files.filter((file) => stale.includes(file.path))) {
    mkdirSync(path.dirname(path.join(root, p)), { recursive: true });
    writeFileSync(path.join(root, p), content);
    console.log(`wrote ${p}`);
  }
  for (const p of orphans) rmSync(path.join(root, p));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generatedFiles();
  const state = staleFiles(files);
  if (process.argv.includes('--check')) check(state);
  else write(files, state);
}
