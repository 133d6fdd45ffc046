/** Takes the suppressed findings out, and reports the comments that are unused, unknown or without a reason. */
import { nearest } from '../text/nearest';
import type { Fix, RuleId, Severity } from '../rules/define';
import { RULES } from '../rules/registry.generated';
import { RULE_IDS } from '../rules/words.generated';
import type { ResolvedPost } from '../workspace/post';
import type { Span } from '../text/span';
import type { Finding } from './finding';
import type { Judging } from './judging';
import { postSeverity, settingOf } from './severity';
import { suppressionsIn, type Suppression } from './suppressions';

export function suppress(judging: Judging, findings: readonly Finding[], post: ResolvedPost | undefined): Finding[] {
  const comments = suppressionsIn(judging.file);
  if (comments.length === 0) return [...findings];
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const by = comments.find((comment) => silences(comment, finding));
    if (by) used.add(by);
    return !by;
  });
  const about = (comment: Suppression) => aboutComment(judging, comment, used.has(comment), post);
  return [...kept, ...comments.flatMap(about)];
}

const silences = (comment: Suppression, { rule, span }: Finding): boolean =>
  comment.rule === rule && (comment.wholeFile || (comment.target.start <= span.start && span.start < comment.target.end));

function aboutComment({ snapshot, file }: Judging, comment: Suppression, used: boolean, post: ResolvedPost | undefined): Finding[] {
  const policy = post ? post.policy : snapshot.policies.of(file);
  const say = (id: RuleId, messageId: string, data: Finding['data'], span: Span, fixes: readonly Fix[]): Finding[] => {
    const rule = RULES.find((r) => r.id === id);
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
    const data = { rule: comment.rule, ...(near ? { near } : {}) };
    return say('suppress/unknown-rule', message, data, comment.ruleSpan, [...replace, removal(file.text, comment, false)]);
  }
  if (!used) {
    return say('suppress/unused', 'unused', { rule: comment.rule }, comment.span, [removal(file.text, comment, true)]);
  }
  return comment.reason === '' ? say('suppress/missing-reason', 'no-reason', { rule: comment.rule }, comment.span, []) : [];
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
