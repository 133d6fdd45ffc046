// The direction of ARCHITECTURE.md, held: everything imports leftwards only, and nothing goes round in a circle.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

/** From left to right; a folder may import from itself and from what stands before it. */
const ORDER = [
  'schemas',
  'messages',
  'text',
  'syntax',
  'workspace',
  'rules',
  'analysis',
  'features',
  'service',
  'lsp',
  'cli',
  'entry',
];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.posix.join(folder, String(name).replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'));

const sources = [...filesUnder('server/src'), ...filesUnder('schemas'), ...filesUnder('client/src')];
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
const resolved = (file: string, name: string): string | undefined => {
  if (!name.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(file), name);
  return [`${target}.ts`, `${target}/index.ts`, target].find((candidate) => existsSync(candidate));
};
const layerOf = (file: string): string => {
  if (file.startsWith('schemas/')) return 'schemas';
  const inside = file.replace('server/src/', '').split('/');
  return inside.length > 1 ? (inside[0] ?? '') : file.endsWith('service.ts') ? 'service' : 'schemas';
};

describe('The code', () => {
  it('imports leftwards only', () => {
    const wrong: string[] = [];
    for (const file of sources.filter((name) => !name.startsWith('client/'))) {
      for (const name of importsOf(file)) {
        const target = resolved(file, name);
        if (target && ORDER.indexOf(layerOf(target)) > ORDER.indexOf(layerOf(file))) wrong.push(`${file} → ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('has rules that never import each other', () => {
    const rules = sources.filter((file) => /^server\/src\/rules\/(?!common\/)[^/]+\//.test(file));
    const wrong = rules.flatMap((file) =>
      importsOf(file)
        .map((name) => resolved(file, name))
        .filter((target) => target !== undefined && /^server\/src\/rules\/(?!common\/)[^/]+\//.test(target))
        .map((target) => `${file} → ${target ?? ''}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('judges without the reader’s language, of which the messages may not be there', () => {
    const judging = ['workspace', 'rules', 'analysis'];
    const wrong = sources
      .filter((file) => judging.includes(layerOf(file)) && file.startsWith('server/'))
      .filter((file) => {
        const [, names = ''] =
          /^import \{([^}]+)\} from '[^']*messages\/catalogue'/m.exec(readFileSync(file, 'utf8')) ?? [];
        return names.split(',').some((name) => !['', 'fillText', 'writtenText'].includes(name.trim()));
      });
    assert.deepEqual(wrong, []);
  });

  it('knows the protocol in lsp and entry only', () => {
    const wrong = sources
      .filter((file) => file.startsWith('server/') && !['lsp', 'cli', 'entry'].includes(layerOf(file)))
      .filter((file) => importsOf(file).some((name) => name.startsWith('vscode-languageserver') || name === 'vscode'));
    assert.deepEqual(wrong, []);
  });

  it('uses what Node brings only at the edges', () => {
    const allowed = /^server\/src\/(?:cli|entry)\/|^client\/src\/extension\.node\.ts$/;
    const wrong = sources
      .filter((file) => !allowed.test(file))
      .filter((file) => importsOf(file).some((name) => isBuiltin(name)));
    assert.deepEqual(wrong, []);
  });

  it('has a client that knows of the server nothing but the protocol’s types', () => {
    const wrong = sources
      .filter((file) => file.startsWith('client/'))
      .flatMap((file) => importsOf(file).map((name) => resolved(file, name)))
      .filter((target) => target?.startsWith('server/') && target !== 'server/src/lsp/protocol.ts');
    assert.deepEqual(wrong, []);
  });

  it('imports zod as a namespace, which costs 370 kB less', () => {
    const wrong = sources.filter((file) =>
      /import (?:type )?(?:\{|z )[^;]*from 'zod'/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no circles of imports', () => {
    const graph = new Map(sources.map((file) => [file, importsOf(file).flatMap((name) => resolved(file, name) ?? [])]));
    const done = new Set<string>();
    const visit = (file: string, above: readonly string[]): void => {
      const at = above.indexOf(file);
      assert.equal(at, -1, [...above.slice(at), file].join(' → '));
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...above, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
  });
});
