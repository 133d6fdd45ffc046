/** How long a reply text of the policy is where it is published, its places counted as they are shown. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { PLATFORM_IDS, type PlatformId } from '../../../../schemas/platforms';
import type { Account, Template } from '../../../../schemas/policy';
import { count, type CountOptions, type Measure } from '../../text/count/count';
import { memo } from '../../text/memo';
import { shownText } from '../../text/snippet';
import { limitIn } from '../post/counting';
import type { AsWritten } from '../files/file';
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
export type Length = Pick<Measure, 'length' | 'unit' | 'limit' | 'remaining' | 'over'>;

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
    const text = template[field];
    if (text === undefined) return [];
    const { places, key } = placesFor(policy, lang, template.kind !== 'own_post');
    // While somebody types in a policy, all replies but one stay as they were; counting them at every key would be felt.
    const worst = memo(template, `too long ${field} ${key}`, () => worstOf(shownText(text).trim(), places));
    const { account } = (worst && places[worst.at]) ?? {};
    return worst && account ? [{ field, lang, account, platform: account.platform, count: worst.count }] : [];
  });
}

/** The accounts in use on which people are answered; only those of a language where that is given. */
export const answering = (policy: EffectivePolicy, lang?: Language): readonly Account[] =>
  policy.accounts.filter(
    (account) =>
      account.status === 'active' &&
      !ONE_WAY.includes(account.platform) &&
      (lang === undefined || policy.languagesOf(account).includes(lang)),
  );

/** An account with the ways to count a text on it: the first that has a limit holds. */
interface Place {
  readonly account: Account;
  readonly ways: readonly CountOptions[];
}

interface Places {
  readonly places: readonly Place[];
  /** Equal where the same text is as long. */
  readonly key: string;
}

/** The accounts in use that write in a language; of those that count alike only the first. */
const placesFor = (policy: EffectivePolicy, lang: Language, reply: boolean): Places =>
  memo(policy, `places for ${lang} ${String(reply)}`, () => {
    const places = new Map<string, Place>();
    for (const account of policy.accounts) {
      const { platform, status = 'active' } = account;
      // Of a platform that is misspelt nothing is known.
      if (!PLATFORM_IDS.includes(platform)) continue;
      if (status !== 'active' || (reply && ONE_WAY.includes(platform))) continue;
      if (!policy.languagesOf(account).includes(lang)) continue;
      const ways = waysOn(policy, account, reply);
      const key = `${platform} ${JSON.stringify(ways)}`;
      if (!places.has(key)) places.set(key, { account, ways });
    }
    return { places: [...places.values()], key: [...places.keys()].join(' ') };
  });

function waysOn(policy: EffectivePolicy, account: Account, reply: boolean): readonly CountOptions[] {
  const { platform } = account;
  const limit = limitIn(policy, account, platform, 'text');
  const own = limit !== undefined && limit.from !== 'platform';
  const unit = account.limits?.unit ?? policy.value.platforms?.[platform]?.unit;
  const options = {
    ...(own ? { limit: limit.limit } : {}),
    ...(unit ? { unit } : {}),
    ...(reply ? { reply } : {}),
  };
  return reply && !own ? [{ field: 'comment' }, options] : [options];
}

interface Counted {
  /** The place by its number. */
  readonly at: number;
  readonly count: Length;
}

/** The place where least is left of what is surely too long. */
const worstOf = (text: string, places: readonly Place[]): Counted | undefined =>
  byWhatIsLeft(text, places).find(({ count: { over } }) => over === 'surely');

/** The fullest place first. */
function byWhatIsLeft(text: string, places: readonly Place[]): readonly Counted[] {
  const counted = places.flatMap(({ account, ways }, at): Counted[] => {
    const counts = ways.map((options) => lengthOf(text, account.platform, options));
    const count = counts.find(({ limit }) => limit !== undefined) ?? counts.at(-1);
    return count ? [{ at, count }] : [];
  });
  return counted.sort((a, b) => left(a.count) - left(b.count));
}

const left = ({ remaining }: Length): number => remaining ?? Infinity;

/** A text on the account in its language where least is left; only on one platform where that is given. */
export function tightestFor(
  policy: EffectivePolicy,
  text: string,
  {
    lang,
    reply,
    platform,
  }: { readonly lang: Language; readonly reply: boolean; readonly platform?: PlatformId | undefined },
): { readonly account: Account; readonly count: Length } | undefined {
  const all = placesFor(policy, lang, reply).places;
  const places = platform === undefined ? all : all.filter(({ account }) => account.platform === platform);
  const [first] = byWhatIsLeft(text, places);
  const { account } = (first && places[first.at]) ?? {};
  return first && account && { account, count: first.count };
}

function lengthOf(text: string, platform: PlatformId, options: CountOptions): Length {
  const { length, unit, limit, remaining, over } = count(text, platform, options);
  return { length, unit, limit, remaining, over };
}

/** The languages in which a reply must exist: as the policy says, else those of the organisation. */
export function templateLanguages({ value, regime }: EffectivePolicy): readonly Language[] {
  const wanted = value.response.template_languages ?? value.organisation?.required_languages ?? regime.required;
  return LANGUAGES.filter((language) => wanted.includes(language));
}
