/** A program that is run to its end: how long it takes, and how much memory it holds at most. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const node = process.env['BENCH_NODE'] ?? process.execPath;

export interface Run {
  /** Wall time in milliseconds. */
  readonly time: number;
  /** In megabytes. */
  readonly memory: number;
}

let hook: string | undefined;

/** Makes a process write its peak to the file that `BENCH_PEAK` names. */
function peakHook(): string {
  if (hook) return hook;
  hook = path.join(mkdtempSync(path.join(os.tmpdir(), 'smpolicy-peak-')), 'peak.cjs');
  const write = "require('fs').writeSync(3, `${process.resourceUsage().maxRSS}\\n`)";
  writeFileSync(hook, `process.on('exit', () => ${write});\n`);
  return hook;
}

export function run(args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(node, ['--require', peakHook(), ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let peak = '';
    child.stdio[3]?.on('data', (data: Buffer) => (peak += data.toString()));
    child.on('error', reject);
    child.on('close', () => {
      resolve({ time: performance.now() - began, memory: Number(peak) / 1000 });
    });
  });
}

/** What a running process holds, in megabytes; not a number where the system has no `ps`. */
export function memoryOf(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout ? Number(stdout) / 1000 : NaN;
}
