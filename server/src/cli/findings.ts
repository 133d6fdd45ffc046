/**
 * Findings as the command line reports them: with their sentence, lines and columns. Files are judged one after the other and forgotten
 * again, so that ten thousand posts cost little more memory than their text.
 */
import type { Language } from '../../../schemas/kinds';
import type { Finding } from '../analysis/finding';
import { fixTitle, messageText } from '../messages/catalogue';
import type { Data, RuleId, Severity } from '../rules/define';
import { LineIndex } from '../text/lines';
import type { LanguageService } from '../service';
import type { SourceFile } from '../workspace/files/file';

/** From 1, in UTF-16 units; `offset` from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

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
}

/** Sorted by file, place and rule. */
export async function findingsOf(
  service: LanguageService,
  uris: readonly string[],
  naming: Naming,
): Promise<readonly ReportedFinding[]> {
  const all: ReportedFinding[] = [];
  const versions = new Versions();
  for (const uri of uris) {
    const file = service.file(uri);
    if (!file) continue;
    versions.next(file);
    await service.gather([uri]);
    const findings = service.judgeOnce(uri);
    // Most files have none, and need neither lines nor a name.
    if (findings.length > 0) all.push(...reported(findings, file, naming));
    naming.done();
  }
  versions.forget();
  return all.sort(inOrder);
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

function reported(findings: readonly Finding[], file: SourceFile, { language, shown }: Naming): ReportedFinding[] {
  const lines = new LineIndex(file.text);
  const name = shown(file.uri);
  const place = (offset: number): Place => {
    const { line, character } = lines.positionAt(offset);
    return { line: line + 1, column: character + 1, offset };
  };
  return findings.map(({ rule, messageId, data, severity, span, fixes }) => ({
    file: name,
    rule,
    messageId,
    data,
    severity,
    message: messageText(language, rule, messageId, data),
    start: place(span.start),
    end: place(span.end),
    fixes: fixes.map((fix) => ({ title: fixTitle(language, rule, fix.id, fix.data), safe: fix.safe })),
  }));
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: ReportedFinding, b: ReportedFinding): number =>
  compare(a.file, b.file) || a.start.offset - b.start.offset || compare(a.rule, b.rule) || a.end.offset - b.end.offset;
