/** Runs the command line as a user would, in a folder of its own, without a process: fast, and every stream can be read. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportedFinding } from '../../server/src/cli/findings';
import type { Io, Output } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/main';
import { DiskHost } from '../../server/src/entry/disk';

export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  /** Relative to the folder. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly terminal?: boolean;
}

interface RuleSource {
  readonly id: string;
  readonly words: Readonly<Record<'summary' | 'why' | 'limits', Readonly<Record<string, string>> | undefined>>;
}

let sources: Promise<readonly RuleSource[]> | undefined;

/** What the build writes beside the bundle is read here from its sources. */
async function readText(name: string): Promise<string> {
  sources ??= import(pathToFileURL(path.resolve('scripts/read/rules.mjs')).href).then((read: unknown) =>
    (read as { readRules(root: string): readonly RuleSource[] }).readRules('.'),
  );
  const language = name.replace('.json', '');
  const say = ({ words: { summary, why, limits } }: RuleSource) => ({
    summary: summary?.[language],
    why: why?.[language],
    limits: limits?.[language],
  });
  return JSON.stringify({ rules: Object.fromEntries((await sources).map((rule) => [rule.id, say(rule)])) });
}

/** What is typed: words with blanks between them, or a list where a word has a blank itself. */
export type Words = string | readonly string[];

const listed = (words: Words): readonly string[] =>
  typeof words === 'string' ? words.split(' ').filter(Boolean) : words;

export async function smpolicy(
  cwd: string,
  words: Words,
  { env = {}, stdin = '', terminal = false }: World = {},
): Promise<Answer> {
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said): Output => ({
    write: (text) => (said[name] += text),
    isTerminal: terminal,
    columns: terminal ? 80 : undefined,
  });
  const io: Io = {
    cwd,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    disk: ({ log, locale, failed }) => new DiskHost(log, () => locale, failed),
    readText,
    serve: () => (said.stdout += 'The server runs.'),
    program: () => 'test',
    clock: () => 0,
  };
  const code = await run(listed(words), io);
  return { code, ...said };
}

/** A root of its own, with these files. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'smpolicy-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.write('.git/HEAD', '');
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const file = this.at(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  run(words: Words, world: World = {}): Promise<Answer> {
    return smpolicy(this.at(world.cwd ?? '.'), words, world);
  }

  async findings(words: Words, world: World = {}): Promise<readonly ReportedFinding[]> {
    const { stdout } = await this.run(['check', ...listed(words), '--format', 'json'], world);
    return JSON.parse(stdout) as readonly ReportedFinding[];
  }

  host(): DiskHost {
    return new DiskHost(
      (message) => assert.fail(message),
      () => 'en',
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
