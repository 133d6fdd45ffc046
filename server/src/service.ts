/**
 * The one public door: a workspace with its files, and what can be asked of it. It knows neither the Language Server Protocol nor a
 * disk; positions are UTF-16 offsets, files are URIs, and what a host can't tell is not known.
 */
import { placedIn, type Placed, type Stale } from './analysis/accept';
import type { Finding } from './analysis/finding';
import { judgement, type Judgement } from './analysis/judge';
import { judgeBaseline } from './analysis/stale';
import { hashOf } from './text/hash';
import type { BaselineFile } from './workspace/baseline/file';
import { SourceFile } from './workspace/files/file';
import type { Host } from './workspace/files/host';
import { resolvePost, stampOf, type ResolvedPost } from './workspace/post/post';
import { Workspace, type WorkspaceOptions } from './workspace/workspace';

export interface Diagnosis {
  /** Equal stamps mean equal findings. */
  readonly stamp: string;
  readonly findings: readonly Finding[];
}

export class LanguageService extends Workspace {
  readonly #diagnoses = new Map<string, Diagnosis>();
  /** What the last judgement of each file said of its entries in the baseline. */
  readonly #stale = new Map<string, { readonly stamp: string } & Placed>();
  /** How often a file was judged; a test reads it, since unchanged files must cost nothing. */
  judged = 0;

  protected override forget(uris: Iterable<string> | 'all'): void {
    for (const kept of [this.#diagnoses, this.#stale]) {
      if (uris === 'all') kept.clear();
      else for (const uri of uris) kept.delete(uri);
    }
  }

  post(uri: string): ResolvedPost | undefined {
    const file = this.file(uri);
    return file && resolvePost(this.snapshot, file);
  }

  /** The findings of a file, computed only where something they depend on has changed. `pause` may throw to stop the work. */
  diagnose(uri: string, pause?: () => void): Diagnosis {
    this.nextDay();
    const file = this.document(uri);
    if (!file) return { stamp: 'gone', findings: [] };
    const stamp = this.#stampOf(file);
    const known = this.#diagnoses.get(file.uri);
    if (known?.stamp === stamp) return known;
    const found = this.#judge(file, pause);
    const diagnosis = { stamp, findings: file.open ? found : found.map(withoutFixes) };
    this.#diagnoses.set(file.uri, diagnosis);
    if (file.open && file instanceof SourceFile) this.gatherInBackground(file);
    return diagnosis;
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
    return judgeBaseline(this.snapshot, file, (uri) => this.#staleIn(uri));
  }

  #judgement(file: SourceFile, pause?: () => void): Judgement {
    this.judged++;
    const failed = (rule: string, where: string, error: unknown) => {
      this.host.log(
        `${rule} failed on ${where}: ${String(error instanceof Error ? (error.stack ?? error.message) : error)}`,
      );
    };
    const made = judgement({ snapshot: this.snapshot, file, failed, ...(pause ? { pause } : {}) });
    const entries = this.snapshot.baselines.entriesFor(file.uri);
    if (entries.length > 0) this.#stale.set(file.uri, { stamp: this.#stampOf(file), entries, stale: made.stale });
    return made;
  }

  #staleIn(uri: string): readonly Stale[] | 'gone' | undefined {
    const file = this.file(uri);
    if (!file) return this.isIgnored(uri) || !this.isLoaded ? undefined : 'gone';
    const known = this.#stale.get(uri);
    const entries = this.snapshot.baselines.entriesFor(uri);
    return known?.stamp === this.#stampOf(file) ? placedIn(entries, known) : this.#judgement(file).stale;
  }

  /** Equal stamps, equal findings. */
  #stampOf(file: SourceFile | BaselineFile): string {
    if (file instanceof SourceFile) return stampOf(this.snapshot, file);
    const named = [...file.byFile.keys()].map((uri) => this.file(uri));
    const stamps = named.map((one) => (one ? this.#stampOf(one) : 'gone'));
    const policies = this.snapshot.policies.governing(file.root).map((one) => this.snapshot.policies.of(one).stamp);
    return hashOf([file.version, this.isLoaded, ...policies, ...stamps]);
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

export const createLanguageService = (host: Host, options: WorkspaceOptions): LanguageService =>
  new LanguageService(host, options);
