/**
 * Asks the host for the facts that files depend on, and hands them on as one piece of news. Never on the way of a keystroke: whoever
 * judges does so with what is known, and hears when more is.
 */
import type { SourceFile } from './files/file';
import type { Answer, Facts, News, Reading } from './files/facts';
import type { Host, StatAnswer } from './files/host';
import { IMAGE_START, imageMetadata, type ImageMetadata } from './images/metadata';
import { needsOf, type Needs } from './needs';
import type { Snapshot } from './snapshot';

/** What a gatherer works for. */
export interface Gathering {
  readonly host: Host;
  readonly snapshot: () => Snapshot;
  /** Takes the facts over into the next snapshot. */
  readonly know: (facts: Facts) => void;
}

/** A file is asked for, then its folder or its text: there is no third question. */
const ROUNDS = 3;
const BATCH = 64;
/** Of images, whose beginnings are large. */
const FEW = 8;
/** For so many milliseconds an answer about a file that is being worked on is taken for granted. */
const FRESH = 5000;

export class Gatherer {
  /** When each file of an open post was last asked for. */
  readonly #asked = new Map<string, number>();
  #running = false;
  readonly #waiting = new Set<string>();

  constructor(private readonly gathering: Gathering) {}

  /** Learns all that these files need; false where nothing was new. */
  async gather(uris: readonly string[]): Promise<boolean> {
    const { snapshot } = this.gathering;
    const before = snapshot().facts;
    for (let round = 0; round < ROUNDS; round++) {
      const needs = uris.flatMap((uri) => {
        const file = snapshot().file(uri);
        return file ? [needsOf(snapshot(), file)] : [];
      });
      const all = merged(needs);
      if (Object.values(all).every((places) => places.length === 0)) break;
      await this.#learn(all);
    }
    return snapshot().facts !== before;
  }

  /** Something changed at these places: what is known of them is asked once more. */
  async refresh(places: readonly string[]): Promise<void> {
    const { files, folders } = this.gathering.snapshot().facts.touchedBy(places);
    if (files.length + folders.length > 0) await this.#learn({ files, folders });
  }

  /**
   * Learns in the background what an open file needs, and `done` hears of it once. Not every change outside is told to us, so what is
   * known already is asked again while the file is worked on.
   */
  inBackground(file: SourceFile, done: () => void): void {
    if (file.links.files.length === 0) return;
    this.#waiting.add(file.uri);
    if (this.#running) return;
    this.#running = true;
    void this.#run().then((isNew) => {
      if (isNew) done();
    });
  }

  async #run(): Promise<boolean> {
    const { snapshot } = this.gathering;
    const before = snapshot().facts;
    try {
      await this.#empty();
    } finally {
      this.#running = false;
    }
    return snapshot().facts !== before;
  }

  async #empty(): Promise<void> {
    while (this.#waiting.size > 0) {
      const uris = [...this.#waiting];
      this.#waiting.clear();
      const old = this.#old(uris);
      if (old.length > 0) await this.#learn({ files: old });
      await this.gather(uris);
    }
  }

  #old(uris: readonly string[]): readonly string[] {
    const { host, snapshot } = this.gathering;
    const now = host.now();
    const named = uris.flatMap((uri) => snapshot().file(uri)?.links.files ?? []).map(({ uri }) => uri);
    const old = named.filter((uri) => {
      const since = now - (this.#asked.get(uri) ?? now);
      return snapshot().facts.isAsked(uri) && since > FRESH;
    });
    for (const uri of named) if (!this.#asked.has(uri) || old.includes(uri)) this.#asked.set(uri, now);
    return old;
  }

  /** Not where other folders are the workspace by the time of the answer: what lies outside them is nobody's business. */
  async #learn(needs: Partial<Needs>): Promise<void> {
    const { snapshot, know } = this.gathering;
    const { roots } = snapshot();
    const news = await this.#ask(needs);
    if (snapshot().roots === roots) know(snapshot().facts.with(news));
  }

  async #ask({ files = [], folders = [], texts = [], images = [] }: Partial<Needs>): Promise<News> {
    const { host } = this.gathering;
    const stats = await inBatches(files, (batch) => host.stats(batch));
    const listed = await inBatches(folders, (batch) => Promise.all(batch.map((uri) => host.readDirectory(uri))));
    const read = await inBatches(texts, (batch) => host.readFiles(batch));
    const looked = await inBatches(images, (batch) => this.#look(batch), FEW);
    return {
      files: new Map(stats.map(([uri, stat]) => [uri, answerOf(stat)])),
      folders: new Map(listed.map(([uri, entries]) => [uri, namesOf(entries ?? null)])),
      texts: this.#readings(read.map(([uri, bytes]) => [uri, bytes ? decoded(bytes) : null])),
      images: this.#readings(looked.map(([uri, said]) => [uri, said ?? null])),
    };
  }

  async #look(uris: readonly string[]): Promise<readonly (ImageMetadata | null)[]> {
    const starts = await this.gathering.host.readStarts(uris, IMAGE_START);
    return Promise.all(uris.map((_, i) => (starts[i] ? imageMetadata(starts[i]) : null)));
  }

  /** With the file as it was when it was read; of one that is gone by now nothing is kept. */
  #readings<T>(read: readonly (readonly [string, T | null])[]): ReadonlyMap<string, Reading<T>> {
    const { facts } = this.gathering.snapshot();
    return new Map(
      read.flatMap(([uri, said]): [string, Reading<T>][] => {
        const of = facts.of(uri);
        return of ? [[uri, { of, said }]] : [];
      }),
    );
  }
}

function merged(needs: readonly Needs[]): Needs {
  const all = (field: keyof Needs) => [...new Set(needs.flatMap((one) => one[field]))];
  return { files: all('files'), folders: all('folders'), texts: all('texts'), images: all('images') };
}

async function inBatches<T>(
  uris: readonly string[],
  ask: (uris: readonly string[]) => Promise<readonly T[]>,
  size = BATCH,
): Promise<readonly (readonly [string, T | undefined])[]> {
  const answers: (readonly [string, T | undefined])[] = [];
  for (let i = 0; i < uris.length; i += size) {
    const batch = uris.slice(i, i + size);
    const some = await ask(batch);
    answers.push(...batch.map((uri, n) => [uri, some[n]] as const));
  }
  return answers;
}

function answerOf(stat: StatAnswer | undefined): Answer {
  if (stat === null) return { kind: 'missing' };
  if (stat === undefined || stat === 'unknown') return { kind: 'unknown' };
  return stat.type === 'directory' ? { kind: 'folder' } : { kind: 'file', mtime: stat.mtime, size: stat.size };
}

const namesOf = (entries: Awaited<ReturnType<Host['readDirectory']>>): readonly string[] | null =>
  entries && entries.filter(([, type]) => type === 'file').map(([name]) => name);

/** Old programs write captions in the encoding of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
