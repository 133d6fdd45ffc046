/**
 * The world outside, as the service sees it: files by URI, the clock, the user's language. Every entry brings its own; nothing
 * else may touch a disk, a clock or a console.
 */
import type { Language } from '../../../../schemas/kinds';

export interface FileStat {
  readonly type: 'file' | 'directory';
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

/** Null where there is no such file, `unknown` where nobody can tell: a folder may be closed to us, a connection gone. */
export type StatAnswer = FileStat | 'unknown' | null;

export interface FileChange {
  readonly uri: string;
  readonly type: 'created' | 'changed' | 'deleted';
}

/** Answers are null where there is no such file; no method throws for a file that is missing or unreadable. */
export interface Host {
  /** In the order asked. */
  stats(uris: readonly string[]): Promise<readonly StatAnswer[]>;
  readFile(uri: string): Promise<Uint8Array | null>;
  /** In the order asked. One call for many files saves a round trip each where the files are at the other end of a connection. */
  readFiles(uris: readonly string[]): Promise<readonly (Uint8Array | null)[]>;
  /** The first bytes of each, at most `length`, in the order asked; null too for a file that is too large for a host that reads whole ones. */
  readStarts(uris: readonly string[], length: number): Promise<readonly (Uint8Array | null)[]>;
  readDirectory(uri: string): Promise<readonly (readonly [name: string, type: FileStat['type']])[] | null>;
  /** Globs relative to each root: `**`, `*`, `?` and one level of braces. `node_modules` and `.git` are never searched. */
  findFiles(roots: readonly string[], globs: readonly string[], exclude: readonly string[]): Promise<readonly string[]>;
  /** Tells of changes on the disk until the answer is called; hosts that hear of changes another way give none. */
  watch(roots: readonly string[], changed: (changes: readonly FileChange[]) => void): () => void;
  /** Milliseconds since 1970. */
  now(): number;
  locale(): Language;
  log(message: string): void;
}
