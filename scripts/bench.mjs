// `npm run bench [-- policy|posts|cli …]`: what was built against its peers, in turn, all under one pinned Node.js. Without names
// everything is compared, and the table goes to docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAll } from './build.mjs';
import { installHost } from './host/cache.mjs';
import { projectRoot } from './host/workspace.mjs';

process.chdir(projectRoot);
const peers = peersFolder();
const windows = process.platform === 'win32';
// A package per system; only the one for this system is installed.
const binary =
  peers === '' ? '' : (readdirSync(peers).find((name) => name.startsWith(`node-${process.platform}`)) ?? '');
const pinned = path.join(peers, binary, 'bin', windows ? 'node.exe' : 'node');
const node = binary ? pinned : process.execPath;
buildAll();
await build({
  entryPoints: ['test/bench/bench.ts'],
  outfile: 'dist/test/bench.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const env = {
  ...process.env,
  BENCH_NODE: node,
  BENCH_PEERS: peers,
  BENCH_YAML_SERVER: peers && path.join(peers, 'yaml-language-server', 'bin', 'yaml-language-server'),
};
const { status } = spawnSync(process.execPath, ['dist/test/bench.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;

/** Empty where nothing can be installed, offline for instance: then only our own figures are shown. */
function peersFolder() {
  try {
    return path.join(installHost('bench-peers'), 'node_modules');
  } catch (error) {
    console.log(`The peers could not be installed, so nothing is compared: ${error.message.split('\n')[0]}`);
    return '';
  }
}
