/** How long a reply text of the policy is where it is published, its places counted as they are shown. */
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import type { PlatformId } from '../../../schemas/platforms';
import type { Account, Template } from '../../../schemas/policy';
import { count, type CountOptions, type Measure } from '../text/count';
import { memo } from '../text/memo';
import { shownText } from '../text/snippet';
import { limitIn } from './counting';
import type { AsWritten } from './file';
import type { EffectivePolicy } from './policy';

/** The fields of a template that hold its text, with the language of each. */
export const TEXT_FIELDS = [
  ['nl', 'nl'],
  ['nl_je', 'nl'],
  ['fr', 'fr'],
  ['de', 'de'],
  ['en', 'en'],
] as const satisfies readonly (readonly [string, Language])[];

/** Where nobody can be answered in public. */
const ONE_WAY: readonly PlatformId[] = ['whatsapp_channel', 'newsletter', 'website', 'intranet', 'wiki'];

/** A count without the stretches that it is made of. */
type Length = Pick<Measure, 'length' | 'unit' | 'limit' | 'remaining' | 'over'>;

export interface TemplateCount {
  readonly field: (typeof TEXT_FIELDS)[number][0];
  readonly lang: Language;
  readonly account: Account;
  readonly platform: PlatformId;
  readonly count: Length;
}

/** Each text of a template on the account in its language where least is left; only what is surely too long. */
export function tooLongIn(policy: EffectivePolicy, template: AsWritten<Template>): readonly TemplateCount[] {
  // A private message has limits of its own, which nobody states alike.
  if (template.mode === 'private') return [];
  return TEXT_FIELDS.flatMap(([field, lang]) => {
    if (template[field] === undefined) return [];
    const counts = placesIn(policy, lang).flatMap(({ account, platform }): TemplateCount[] => {
      const counted = countOn(policy, account, platform, { template, field });
      return counted?.over === 'surely' ? [{ field, lang, account, platform, count: counted }] : [];
    });
    const [worst] = counts.sort((a, b) => (a.count.remaining ?? 0) - (b.count.remaining ?? 0));
    return worst ? [worst] : [];
  });
}

interface Place {
  readonly account: Account;
  readonly platform: PlatformId;
}

/** The accounts in use that write in a language; of those that take the same length only the first. */
const placesIn = (policy: EffectivePolicy, lang: Language): readonly Place[] =>
  memo(policy, `places in ${lang}`, () => {
    const places = new Map<string, Place>();
    for (const account of policy.accounts) {
      const { platform, status = 'active', limits } = account;
      const key = `${platform} ${JSON.stringify(limits)}`;
      if (status === 'active' && !places.has(key) && policy.languagesOf(account).includes(lang))
        places.set(key, { account, platform });
    }
    return [...places.values()];
  });

interface Text {
  readonly template: AsWritten<Template>;
  readonly field: TemplateCount['field'];
}

function countOn(policy: EffectivePolicy, account: Account, platform: PlatformId, text: Text): Length | undefined {
  const reply = text.template.kind !== 'own_post';
  if (reply && ONE_WAY.includes(platform)) return undefined;
  const limit = limitIn(policy, account, platform, 'text');
  const own = limit !== undefined && limit.from !== 'platform';
  const unit = account.limits?.unit ?? policy.value.platforms?.[platform]?.unit;
  const comment = reply && !own ? lengthOf(text, platform, { field: 'comment' }) : undefined;
  if (comment?.limit !== undefined) return comment;
  return lengthOf(text, platform, {
    ...(own ? { limit: limit.limit } : {}),
    ...(unit ? { unit } : {}),
    ...(reply ? { reply } : {}),
  });
}

/** While somebody types in a policy, all replies but one stay as they were; counting them at every key would be felt. */
const lengthOf = ({ template, field }: Text, platform: PlatformId, options: CountOptions): Length =>
  memo(template, `length of ${field} on ${platform} ${JSON.stringify(options)}`, () => {
    const shown = shownText(template[field] ?? '').trim();
    const { length, unit, limit, remaining, over } = count(shown, platform, options);
    return { length, unit, limit, remaining, over };
  });

/** The languages in which a reply must exist: as the policy says, else those of the organisation. */
export function templateLanguages({ value, regime }: EffectivePolicy): readonly Language[] {
  const wanted = value.response.template_languages ?? value.organisation?.required_languages ?? regime.required;
  return LANGUAGES.filter((language) => wanted.includes(language));
}
