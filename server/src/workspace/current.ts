/**
 * The one snapshot that requests read, and how it becomes the next one: files that were edited, read or lost, a baseline, what is known
 * of other files, another day. It reads nothing itself, and knows no findings.
 */
import { localDay } from '../text/zoned';
import { BASELINE_FILE } from './baseline/file';
import type { Facts } from './files/facts';
import type { SourceFile } from './files/file';
import { normalUri, resolveUri } from './files/uri';
import { emptySnapshot, nextSnapshot, withAround, type Snapshot } from './snapshot';

/** What is said of a file, by whom; null where there is none any more. */
export interface Told {
  readonly said: Uint8Array | string | null;
  readonly by: 'editor' | 'disk' | 'closing';
}

interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The day on which dates are judged, `YYYY-MM-DD`; undefined for the day it is. */
  readonly today: string | undefined;
  readonly versionOf: ((uri: string, bytes: Uint8Array) => string) | undefined;
  /** What was made of these files, or of all, holds no more. */
  readonly forget: (uris: Iterable<string> | 'all') => void;
}

export class Current {
  #snapshot: Snapshot;

  constructor(
    roots: readonly string[],
    user: string | undefined,
    private readonly around: Surroundings,
  ) {
    this.#snapshot = emptySnapshot(roots.map(normalUri), this.#today(), user);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  #today(): string {
    return this.around.today ?? localDay(this.around.now());
  }

  /** Null stands for a file that is gone. */
  apply(changed: ReadonlyMap<string, SourceFile | null>): void {
    const today = this.#today();
    if (changed.size === 0 && today === this.#snapshot.today) return;
    // What was read of an older version would hold on to its snapshot, and that to the version before.
    for (const uri of changed.keys()) this.#snapshot.file(uri)?.forget();
    this.#snapshot = nextSnapshot(this.#snapshot, changed, today);
    this.around.forget([...changed].flatMap(([uri, file]) => (file ? [] : [uri])));
  }

  /** On another day the same files may have other findings. */
  nextDay(): void {
    this.apply(new Map());
  }

  takeBaseline(uri: string, { said, by }: Told): void {
    const { baselines: before, roots } = this.#snapshot;
    const root = roots.find((one) => resolveUri(one, BASELINE_FILE) === uri);
    if (root === undefined) return;
    const isRead = said instanceof Uint8Array;
    const text = isRead ? new TextDecoder().decode(said) : said;
    const version = isRead ? this.around.versionOf?.(uri, said) : undefined;
    const baselines = before.told({ uri, root }, { text, by, version });
    if (baselines !== before) this.#snapshot = withAround(this.#snapshot, { baselines });
  }

  know(facts: Facts): void {
    if (facts !== this.#snapshot.facts) this.#snapshot = withAround(this.#snapshot, { facts });
  }

  /** Findings stay as they are; what their fixes would write doesn't. */
  setUser(user: string): void {
    if (user === this.#snapshot.user) return;
    this.#snapshot = withAround(this.#snapshot, { user });
    this.around.forget('all');
  }

  /** Begins anew below other folders, with nothing but what an editor has open. */
  restart(roots: readonly string[]): void {
    const { files, user } = this.#snapshot;
    const open = [...files.values()].filter((file) => file.open);
    const empty = emptySnapshot(roots.map(normalUri), this.#today(), user);
    this.#snapshot = nextSnapshot(empty, new Map(open.map((file) => [file.uri, file])));
    this.around.forget('all');
  }
}
