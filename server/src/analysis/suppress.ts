/** Takes the suppressed findings out, and reports the comments that are unused, unknown or without a reason. */
import type { Language } from '../../../schemas/kinds';
import { writtenText } from '../messages/catalogue';
import { nearest } from '../text/nearest';
import type { Fix, RuleId, Severity } from '../rules/define';
import { RULE_IDS } from '../rules/words.generated';
import { calledFile } from '../workspace/policy/origin';
import type { Span } from '../text/span';
import type { Finding } from './finding';
import { couldSpeak, ruleNamed, type Judged } from './judged';
import type { Judging } from './judging';
import { postSeverity, settingOf } from './severity';
import { suppressionsIn, type Suppression } from './suppressions';

export function suppress(judging: Judging, judged: Judged): Finding[] {
  const comments = suppressionsIn(judging.file);
  if (comments.length === 0) return [...judged.findings];
  const used = new Set<Suppression>();
  const heard = comments.filter(({ rule }) => !judged.policy?.locks.has(rule));
  const isKept = (finding: Finding) => {
    const by = heard.find((comment) => silences(comment, finding));
    if (by) used.add(by);
    return !by;
  };
  const kept = judged.findings.filter(isKept);
  judged.muted.forEach(isKept);
  return [...kept, ...comments.flatMap((comment) => aboutComment(judging, judged, comment, used.has(comment)))];
}

const silences = (comment: Suppression, { rule, span }: Finding): boolean =>
  comment.rule === rule &&
  (comment.wholeFile || (comment.target.start <= span.start && span.start < comment.target.end));

function aboutComment(judging: Judging, judged: Judged, comment: Suppression, used: boolean): Finding[] {
  const { file } = judging;
  const { post, policy } = judged;
  const say = (id: RuleId, messageId: string, data: Finding['data'], span: Span, fixes: readonly Fix[]): Finding[] => {
    const rule = ruleNamed(id);
    const set = rule && settingOf(policy, rule).severity;
    if (!rule || set === 'off') return [];
    const severity: Severity | null = post ? postSeverity(rule, set ?? rule.severity, post) : (set ?? rule.severity);
    return severity ? [{ file: file.uri, rule: id, messageId, data, severity, span, related: [], fixes }] : [];
  };
  if (!RULE_IDS.some((id) => id === comment.rule)) {
    const near = nearest(comment.rule, RULE_IDS)[0];
    const replace: Fix[] = near
      ? [{ id: 'replace', data: { near }, safe: false, edits: [{ span: comment.ruleSpan, text: near }] }]
      : [];
    const message = near ? 'did-you-mean' : 'unknown';
    const named = { rule: comment.rule, ...(near ? { near } : {}) };
    return say('suppress/unknown-rule', message, named, comment.ruleSpan, [
      ...replace,
      removal(file.text, comment, false),
    ]);
  }
  const data = { rule: comment.rule };
  const lock = policy?.locks.get(comment.rule);
  if (policy && lock) {
    const locked = { ...data, file: calledFile(policy, lock.file) };
    return say('suppress/unknown-rule', 'locked', locked, comment.ruleSpan, [removal(file.text, comment, false)]);
  }
  const known = ruleNamed(comment.rule);
  if (!used && known && couldSpeak(judged, known)) {
    return say('suppress/unused', 'unused', data, comment.span, [removal(file.text, comment, true)]);
  }
  const fixes = comment.placeholder ? [] : [reasonFor(file.text, comment, languageOf(judged))];
  return comment.reason === '' ? say('suppress/missing-reason', 'no-reason', data, comment.span, fixes) : [];
}

/** The language in which the organisation would give its reason. */
const languageOf = ({ post, policy }: Judged): Language => post?.lang[0] ?? policy?.languages[0] ?? 'en';

/** A word for a person to write over; or the colon alone, where the reason stands there without. */
function reasonFor(text: string, { span, ruleSpan }: Suppression, language: Language): Fix {
  const [, blanks = '', colon = '', rest = ''] =
    /^([ \t]*)(:?)[ \t]*(?!-->)(\S?)/.exec(text.slice(ruleSpan.end, span.end)) ?? [];
  const at = ruleSpan.end + (colon ? blanks.length + 1 : 0);
  const reason = rest && !colon ? '' : ` ${writtenText(language, 'suppress.reason')}`;
  return {
    id: 'add',
    data: {},
    safe: false,
    edits: [{ span: { start: at, end: at }, text: `${colon ? '' : ':'}${reason}` }],
  };
}

/** The comment with its line, where nothing else stands on it. */
function removal(text: string, comment: Suppression, safe: boolean): Fix {
  let { start, end } = comment.span;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end));
  const alone = (start === 0 || /[\r\n]/.test(text[start - 1] ?? '')) && rest;
  if (alone) end += rest[0].length;
  return { id: 'remove', data: {}, safe, edits: [{ span: alone ? { start, end } : comment.span, text: '' }] };
}
