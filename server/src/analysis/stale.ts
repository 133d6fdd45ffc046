/** What is wrong with a baseline itself: entries whose findings are gone, and what can't be read. The findings stand in the baseline. */
import type { Data, Fix, RuleId } from '../rules/define';
import type { Span } from '../text/span';
import type { BaselineFile, PlacedEntry } from '../workspace/baseline/file';
import { withCount, withoutEntries } from '../workspace/baseline/text';
import { calledFile } from '../workspace/policy/origin';
import type { EffectivePolicy } from '../workspace/policy/policy';
import type { Snapshot } from '../workspace/snapshot';
import type { Stale } from './accept';
import { byPlace, type Finding } from './finding';
import { ruleNamed } from './judged';
import { settingOf } from './severity';

/** What a file's own judgement says of its entries; `gone` for a file that is no more, undefined where nobody can tell. */
export type StaleOf = (uri: string) => readonly Stale[] | 'gone' | undefined;

export function judgeBaseline(snapshot: Snapshot, file: BaselineFile, staleOf: StaleOf): readonly Finding[] {
  const policy = policyAt(snapshot, file);
  const say = sayer(file, policy);
  if (file.broken) {
    const listless = file.isJson;
    return say('baseline/unreadable', listless ? 'list' : 'json', {}, listless ? file.start : file.trouble, []);
  }
  const strange = file.strange.flatMap((index) =>
    say('baseline/unreadable', 'entry', {}, file.spanOf(index), [removal(file, index, false)]),
  );
  const stale = [...file.byFile].flatMap(([uri, entries]) => {
    const found = staleOf(uri);
    if (found === 'gone') return entries.map((entry) => ({ entry, left: 0, gone: true }));
    return found ?? [];
  });
  return [...strange, ...stale.flatMap((one) => aboutEntry(file, policy, one, say))].sort(byPlace);
}

/** The one policy of the root, for what it sets of these rules. */
function policyAt({ policies }: Snapshot, { root }: BaselineFile): EffectivePolicy | undefined {
  const [only, ...others] = policies.governing(root);
  return only && others.length === 0 ? policies.of(only) : undefined;
}

type Say = (rule: RuleId, messageId: string, data: Data, span: Span, fixes: readonly Fix[]) => Finding[];

function sayer({ uri }: BaselineFile, policy: EffectivePolicy | undefined): Say {
  return (id, messageId, data, span, fixes) => {
    const rule = ruleNamed(id);
    const set = rule && settingOf(policy, rule).severity;
    if (!rule || set === 'off') return [];
    return [{ file: uri, rule: id, messageId, data, severity: set ?? rule.severity, span, related: [], fixes }];
  };
}

function aboutEntry(
  file: BaselineFile,
  policy: EffectivePolicy | undefined,
  { entry, left, lockedIn, gone = false }: Stale & { readonly gone?: boolean },
  say: Say,
): Finding[] {
  const { rule, count, index } = entry;
  const about = { rule, file: entry.file };
  const tell = (messageId: string, data: Data, fix: Fix) =>
    say('baseline/stale', messageId, data, file.spanOf(index), [fix]);
  if (gone) return tell('gone', { file: entry.file }, removal(file, index, true));
  if (lockedIn) {
    const called = policy ? calledFile(policy, lockedIn) : lockedIn.uri;
    return tell('locked', { ...about, policy: called }, removal(file, index, false));
  }
  if (left === 0) return tell('solved', about, removal(file, index, true));
  return tell('fewer', { ...about, left, count }, adjustment(file, entry, left));
}

const removal = (file: BaselineFile, index: number, safe: boolean): Fix => ({
  id: 'remove',
  data: {},
  safe,
  edits: withoutEntries(file, new Set([index])),
});

const adjustment = (file: BaselineFile, { index }: PlacedEntry, left: number): Fix => ({
  id: 'adjust',
  data: { left },
  safe: true,
  edits: withCount(file, index, left),
});
