/** Our server's code beside that of yaml-language-server, bundled and minified in the same way. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { printRows } from './figures';

const peer = path.join(process.env['BENCH_PEERS'] ?? '', 'yaml-language-server', 'out', 'src', 'server.js');

async function peerSize(): Promise<number> {
  if (!existsSync(peer)) return NaN;
  const { outputFiles } = await build({
    entryPoints: [peer],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error',
  });
  return (outputFiles[0]?.contents.length ?? NaN) / 1000;
}

export async function benchSize(): Promise<readonly string[]> {
  // The first is what starts the second.
  const mine = ['server.js', 'language-server.js'].reduce((sum, name) => sum + statSync(`dist/${name}`).size, 0) / 1000;
  return printRows('Size in kB', [{ what: 'server code, minified', mine, theirs: await peerSize(), bar: 0.5 }]);
}
