/**
 * `--cache`: what was found in each file is kept in `.smpolicy-cache/` in the root, under the file's stamp, which names everything that its
 * findings depend on: its text, its policy, its language versions and neighbours, the day, photos and captions, the baseline. Where no file
 * of the root changed at all, only what lies outside them is compared, since stamps of ten thousand posts take their time. What can't be read,
 * was damaged, or was left by another build or for another root is ignored.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Kept } from '../workspace/files/file';
import type { Snapshot } from '../workspace/snapshot';
import type { LocatedFinding } from './located';
import { replaceFile } from './replace-file';

const FOLDER = '.smpolicy-cache';
const FILE = 'check.json';
/** Another number for another layout of the file. */
const FORMAT = 1;

export interface Entry {
  readonly version: string;
  readonly stamp: string;
  /** The part of the stamp that no text of the root tells: photos, captions. */
  readonly facts: string;
  /** Undefined for a file that is no post or policy. */
  readonly kept?: Kept;
  readonly findings: readonly LocatedFinding[];
}

/** The first of the two lines of the file; the second are the entries by URI. */
interface Header {
  readonly format: number;
  readonly program: string;
  readonly root: string;
  /** Every file of the root with its version, and the day. */
  readonly world: string;
  /** Of the second line, so that damage is seen. */
  readonly sum: string;
}

const hash = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((made, part) => made.update(part), createHash('sha1')).digest('base64url');

/** The name of a content: two files with one text are two, since they stand elsewhere. */
export const versionOf = (uri: string, bytes: Uint8Array): string => hash(uri, '\0', bytes);

/** Stamps of posts with many neighbours are long. */
export const hashOfStamp = (stamp: string): string => hash(stamp);

export class Cache {
  readonly #next = new Map<string, Entry>();
  #changed = false;

  #world = '';

  private constructor(
    private readonly root: string,
    private readonly program: string,
    private readonly before: Read,
    /** True where there was a cache that is of no use. */
    readonly ignored: boolean,
  ) {}

  static open(root: string, program: string): Cache {
    const file = path.join(root, FOLDER, FILE);
    const found = existsSync(file);
    const before = found ? read(file, root, program) : undefined;
    return new Cache(root, program, before ?? { world: '', known: new Map() }, found && !before);
  }

  /** Gives files what was kept of the same text, so that nobody has to read it again to know what they depend on; says which name others. */
  begin({ files, baselines, today }: Snapshot): readonly string[] {
    const versions = [...files.values(), ...baselines.files].map(({ version }) => version);
    this.#world = hash([today, ...versions].join());
    const naming: string[] = [];
    for (const file of files.values()) {
      const entry = this.#known.get(file.uri);
      if (!entry?.kept || entry.version !== file.version) continue;
      file.recall(entry.kept);
      if (file.links.files.length > 0) naming.push(file.uri);
    }
    return naming;
  }

  get #known(): ReadonlyMap<string, Entry> {
    return this.before.known;
  }

  /** What holds as long as only the root's own files are asked; undefined where one of them changed. */
  sameWorld(uri: string, facts: string): readonly LocatedFinding[] | undefined {
    const entry = this.#known.get(uri);
    return this.#world === this.before.world && entry?.facts === facts ? this.#keep(uri, entry) : undefined;
  }

  findings(uri: string, stamp: string): readonly LocatedFinding[] | undefined {
    const entry = this.#known.get(uri);
    return entry?.stamp === stamp ? this.#keep(uri, entry) : undefined;
  }

  #keep(uri: string, entry: Entry): readonly LocatedFinding[] {
    this.#next.set(uri, entry);
    return entry.findings;
  }

  set(uri: string, entry: Entry): void {
    this.#changed = true;
    this.#next.set(uri, entry);
  }

  /** Also keeps what concerns files that were not asked for this time; `isThere` tells which of them still exist.
   * @throws what the disk throws. */
  save(isThere: (uri: string) => boolean): void {
    const others = [...this.#known].filter(([uri]) => !this.#next.has(uri) && isThere(uri));
    const isSame = this.#world === this.before.world && this.#next.size + others.length === this.#known.size;
    if (!this.#changed && isSame) return;
    const folder = path.join(this.root, FOLDER);
    mkdirSync(folder, { recursive: true });
    const ignore = path.join(folder, '.gitignore');
    if (!existsSync(ignore))
      writeFileSync(ignore, '# Made by smpolicy check --cache; may be deleted at any time.\n*\n');
    const body = JSON.stringify(Object.fromEntries([...others, ...this.#next]));
    const header: Header = {
      format: FORMAT,
      program: this.program,
      root: this.root,
      world: this.#world,
      sum: hash(body),
    };
    replaceFile(path.join(folder, FILE), `${JSON.stringify(header)}\n${body}`);
  }
}

interface Read {
  readonly world: string;
  readonly known: ReadonlyMap<string, Entry>;
}

/** Undefined for what is of no use. */
function read(file: string, root: string, program: string): Read | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const header = JSON.parse(text.slice(0, end)) as Partial<Header> | null;
    const body = text.slice(end + 1);
    const isOurs = header?.format === FORMAT && header.program === program && header.root === root;
    if (!isOurs || header.sum !== hash(body)) return undefined;
    const known = new Map(Object.entries(JSON.parse(body) as Readonly<Record<string, Entry>>));
    return { world: header.world ?? '', known };
  } catch {
    return undefined;
  }
}
