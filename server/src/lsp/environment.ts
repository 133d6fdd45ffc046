/** What differs between a Node process and a web worker; each entry brings its own. */
import type { Host } from '../workspace/files/host';
import type { Language } from '../../../schemas/kinds';

export interface Environment {
  /** A host on the disk; undefined where there is no disk, so that only a client with `smpolicy/fs` can be served. */
  readonly diskHost?: (log: (message: string) => void, locale: () => Language) => Host;
  /** The content of `texts/<name>` beside the bundle, where the client names no folder. */
  readonly readText: (name: string) => Promise<string | null>;
  /** Lets everything that is waiting run first. */
  readonly yieldTurn: () => Promise<void>;
  /** Lets so many milliseconds go by. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
