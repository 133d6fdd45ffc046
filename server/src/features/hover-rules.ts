/** What hover says of rules: of findings, and wherever a rule is named. */
import type { Finding } from '../analysis/finding';
import { suppressionsIn } from '../analysis/suppressions';
import { summaryText, text } from '../messages/catalogue';
import type { RuleId } from '../rules/define';
import { RULES } from '../rules/registry.generated';
import { touches } from '../text/span';
import type { Hover, HoverBlock, Hovering } from './hovering';
import { code, lines, paragraphs, prose } from './markdown';

/** More would hide what the reader was looking at. */
const MOST = 3;

/** The message itself is shown by the editor; here is what the rule asks, and why. */
export function findingBlocks(findings: readonly Finding[], asked: Hovering): readonly HoverBlock[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.slice(0, MOST).map((rule) => ruleBlock(rule, asked, false));
}

/** `whole`: with its id, its severity and its limits. */
export function ruleBlock(rule: RuleId, { locale, wording }: Hovering, whole: boolean): HoverBlock {
  const words = wording.rules[rule];
  const summary = `**${prose(words?.summary ?? summaryText(locale, rule))}**`;
  const why = words && prose(words.why);
  if (!whole) return { markdown: paragraphs(summary, why), rule };
  const known = RULES.find(({ id }) => id === rule);
  const severity = known && text(locale, 'rule.severity', { severity: known.severity });
  const off = known?.off ? text(locale, 'rule.off') : undefined;
  const limits = words?.limits && prose(words.limits);
  return { markdown: paragraphs(code(rule), summary, why, limits, lines(severity, off)), rule };
}

export const isRule = (id: string): id is RuleId => RULES.some((rule) => rule.id === id);

/** The rule that a `smpolicy-ignore` names. */
export function ignoreComment(asked: Hovering): Hover | undefined {
  const comment = suppressionsIn(asked.file).find(({ ruleSpan }) => touches(ruleSpan, asked.offset));
  if (!comment || !isRule(comment.rule)) return undefined;
  return { span: comment.ruleSpan, blocks: [ruleBlock(comment.rule, asked, true)] };
}
