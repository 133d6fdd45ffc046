/** “Accept for now”: a finding goes into the baseline of its root, which is made where there is none. */
import { canBeSilenced } from '../analysis/accept';
import type { Finding } from '../analysis/finding';
import { judgement } from '../analysis/judge';
import { text } from '../messages/catalogue';
import type { Fix } from '../rules/define';
import type { Span } from '../text/span';
import { BASELINE_FILE, type BaselineEntry } from '../workspace/baseline/file';
import { baselineText, withEntry } from '../workspace/baseline/text';
import type { SourceFile } from '../workspace/files/file';
import { isInside, relativePath, resolveUri } from '../workspace/files/uri';
import type { Snapshot } from '../workspace/snapshot';
import { isAt, type CodeAction } from './code-actions';
import { policyOf, type FileRequest } from './request';

/** One for each rule and place; findings for several accounts at one place go together. */
export function acceptActions(request: FileRequest, place: Span): readonly CodeAction[] {
  const { snapshot, file, locale } = request;
  const root = rootOf(snapshot, file);
  if (root === undefined || file.content.yaml.broken) return [];
  const locks = policyOf(request)?.locks;
  const judged = judgement({ snapshot, file });
  const found = judged.findings.filter(
    (one) => isAt(one, place) && canBeSilenced(one.rule) && locks?.has(one.rule) !== true,
  );
  const prints = found.length > 0 ? judged.fingerprints() : new Map<Finding, string>();
  return [...grouped(found, prints).values()].flatMap(([finding, ...others]) => {
    const fix = finding && fixFor(snapshot, root, entryOf(root, finding, prints.get(finding) ?? '', others.length + 1));
    if (!fix) return [];
    return [{ title: text(locale, 'action.accept', { rule: finding.rule }), finding, fix, preferred: false }];
  });
}

/** The innermost folder of the workspace that holds the file. */
export const rootOf = ({ roots }: Snapshot, { uri }: SourceFile): string | undefined =>
  roots.filter((root) => isInside(root, uri)).sort((a, b) => b.length - a.length)[0];

export const entryOf = (
  root: string,
  { file, rule, messageId }: Finding,
  fingerprint: string,
  count: number,
): BaselineEntry => ({ file: relativePath(root, file), rule, messageId, fingerprint, count });

/** Findings that one entry stands for. */
export function grouped(
  findings: readonly Finding[],
  prints: ReadonlyMap<Finding, string>,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.messageId} ${prints.get(finding) ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function fixFor({ baselines }: Snapshot, root: string, entry: BaselineEntry): Fix | undefined {
  const uri = resolveUri(root, BASELINE_FILE);
  const common = { id: 'accept', data: {}, safe: false, edits: [] };
  const file = baselines.file(uri);
  if (!file) return { ...common, creates: { uri, text: baselineText([entry]) } };
  const edits = withEntry(file, entry);
  return edits && { ...common, elsewhere: [{ uri, edits }] };
}
