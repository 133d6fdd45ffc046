/** What hover says of rules: of findings, and wherever a rule is named. */
import type { Finding } from '../../analysis/finding';
import { suppressionsIn } from '../../analysis/suppressions';
import { settingOf } from '../../analysis/severity';
import { summaryText, text, word } from '../../messages/catalogue';
import type { Rule, RuleId } from '../../rules/define';
import { RULES } from '../../rules/registry.generated';
import type { Route } from '../../syntax/yaml/tree';
import { touches } from '../../text/span';
import { keyAt } from '../../syntax/yaml/tree';
import { calledFile, lineOf } from '../../workspace/policy/origin';
import type { Hover, HoverBlock, Hovering } from './hovering';
import { code, escaped, lines, paragraphs, prose } from '../markdown';
import { policyOf } from '../request';

/** More would hide what the reader was looking at. */
const MOST = 3;

/** The message itself is shown by the editor; here is what the rule asks, and why. */
export function findingBlocks(findings: readonly Finding[], asked: Hovering): readonly HoverBlock[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.slice(0, MOST).map((rule) => ruleBlock(rule, asked, false));
}

/** `whole`: with its id, its severity, its limits and its sources, and what the policy makes of it. */
export function ruleBlock(rule: RuleId, asked: Hovering, whole: boolean): HoverBlock {
  const { locale, wording } = asked;
  const words = wording.rules[rule];
  const summary = `**${prose(words?.summary ?? summaryText(locale, rule))}**`;
  const why = words && prose(words.why);
  if (!whole) return { markdown: paragraphs(summary, why), rule };
  const known = RULES.find(({ id }) => id === rule);
  const severity = known && text(locale, 'rule.severity', { severity: known.severity });
  const off = known?.off ? text(locale, 'rule.off') : undefined;
  const limits = words?.limits && prose(words.limits);
  const facts = lines(severity, off, ...(known ? inPolicy(known, asked) : []), known && sourcesText(known, asked));
  return { markdown: paragraphs(code(rule), summary, why, limits, facts), rule };
}

/** The severity that the policy gives it, and the base that lets nobody change it. */
function inPolicy(rule: Rule, asked: Hovering): readonly (string | undefined)[] {
  const policy = policyOf(asked);
  if (!policy) return [];
  const stated = policy.value.rules?.[rule.id] !== undefined;
  const { severity } = settingOf(policy, rule);
  const lock = policy.locks.get(rule.id);
  const at = lock && keyAt(lock.file.policy.yaml.root, ['rules', rule.id]);
  const place =
    lock && `${calledFile(policy, lock.file)}${at ? `:${String(lineOf({ file: lock.file, span: at.span }))}` : ''}`;
  return [
    stated && severity !== undefined ? text(asked.locale, 'rule.in-policy', { severity }) : undefined,
    place === undefined ? undefined : text(asked.locale, 'rule.locked', { place: code(place) }),
  ];
}

/** Where it comes from; what the product decided itself has no place to look at. */
function sourcesText({ sources }: Rule, { locale }: Hovering): string | undefined {
  const named = sources.flatMap((source) => {
    if (source.kind === 'product') return [];
    return source.kind === 'page'
      ? [`<${source.url}>`]
      : [escaped(`${word(locale, 'seed', source.document)}, ${source.section}`)];
  });
  return named.length === 0 ? undefined : text(locale, 'rule.sources', { value: named.join('; ') });
}

/** Under a rule's `options`: what the option does, and its default. */
export function optionBlock(route: Route, { file, locale, wording }: Hovering): HoverBlock | undefined {
  const [first, rule, third, option] = route;
  if (file.kind !== 'policy' || first !== 'rules' || third !== 'options' || typeof option !== 'string')
    return undefined;
  const known = RULES.find(({ id }) => id === rule);
  const value = known?.options?.[option];
  if (!known || value === undefined) return undefined;
  const words = wording.rules[known.id]?.options?.[option];
  const initial = text(locale, 'field.default', { value: code(String(value)) });
  return { markdown: paragraphs(`**${code(option)}**`, words && prose(words), initial), rule: known.id };
}

export const isRule = (id: string): id is RuleId => RULES.some((rule) => rule.id === id);

/** The rule that a `smpolicy-ignore` names. */
export function ignoreComment(asked: Hovering): Hover | undefined {
  const comment = suppressionsIn(asked.file).find(({ ruleSpan }) => touches(ruleSpan, asked.offset));
  if (!comment || !isRule(comment.rule)) return undefined;
  return { span: comment.ruleSpan, blocks: [ruleBlock(comment.rule, asked, true)] };
}
