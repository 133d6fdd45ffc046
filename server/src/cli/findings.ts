/**
 * Findings as the command line reports them: with their sentence, lines and columns. Files are judged one after the other and forgotten
 * again, so that ten thousand posts cost little more memory than their text.
 */
import type { Language } from '../../../schemas/kinds';
import { fixTitle, messageText } from '../messages/catalogue';
import type { Data, RuleId, Severity } from '../rules/define';
import type { LanguageService } from '../service';
import type { BaselineFile } from '../workspace/baseline/file';
import { SourceFile } from '../workspace/files/file';
import { factsStamp } from '../workspace/needs';
import { hashOfStamp, type Cache } from './cache';
import { located, type LocatedFinding, type Place } from './located';

/** Exactly the object of `--format json`, in the order of its fields. */
export interface ReportedFinding {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly rule: RuleId;
  readonly messageId: string;
  readonly data: Data;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
}

export interface Naming {
  readonly language: Language;
  readonly shown: (uri: string) => string;
  /** Hears of each file that is done. */
  readonly done: () => void;
  readonly cache?: Cache | undefined;
}

/** Sorted by file, place and rule. */
export async function findingsOf(
  service: LanguageService,
  uris: readonly string[],
  naming: Naming,
): Promise<readonly ReportedFinding[]> {
  const all: ReportedFinding[] = [];
  const versions = new Versions();
  const wanted = new Set(uris);
  const gathered = new Set(naming.cache?.begin(service.snapshot).filter((uri) => wanted.has(uri)));
  // All at once where it is known beforehand who names other files.
  if (gathered.size > 0) await service.gather([...gathered]);
  for (const uri of uris) {
    const file = service.document(uri);
    if (!file) continue;
    if (file instanceof SourceFile) versions.next(file);
    // Most files name no other.
    if (file instanceof SourceFile && !gathered.has(uri) && file.links.files.length > 0) await service.gather([uri]);
    all.push(...reported(foundIn(service, file, naming.cache), uri, naming));
    naming.done();
  }
  versions.forget();
  return all.sort(inOrder);
}

function foundIn(
  service: LanguageService,
  file: SourceFile | BaselineFile,
  cache: Cache | undefined,
): readonly LocatedFinding[] {
  const { uri, text, version } = file;
  const judged = () => located(service.judgeOnce(uri), text);
  if (!cache) return judged();
  const isOurs = file instanceof SourceFile;
  // A baseline depends on the facts of other files too.
  const facts = isOurs ? factsStamp(service.snapshot, file) : '';
  const same = isOurs ? cache.sameWorld(uri, facts) : undefined;
  if (same) return same;
  const stamp = hashOfStamp(service.stampOf(uri) ?? '');
  const known = cache.findings(uri, stamp);
  if (known) return known;
  const findings = judged();
  cache.set(uri, { version: String(version), stamp, facts, ...(isOurs ? { kept: file.kept } : {}), findings });
  return findings;
}

/** The language versions of a post read each other: they are forgotten together, once the next post begins. */
export class Versions {
  #stem = '';
  #files: SourceFile[] = [];

  next(file: SourceFile): void {
    const stem = file.uri.replace(/(?:\.\w\w)?\.post\.md$/, '');
    if (stem !== this.#stem) this.forget();
    this.#stem = stem;
    // Policies stay: every post asks for them.
    if (file.kind === 'post' && !file.open) this.#files.push(file);
  }

  forget(): void {
    for (const file of this.#files) file.forget();
    this.#files = [];
  }
}

function reported(findings: readonly LocatedFinding[], uri: string, { language, shown }: Naming): ReportedFinding[] {
  if (findings.length === 0) return [];
  const file = shown(uri);
  return findings.map(({ rule, messageId, data, severity, start, end, fixes }) => ({
    file,
    rule,
    messageId,
    data,
    severity,
    message: messageText(language, rule, messageId, data),
    start,
    end,
    fixes: fixes.map((fix) => ({ title: fixTitle(language, rule, fix.id, fix.data), safe: fix.safe })),
  }));
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: ReportedFinding, b: ReportedFinding): number =>
  compare(a.file, b.file) || a.start.offset - b.start.offset || compare(a.rule, b.rule) || a.end.offset - b.end.offset;
