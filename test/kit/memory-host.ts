/** A host whose files are a map: fast, and nothing of the machine leaks into a test. */
import type { Language } from '../../schemas/kinds';
import type { FileChange, FileStat, Host, StatAnswer } from '../../server/src/workspace/files/host';

export const ROOT = 'file:///workspace';
export const uriOf = (path: string): string => `${ROOT}/${path}`;

export class MemoryHost implements Host {
  readonly files = new Map<string, string | Uint8Array>();
  readonly logged: string[] = [];
  /** Every file that was asked for, as often as it was. */
  readonly asked: string[] = [];
  /** Every image that was read. */
  readonly looked: string[] = [];
  readonly mtimes = new Map<string, number>();
  /** Files of which it can't tell whether they are there. */
  readonly hidden = new Set<string>();
  today = '2027-01-15';
  /** Milliseconds since noon of that day. */
  passed = 0;
  language: Language = 'en';

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, text] of Object.entries(files)) this.files.set(uriOf(path), text);
  }

  stats(uris: readonly string[]): Promise<readonly StatAnswer[]> {
    this.asked.push(...uris);
    return Promise.resolve(uris.map((uri) => this.#stat(uri)));
  }

  #stat(uri: string): StatAnswer {
    if (this.hidden.has(uri)) return 'unknown';
    const text = this.files.get(uri);
    if (text !== undefined) return { type: 'file', mtime: this.mtimes.get(uri) ?? 0, size: text.length };
    const isFolder = [...this.files.keys()].some((file) => file.startsWith(`${uri}/`));
    return isFolder ? { type: 'directory', mtime: 0, size: 0 } : null;
  }

  readFile(uri: string): Promise<Uint8Array | null> {
    const content = this.files.get(uri);
    return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null));
  }

  readFiles(uris: readonly string[]): Promise<readonly (Uint8Array | null)[]> {
    return Promise.all(uris.map((uri) => this.readFile(uri)));
  }

  async readStarts(uris: readonly string[], length: number): Promise<readonly (Uint8Array | null)[]> {
    this.looked.push(...uris);
    return (await this.readFiles(uris)).map((bytes) => bytes && bytes.subarray(0, length));
  }

  readDirectory(uri: string): Promise<readonly (readonly [string, FileStat['type']])[] | null> {
    const inside = [...this.files.keys()].filter((file) => file.startsWith(`${uri}/`));
    const names = new Map<string, FileStat['type']>();
    for (const file of inside) {
      const [name = '', more] = file.slice(uri.length + 1).split('/');
      names.set(name, more === undefined ? 'file' : 'directory');
    }
    return Promise.resolve(inside.length === 0 ? null : [...names]);
  }

  findFiles(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }

  watch(_roots: readonly string[], _changed: (changes: readonly FileChange[]) => void): () => void {
    return () => undefined;
  }

  now(): number {
    return Date.parse(`${this.today}T12:00:00Z`) + this.passed;
  }

  locale(): Language {
    return this.language;
  }

  log(message: string): void {
    this.logged.push(message);
  }
}
