/**
 * The one public door: a workspace with its files, and what can be asked of it. It knows neither the Language Server Protocol nor a
 * disk; positions are UTF-16 offsets, files are URIs, and what a host can't tell is not known.
 */
import type { Language } from '../../schemas/kinds';
import type { Stale } from './analysis/accept';
import type { Finding } from './analysis/finding';
import { judgement, type Judgement } from './analysis/judge';
import { judgeBaseline } from './analysis/stale';
import { BASELINE_FILE, BaselineFile, isBaselineName } from './workspace/baseline/file';
import { hashOf } from './text/hash';
import { Gatherer } from './workspace/gather';
import type { FileChange, Host } from './workspace/files/host';
import { IGNORE_FILE, Ignored } from './workspace/files/ignored';
import { kindOf, SourceFile, type FileKind } from './workspace/files/file';
import { Moves, type Move } from './workspace/files/moves';
import { resolvePost, stampOf, type ResolvedPost } from './workspace/post/post';
import { emptySnapshot, nextSnapshot, withAround, type Snapshot } from './workspace/snapshot';
import { presetNameOf } from './workspace/policy/presets';
import { normalUri, resolveUri } from './workspace/files/uri';

export interface ServiceOptions {
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

export interface Diagnosis {
  /** Equal stamps mean equal findings. */
  readonly stamp: string;
  readonly findings: readonly Finding[];
}

/** Files are read this many at a time, so that a large folder neither floods a connection nor blocks it. */
const BATCH = 64;

export class LanguageService {
  #snapshot: Snapshot;
  #ignored = Ignored.nothing;
  /** False while nobody knows which files there are. */
  #isLoaded = false;
  readonly #diagnoses = new Map<string, Diagnosis>();
  /** What the last judgement of each file said of its entries in the baseline. */
  readonly #stale = new Map<string, { readonly stamp: string; readonly stale: readonly Stale[] }>();
  readonly #gatherer: Gatherer;
  /** How often the workspace was read: a reading that isn't the last one stops. */
  #round = 0;
  /** Told when more is known of files that posts name: findings may have changed. */
  learned: () => void = () => undefined;
  /** Told how many files of how many are read. */
  reading: (done: number, total: number) => void = () => undefined;
  /** How often a file was judged; a test reads it, since unchanged files must cost nothing. */
  judged = 0;

  constructor(
    readonly host: Host,
    private options: ServiceOptions,
  ) {
    this.#snapshot = emptySnapshot(options.roots.map(normalUri), this.#today(), options.user);
    this.#gatherer = new Gatherer({
      host,
      snapshot: () => this.#snapshot,
      know: (facts) => {
        if (facts !== this.#snapshot.facts) this.#snapshot = withAround(this.#snapshot, { facts });
      },
    });
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get locale(): Language {
    return this.host.locale();
  }

  #today(): string {
    if (this.options.today) return this.options.today;
    const now = new Date(this.host.now());
    const two = (n: number) => String(n).padStart(2, '0');
    return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /**
   * Reads every file of ours below the roots; what an editor has open stays as it is there. Policies come first, and `policiesRead`
   * is called when they are there: with them, what is open can be judged before the last post is read.
   */
  async load(policiesRead: () => void = () => undefined): Promise<void> {
    const { roots } = this.#snapshot;
    const round = ++this.#round;
    this.#isLoaded = false;
    this.#ignored = await Ignored.read(this.host, roots, this.options.exclude);
    await this.#readBaselines(roots);
    const globs = ['**/*.smpolicy.yaml', '**/smpolicy.yaml', '**/*.post.md'];
    const found = (await this.host.findFiles(roots, globs, this.options.exclude)).map(normalUri);
    const uris = found.filter((uri) => !this.#ignored.has(uri));
    // Other roots or other exclusions have begun a reading of their own.
    const isOld = () => round !== this.#round;
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
      const known = this.#snapshot.file(uri);
      const kind = kindOf(uri);
      if (known?.open || !kind) continue;
      const text = bytes && new TextDecoder().decode(bytes);
      if (bytes === null || text === null) changed.set(uri, null);
      else if (known?.text !== text) {
        changed.set(uri, new SourceFile(uri, kind, text, false, this.options.versionOf?.(uri, bytes)));
      }
    }
    this.#apply(changed);
  }

  async #readBaselines(roots: readonly string[]): Promise<void> {
    const uris = roots.map((root) => resolveUri(root, BASELINE_FILE));
    const contents = await this.host.readFiles(uris);
    uris.forEach((uri, i) => {
      this.#takeBaseline(uri, contents[i] ?? null, false);
    });
  }

  /** Null where there is none any more. What an editor has open stays as it is there, until it is closed. */
  #takeBaseline(uri: string, said: Uint8Array | string | null, open: boolean, closed = false): void {
    const text = said instanceof Uint8Array ? new TextDecoder().decode(said) : said;
    const { baselines, roots } = this.#snapshot;
    const known = baselines.file(uri);
    const root = roots.find((one) => resolveUri(one, BASELINE_FILE) === uri);
    if (root === undefined || (known?.open === true && !open && !closed)) return;
    if (known?.text === text && known.open === open) return;
    const version = said instanceof Uint8Array ? this.options.versionOf?.(uri, said) : undefined;
    const file = text === null ? undefined : new BaselineFile(uri, root, text, open, version);
    this.#snapshot = withAround(this.#snapshot, { baselines: baselines.with(uri, file) });
  }

  #apply(changed: ReadonlyMap<string, SourceFile | null>): void {
    const today = this.#today();
    if (changed.size === 0 && today === this.#snapshot.today) return;
    this.#snapshot = nextSnapshot(this.#snapshot, changed, today);
    for (const [uri, file] of changed) {
      if (file) continue;
      this.#diagnoses.delete(uri);
      this.#stale.delete(uri);
    }
  }

  /** The editor's text of a file; `kind` says what it is where the name doesn't (an unsaved file). */
  edit(uri: string, text: string, named: FileKind | null = null): void {
    const kind = named ?? kindOf(uri);
    const name = normalUri(uri);
    if (isBaselineName(name)) this.#takeBaseline(name, text, true);
    // A preset is right already; it is open to be read.
    if (!kind || this.#ignored.has(name) || presetNameOf(name) !== undefined) return;
    const known = this.#snapshot.file(name);
    if (known?.open && known.text === text) return;
    this.#apply(new Map([[name, new SourceFile(name, kind, text, true)]]));
  }

  /** The editor let go of a file: from here on the disk says what it is. */
  async close(uri: string): Promise<void> {
    const name = normalUri(uri);
    if (isBaselineName(name)) {
      this.#takeBaseline(name, await this.host.readFile(name), false, true);
    }
    const known = this.#snapshot.file(name);
    if (!known?.open) return;
    const bytes = await this.host.readFile(name);
    const still = this.#snapshot.file(name);
    if (still !== known) return;
    const text = bytes && new TextDecoder().decode(bytes);
    this.#apply(new Map([[name, text === null ? null : new SourceFile(name, known.kind, text, false)]]));
  }

  /** Something changed on the disk. */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    const all = changes.map(({ uri, type }) => ({ uri: normalUri(uri), type }));
    if (all.some(({ uri }) => uri.endsWith(IGNORE_FILE))) {
      await this.setRoots(this.options.roots);
      return;
    }
    if (all.some(({ uri }) => isBaselineName(uri))) await this.#readBaselines(this.#snapshot.roots);
    await this.#gatherer.refresh(all.map(({ uri }) => uri));
    const ours = all.filter(({ uri }) => kindOf(uri) && !this.#ignored.has(uri));
    this.#closed(ours.filter(({ type }) => type === 'deleted').map(({ uri }) => [uri, null]));
    await this.#read(ours.filter(({ type }) => type !== 'deleted').map(({ uri }) => uri));
  }

  /** Files or folders have other names now. Of a folder nobody may tell what is in it. */
  async filesMoved(moved: readonly Move[]): Promise<void> {
    const moves = new Moves(moved);
    const known = [...this.#snapshot.files.keys(), ...this.#snapshot.facts.existing];
    const pairs = [
      ...moved,
      ...known.flatMap((from) => (moves.touches(from) ? [{ from, to: moves.after(from) }] : [])),
    ];
    await this.filesChanged([
      ...pairs.map(({ from }): FileChange => ({ uri: from, type: 'deleted' })),
      ...pairs.map(({ to }): FileChange => ({ uri: to, type: 'created' })),
    ]);
  }

  async setRoots(roots: readonly string[]): Promise<void> {
    this.options = { ...this.options, roots };
    const open = [...this.#snapshot.files.values()].filter((file) => file.open);
    const { baselines } = this.#snapshot;
    this.#snapshot = nextSnapshot(
      emptySnapshot(roots.map(normalUri), this.#today(), this.#snapshot.user),
      new Map(open.map((f) => [f.uri, f])),
    );
    for (const { uri, text } of baselines.files.filter((file) => file.open)) this.#takeBaseline(uri, text, true);
    this.#diagnoses.clear();
    await this.load();
  }

  async setExclude(exclude: readonly string[]): Promise<void> {
    this.options = { ...this.options, exclude };
    await this.setRoots(this.options.roots);
  }

  /** Findings stay as they are; what their fixes would write doesn't. */
  setUser(user: string): void {
    if (user === this.#snapshot.user) return;
    this.#snapshot = withAround(this.#snapshot, { user });
    this.#diagnoses.clear();
  }

  file(uri: string): SourceFile | undefined {
    return this.#snapshot.file(normalUri(uri));
  }

  /** Any file that findings can stand in. */
  document(uri: string): SourceFile | BaselineFile | undefined {
    return this.file(uri) ?? this.#snapshot.baselines.file(normalUri(uri));
  }

  /** Every such file; baselines last, since what they say follows from the others. */
  get uris(): readonly string[] {
    const { files, baselines } = this.#snapshot;
    return [...files.keys(), ...baselines.files.map(({ uri }) => uri)];
  }

  post(uri: string): ResolvedPost | undefined {
    const file = this.file(uri);
    return file && resolvePost(this.#snapshot, file);
  }

  /** The findings of a file, computed only where something they depend on has changed. `pause` may throw to stop the work. */
  diagnose(uri: string, pause?: () => void): Diagnosis {
    this.#apply(new Map());
    const file = this.document(uri);
    if (!file) return { stamp: 'gone', findings: [] };
    const stamp = this.#stampOf(file);
    const known = this.#diagnoses.get(file.uri);
    if (known?.stamp === stamp) return known;
    const found = this.#judge(file, pause);
    const diagnosis = { stamp, findings: file.open ? found : found.map(withoutFixes) };
    this.#diagnoses.set(file.uri, diagnosis);
    if (file.open && file instanceof SourceFile) this.#gatherer.inBackground(file, this.learned);
    return diagnosis;
  }

  /** Learns what the host knows of the files that these name, so that they are judged with it the first time. */
  async gather(uris: readonly string[]): Promise<void> {
    await this.#gatherer.gather(uris.map(normalUri));
  }

  /** The findings of a file with their fixes, of which nothing is kept: for a door that asks for every file once. */
  judgeOnce(uri: string): readonly Finding[] {
    const file = this.document(uri);
    return file ? this.#judge(file) : [];
  }

  /** Equal stamps, equal findings; undefined for a file that nobody knows. */
  stampOf(uri: string): string | undefined {
    const file = this.document(uri);
    return file && this.#stampOf(file);
  }

  /** The same with what the baseline accepts, and with what findings are called there. */
  judgement(uri: string): Judgement | undefined {
    const file = this.file(uri);
    return file && this.#judgement(file);
  }

  #judge(file: SourceFile | BaselineFile, pause?: () => void): readonly Finding[] {
    if (file instanceof SourceFile) return this.#judgement(file, pause).findings;
    return judgeBaseline(this.#snapshot, file, (uri) => this.#staleIn(uri));
  }

  #judgement(file: SourceFile, pause?: () => void): Judgement {
    this.judged++;
    const failed = (rule: string, where: string, error: unknown) => {
      this.host.log(
        `${rule} failed on ${where}: ${String(error instanceof Error ? (error.stack ?? error.message) : error)}`,
      );
    };
    const made = judgement({ snapshot: this.#snapshot, file, failed, ...(pause ? { pause } : {}) });
    if (this.#snapshot.baselines.entriesFor(file.uri).length > 0) {
      this.#stale.set(file.uri, { stamp: this.#stampOf(file), stale: made.stale });
    }
    return made;
  }

  #staleIn(uri: string): readonly Stale[] | 'gone' | undefined {
    const file = this.file(uri);
    if (!file) return this.#ignored.has(uri) || !this.#isLoaded ? undefined : 'gone';
    const known = this.#stale.get(uri);
    return known?.stamp === this.#stampOf(file) ? known.stale : this.#judgement(file).stale;
  }

  /** Equal stamps, equal findings. */
  #stampOf(file: SourceFile | BaselineFile): string {
    if (file instanceof SourceFile) return stampOf(this.#snapshot, file);
    const named = [...file.byFile.keys()].map((uri) => this.file(uri));
    const stamps = named.map((one) => (one ? this.#stampOf(one) : 'gone'));
    const policies = this.#snapshot.policies.governing(file.root).map((one) => this.#snapshot.policies.of(one).stamp);
    return hashOf([file.version, this.#isLoaded, ...policies, ...stamps]);
  }

  /** True for a file that the workspace leaves out: `.smpolicyignore`, or the settings. */
  isIgnored(uri: string): boolean {
    return this.#ignored.has(normalUri(uri));
  }

  /** True where a file was judged, and would now be judged anew. */
  hasChangedSince(uri: string): boolean {
    const known = this.#diagnoses.get(normalUri(uri));
    return known !== undefined && this.isStale(uri, known.stamp);
  }

  /** Whether the findings of a file may differ from those with this stamp. */
  isStale(uri: string, stamp: string | undefined): boolean {
    const file = this.document(uri);
    return !file || this.#stampOf(file) !== stamp;
  }
}

/** Nobody asks a closed file for its fixes, and they would hold on to its whole tree. */
const withoutFixes = ({ file, rule, messageId, data, severity, span, related }: Finding): Finding => ({
  file,
  rule,
  messageId,
  data,
  severity,
  span,
  related,
  fixes: [],
});

export const createLanguageService = (host: Host, options: ServiceOptions): LanguageService =>
  new LanguageService(host, options);
