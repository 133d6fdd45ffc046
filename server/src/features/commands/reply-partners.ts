/** The partners to whom a reply may send people, on each platform where that makes a difference. It fills in no text. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import type { PlatformId } from '../../../../schemas/platforms';
import { word } from '../../messages/catalogue';
import { handleOn, partnerName } from '../../workspace/policy/partners';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { answering } from '../../workspace/policy/templates';
import { situationOf } from '../reply-templates';
import type { Texts } from '../texts';
import type { CommandRequest } from './at-hand';
import type { Choice } from './choices';
import { policyNear } from './reply-choices';

export interface PartnerChoice extends Choice {
  /** Where people are sent from there, if that makes a difference. */
  readonly platform: PlatformId | null;
}

export interface PartnersOf {
  readonly near: string | undefined;
  readonly template: string;
  readonly lang: string;
  /** A handle is another one on every platform, so each of ours is a choice. */
  readonly byPlatform: boolean;
}

/** None for a situation that sends nobody away. */
export async function partnerChoices(
  request: CommandRequest,
  { near, template, lang: wanted, byPlatform }: PartnersOf,
  texts: Texts,
): Promise<readonly PartnerChoice[]> {
  const { locale } = request;
  const policy = policyNear(request, near);
  const situation = situationOf(template, { policy, locale, wording: await texts.of(locale) });
  const lang = LANGUAGES.find((one) => one === wanted);
  if (!policy || !situation || !lang) return [];
  const needs = Object.values(situation.from);
  if (!needs.some((path) => path.startsWith('partners[]'))) return [];
  const platforms = byPlatform && needs.includes('partners[].handles') ? platformsIn(policy, lang) : [];
  return policy.value.partners.flatMap((partner): readonly PartnerChoice[] => {
    const name = partnerName(partner, [locale]);
    const mentioned = platforms.filter((platform) => handleOn(partner, platform, [lang]) !== undefined);
    if (mentioned.length === 0) return [{ id: partner.id, label: name, platform: null }];
    return mentioned.map((platform) => ({
      id: partner.id,
      label: `${name} (${word(locale, 'platform', platform)})`,
      platform,
    }));
  });
}

const platformsIn = (policy: EffectivePolicy, lang: Language): readonly PlatformId[] => [
  ...new Set(answering(policy, lang).map(({ platform }) => platform)),
];
