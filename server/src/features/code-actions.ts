/** What can be done about findings: the fixes at a place, and all safe fixes of a file at once. */
import type { Language } from '../../../schemas/kinds';
import { byPlace, type Finding } from '../analysis/finding';
import { judge } from '../analysis/judge';
import { fixTitle } from '../messages/catalogue';
import type { Fix } from '../rules/define';
import type { Edit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { SourceFile } from '../workspace/files/file';
import { nextSnapshot, type Snapshot } from '../workspace/snapshot';
import { Draft } from './draft';

export interface CodeAction {
  readonly title: string;
  readonly finding: Finding;
  /** `edits` in the finding's file, `elsewhere` in others; what it `creates` and `opens` is the editor's. */
  readonly fix: Fix;
  /** The one that a key for “fix this” applies. */
  readonly preferred: boolean;
}

/** The fixes of the findings that the span touches, in the order of the findings. */
export function codeActions(
  findings: readonly Finding[],
  place: Span,
  locale: Language,
  isPossible: (fix: Fix) => boolean = () => true,
): readonly CodeAction[] {
  return findings
    .filter((finding) => isAt(finding, place))
    .flatMap((finding) => {
      const fixes = finding.fixes.filter(isPossible);
      const safe = fixes.filter((fix) => fix.safe);
      const preferred = safe.length === 1 ? safe[0] : fixes[0];
      return fixes.map((fix) => ({
        title: fixTitle(locale, finding.rule, fix.id, fix.data),
        finding,
        fix,
        preferred: fix === preferred,
      }));
    });
}

export const isAt = ({ span }: Finding, place: Span): boolean => overlaps(span, place) || span.end === place.start;

/** A fix can uncover another finding; more rounds than this would be two rules that undo each other. */
const ROUNDS = 10;

/** Every safe fix of a file, applied together until nothing is left to fix: edits of the text as it is now. */
export function fixAll(snapshot: Snapshot, file: SourceFile): readonly Edit[] {
  const draft = new Draft(file.text);
  let at = { snapshot, file };
  for (let round = 0; round < ROUNDS; round++) {
    const edits = together(judge(at));
    if (edits.length === 0) break;
    draft.apply(edits);
    const next = new SourceFile(file.uri, file.kind, draft.text, true);
    at = { snapshot: nextSnapshot(at.snapshot, new Map([[file.uri, next]])), file: next };
  }
  return draft.edits();
}

/** One safe fix for each finding, as many as leave each other alone; the others have their turn in the next round. */
function together(findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const finding of [...findings].sort(byPlace)) {
    const fix = finding.fixes.find((one) => one.safe && isWithinFile(one));
    if (fix && !fix.edits.some((edit) => taken.some((other) => meets(edit.span, other.span)))) taken.push(...fix.edits);
  }
  return taken;
}

/** What changes or makes other files is a choice for a person. */
const isWithinFile = ({ elsewhere = [], creates, opens }: Fix): boolean =>
  elsewhere.length === 0 && creates === undefined && opens === undefined;

/** Two inserts at one place meet too: both may add the same line. */
const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
