/** Files in memory that come and go while a server reads them: every answer comes some turns later, so that other things happen in between. */
import type { FileStat, StatAnswer } from '../../server/src/workspace/files/host';
import { isInside } from '../../server/src/workspace/files/uri';
import { MemoryHost } from '../kit/memory-host';

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Lets everything that is waiting run first. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class FuzzHost extends MemoryHost {
  /** How often it was asked for anything. */
  questions = 0;

  /** By URI. */
  constructor(files: Files) {
    super();
    for (const [uri, content] of files) this.files.set(uri, content);
    // A day of the examples.
    this.today = '2027-03-01';
  }

  /** Up to three turns, in an order that repeats itself. */
  async #late<T>(answer: () => Promise<T>): Promise<T> {
    for (let left = this.questions++ % 4; left > 0; left--) await turn();
    return answer();
  }

  override stats(uris: readonly string[]): Promise<readonly StatAnswer[]> {
    return this.#late(() => super.stats(uris));
  }

  override readFiles(uris: readonly string[]): Promise<readonly (Uint8Array | null)[]> {
    return this.#late(() => super.readFiles(uris));
  }

  override readDirectory(uri: string): Promise<readonly (readonly [string, FileStat['type']])[] | null> {
    return this.#late(() => super.readDirectory(uri));
  }

  override findFiles(roots: readonly string[] = []): Promise<readonly string[]> {
    return this.#late(async () => (await super.findFiles()).filter((uri) => roots.some((root) => isInside(root, uri))));
  }
}
