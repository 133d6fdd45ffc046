// `npm run bench [-- policy|post|large|text …]`: the built server against yaml-language-server, in turn, all under one pinned Node.js.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAll } from './build.mjs';
import { installHost } from './host/cache.mjs';
import { projectRoot } from './host/workspace.mjs';

process.chdir(projectRoot);
const peers = path.join(installHost('bench-peers'), 'node_modules');
const windows = process.platform === 'win32';
// A package per system; only the one for this system is installed.
const binary = readdirSync(peers).find((name) => name.startsWith(`node-${process.platform}`)) ?? '';
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
  BENCH_YAML_SERVER: path.join(peers, 'yaml-language-server', 'bin', 'yaml-language-server'),
};
const { status } = spawnSync(process.execPath, ['dist/test/bench.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
