/**
 * The files of a workspace as they change: read from the host, edited, moved, left out, and what is known of files that aren't ours.
 * What requests read of them is the one snapshot of `current.ts`. Findings are not its business.
 */
import type { Language } from '../../../schemas/kinds';
import { BASELINE_FILE, isBaselineName, type BaselineFile } from './baseline/file';
import { Current } from './current';
import type { FileChange, Host } from './files/host';
import { IGNORE_FILE, Ignored } from './files/ignored';
import { kindOf, SourceFile, type FileKind } from './files/file';
import { Moves, type Move } from './files/moves';
import { isInside, normalUri, resolveUri } from './files/uri';
import { Gatherer } from './gather';
import { presetNameOf } from './policy/presets';
import type { Snapshot } from './snapshot';

export interface WorkspaceOptions {
  /** Folders as URIs; a file outside them is checked by itself, with no policy. */
  readonly roots: readonly string[];
  /** Globs of files that are left out. */
  readonly exclude: readonly string[];
  /** The day on which dates are judged, `YYYY-MM-DD`; absent: the host's today. */
  readonly today?: string;
  /** Gives a content the name that every run gives it; absent: versions are numbers of this process. */
  readonly versionOf?: (uri: string, bytes: Uint8Array) => string;
  /** Who works here, for what a fix signs. */
  readonly user?: string;
}

/** Files are read this many at a time, so that a large folder neither floods a connection nor blocks it. */
const BATCH = 64;

export abstract class Workspace {
  readonly #current: Current;
  #ignored = Ignored.nothing;
  /** False while nobody knows which files there are. */
  #isLoaded = false;
  readonly #gatherer: Gatherer;
  /** How often the workspace was read: a reading that isn't the last one stops. */
  #round = 0;
  /** Readings wait for each other, so that none takes over what another has made old. */
  #readings: Promise<void> = Promise.resolve();
  /** What an editor has open, left out or not. */
  readonly #open = new Map<string, { readonly text: string; readonly kind: FileKind }>();
  /** The baselines among it, below a root or not, each with its text. */
  readonly #openBaselines = new Map<string, string>();
  /** Told when more is known of files that posts name: findings may have changed. */
  learned: () => void = () => undefined;
  /** Told how many files of how many are read. */
  reading: (done: number, total: number) => void = () => undefined;

  constructor(
    readonly host: Host,
    private options: WorkspaceOptions,
  ) {
    this.#current = new Current(options.roots, options.user, {
      now: () => host.now(),
      today: options.today,
      versionOf: options.versionOf,
      forget: (uris) => {
        this.forget(uris);
      },
    });
    this.#gatherer = new Gatherer({
      host,
      snapshot: () => this.snapshot,
      know: (facts) => {
        this.#current.know(facts);
      },
    });
  }

  /** What was made of these files, or of all, holds no more. */
  protected abstract forget(uris: Iterable<string> | 'all'): void;

  get snapshot(): Snapshot {
    return this.#current.snapshot;
  }

  get locale(): Language {
    return this.host.locale();
  }

  /** True once every file of ours is known. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /**
   * Reads every file of ours below the roots; what an editor has open stays as it is there. Policies come first, and `policiesRead`
   * is called when they are there: with them, what is open can be judged before the last post is read.
   */
  load(policiesRead: () => void = () => undefined): Promise<void> {
    const round = ++this.#round;
    this.#isLoaded = false;
    // Other roots or other exclusions have begun a reading of their own.
    const isOld = () => round !== this.#round;
    return this.#inTurn(() => this.#load(isOld, policiesRead));
  }

  #inTurn(reading: () => Promise<void>): Promise<void> {
    const done = this.#readings.then(reading);
    this.#readings = done.catch(() => undefined);
    return done;
  }

  async #load(isOld: () => boolean, policiesRead: () => void): Promise<void> {
    const { roots } = this.snapshot;
    const ignored = await Ignored.read(this.host, roots, this.options.exclude);
    if (isOld()) return;
    this.#ignored = ignored;
    this.#takeOpen();
    await this.#readBaselines(roots);
    const globs = ['**/*.smpolicy.yaml', '**/smpolicy.yaml', '**/*.post.md'];
    const found = (await this.host.findFiles(roots, globs, this.options.exclude)).map(normalUri);
    if (isOld()) return;
    const uris = found.filter((uri) => !this.#ignored.has(uri));
    this.#keepOnly(new Set(uris));
    await this.#read(
      uris.filter((uri) => kindOf(uri) === 'policy'),
      isOld,
    );
    policiesRead();
    await this.#read(
      uris.filter((uri) => kindOf(uri) === 'post'),
      isOld,
    );
    this.#isLoaded = !isOld();
  }

  /** What is open and left out from now on, or not any more. */
  #takeOpen(): void {
    const changed = new Map<string, SourceFile | null>();
    for (const { uri, open } of this.snapshot.files.values())
      if (open && this.#ignored.has(uri)) changed.set(uri, null);
    for (const [uri, { text, kind }] of this.#open) {
      const isKnown = this.snapshot.file(uri)?.open === true;
      if (!isKnown && !this.#ignored.has(uri)) changed.set(uri, new SourceFile(uri, kind, text, true));
    }
    this.#current.apply(changed);
  }

  /** Closed files that are not among those that were found came in while roots or exclusions were changing. */
  #keepOnly(found: ReadonlySet<string>): void {
    const gone = [...this.snapshot.files.values()].filter(({ open, uri }) => !open && !found.has(uri));
    this.#current.apply(new Map(gone.map(({ uri }) => [uri, null])));
  }

  /** Asked in batches and taken over at once: a snapshot for each batch would cost the square of the number of files. */
  async #read(uris: readonly string[], isOld: () => boolean = () => false): Promise<void> {
    const read: (readonly [string, Uint8Array | null])[] = [];
    for (let i = 0; i < uris.length; i += BATCH) {
      const batch = uris.slice(i, i + BATCH);
      const contents = await this.host.readFiles(batch);
      if (isOld()) return;
      read.push(...batch.map((uri, n) => [uri, contents[n] ?? null] as const));
      this.reading(read.length, uris.length);
    }
    this.#closed(read);
  }

  #closed(contents: readonly (readonly [string, Uint8Array | null])[]): void {
    const changed = new Map<string, SourceFile | null>();
    for (const [uri, bytes] of contents) {
      const known = this.snapshot.file(uri);
      const kind = kindOf(uri);
      if (known?.open || !kind) continue;
      const text = bytes && new TextDecoder().decode(bytes);
      if (bytes === null || text === null) changed.set(uri, null);
      else if (known?.text !== text) {
        changed.set(uri, new SourceFile(uri, kind, text, false, this.options.versionOf?.(uri, bytes)));
      }
    }
    this.#current.apply(changed);
  }

  async #readBaselines(roots: readonly string[]): Promise<void> {
    const uris = roots.map((root) => resolveUri(root, BASELINE_FILE));
    const contents = await this.host.readFiles(uris);
    uris.forEach((uri, i) => {
      this.#current.takeBaseline(uri, { said: contents[i] ?? null, by: 'disk' });
    });
  }

  /** On another day the same files may have other findings. */
  protected nextDay(): void {
    this.#current.nextDay();
  }

  /** The editor's text of a file; `kind` says what it is where the name doesn't (an unsaved file). */
  edit(uri: string, text: string, named: FileKind | null = null): void {
    const kind = named ?? kindOf(uri);
    const name = normalUri(uri);
    if (isBaselineName(name)) {
      this.#openBaselines.set(name, text);
      this.#current.takeBaseline(name, { said: text, by: 'editor' });
    }
    // A preset is right already; it is open to be read.
    if (!kind || presetNameOf(name) !== undefined) return;
    this.#open.set(name, { text, kind });
    if (this.#ignored.has(name)) return;
    const known = this.snapshot.file(name);
    if (known?.open && known.text === text) return;
    const next = known?.kind === kind ? known.edited(text) : new SourceFile(name, kind, text, true);
    this.#current.apply(new Map([[name, next]]));
  }

  /** The editor let go of a file: from here on the disk says what it is. */
  close(uri: string): Promise<void> {
    const name = normalUri(uri);
    this.#open.delete(name);
    this.#openBaselines.delete(name);
    return this.#inTurn(() => this.#close(name));
  }

  async #close(name: string): Promise<void> {
    if (isBaselineName(name)) {
      const said = await this.host.readFile(name);
      // It may be open again.
      if (!this.#openBaselines.has(name)) this.#current.takeBaseline(name, { said, by: 'closing' });
    }
    const known = this.snapshot.file(name);
    if (!known?.open) return;
    const bytes = await this.host.readFile(name);
    // It may be open again, with the same text.
    if (this.snapshot.file(name) !== known || this.#open.has(name)) return;
    const text = this.#belongs(name) ? bytes && new TextDecoder().decode(bytes) : null;
    this.#current.apply(new Map([[name, text === null ? null : new SourceFile(name, known.kind, text, false)]]));
  }

  /** Something changed on the disk. */
  filesChanged(changes: readonly FileChange[]): Promise<void> {
    const all = changes.map(({ uri, type }) => ({ uri: normalUri(uri), type }));
    if (all.some(({ uri }) => uri.endsWith(IGNORE_FILE))) return this.setRoots(this.options.roots);
    return this.#inTurn(() => this.#takeChanges(all));
  }

  async #takeChanges(all: readonly FileChange[]): Promise<void> {
    if (all.some(({ uri }) => isBaselineName(uri))) await this.#readBaselines(this.snapshot.roots);
    await this.#gatherer.refresh(all.map(({ uri }) => uri));
    const ours = all.filter(({ uri }) => this.#belongs(uri));
    this.#closed(ours.filter(({ type }) => type === 'deleted').map(({ uri }) => [uri, null]));
    await this.#read(ours.filter(({ type }) => type !== 'deleted').map(({ uri }) => uri));
  }

  /** True for what is read though nobody has it open: not for a note that somebody looked at as if it were a post. */
  #belongs(uri: string): boolean {
    return kindOf(uri) !== null && this.snapshot.roots.some((root) => isInside(root, uri)) && !this.#ignored.has(uri);
  }

  /** Files or folders have other names now. */
  filesMoved(moved: readonly Move[]): Promise<void> {
    const known = [...this.snapshot.files.keys(), ...this.snapshot.facts.existing];
    return this.filesChanged(new Moves(moved).changes(known));
  }

  async setRoots(roots: readonly string[]): Promise<void> {
    this.options = { ...this.options, roots };
    this.#current.restart(roots);
    for (const [uri, said] of this.#openBaselines) this.#current.takeBaseline(uri, { said, by: 'editor' });
    await this.load();
  }

  async setExclude(exclude: readonly string[]): Promise<void> {
    this.options = { ...this.options, exclude };
    await this.setRoots(this.options.roots);
  }

  setUser(user: string): void {
    this.#current.setUser(user);
  }

  file(uri: string): SourceFile | undefined {
    return this.snapshot.file(normalUri(uri));
  }

  /** Any file that findings can stand in. */
  document(uri: string): SourceFile | BaselineFile | undefined {
    return this.file(uri) ?? this.snapshot.baselines.file(normalUri(uri));
  }

  /** Every such file; baselines last, since what they say follows from the others. */
  get uris(): readonly string[] {
    const { files, baselines } = this.snapshot;
    return [...files.keys(), ...baselines.files.map(({ uri }) => uri)];
  }

  /** Learns what the host knows of the files that these name, so that they are judged with it the first time. */
  async gather(uris: readonly string[]): Promise<void> {
    await this.#gatherer.gather(uris.map(normalUri));
  }

  /** The same behind the back of whoever is typing in this file. */
  protected gatherInBackground(file: SourceFile): void {
    this.#gatherer.inBackground(file, this.learned);
  }

  /** True for a file that the workspace leaves out: `.smpolicyignore`, or the settings. */
  isIgnored(uri: string): boolean {
    return this.#ignored.has(normalUri(uri));
  }
}
