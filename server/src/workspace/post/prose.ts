/**
 * The words of a post that are its author's own: without what is quoted or sung, without hashtags, mentions, links and addresses, and
 * without the names and the slogan that the policy knows. Rules on style read only these.
 */
import type { Published } from '../../syntax/published';
import { entities } from '../../text/entities/entities';
import { masked } from '../../text/masked';
import { memo } from '../../text/memo';
import { quotations } from '../../text/quotations';
import type { Span } from '../../text/span';
import { everyLanguage } from '../policy/by-language';
import type { EffectivePolicy } from '../policy/policy';

/** Stands for each character that is left out, so that every offset stays and no two words meet. */
const GAP = '\ufffc';

export function proseOf(part: Published, policy: EffectivePolicy | undefined): string {
  return memo(part, `prose ${policy?.stamp ?? ''}`, () => {
    const { text } = part;
    const gaps = [
      ...quotations(text).map(({ span }) => span),
      ...entities(text).map(({ span }) => span),
      ...songLines(text),
      ...(policy ? namesIn(text, properNames(policy)) : []),
    ];
    return masked(text, gaps, GAP);
  });
}

function songLines(text: string): readonly Span[] {
  return [...text.matchAll(/^.*[\u266a\u266b\u{1f3b5}\u{1f3b6}].*$/gmu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** What the organisation, its partners, events and people are called, and its slogan. */
const properNames = (policy: EffectivePolicy): readonly string[] =>
  memo(policy, 'proper names', () => {
    const { organisation, partners, events, roles, editorial, mandataries } = policy.value;
    const named = [
      organisation?.name,
      organisation?.publisher?.name,
      editorial.identity?.slogan,
      ...partners.map(({ name }) => name),
      ...events.map(({ name }) => name),
      ...roles.map(({ name }) => name),
      ...mandataries.map(({ name }) => name),
    ];
    return named
      .flatMap((name) => everyLanguage(name))
      .map(({ value }) => value.trim())
      .filter((name) => name.length > 2);
  });

/** With their own capitals. */
function namesIn(text: string, names: readonly string[]): readonly Span[] {
  return names.flatMap((name) => {
    const found: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length });
    }
    return found;
  });
}
