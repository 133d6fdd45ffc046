/** The things that a policy gives an id, in short and as plain text: what hover and completion say of them. */
import type { Language, ReferenceKind } from '../../../../schemas/kinds';
import { PLATFORMS } from '../../../../schemas/platforms';
import type { Account, Partner, PolicyEvent } from '../../../../schemas/policy';
import { text, word } from '../../messages/catalogue';
import { DESCRIBE_ANSWERS } from './described-answers';
import { fact, type Described, type Describing } from './described-fact';
import { DESCRIBE_STRATEGY } from './described-strategy';
import { calledIn, inLanguage } from '../in-language';
import { tagsOf } from '../tags';
import type { Wording } from '../texts';

export type { Described } from './described-fact';

type Describe = (id: string, asked: Describing) => Described | undefined;

const BY_KIND: Readonly<Record<ReferenceKind, Describe>> = {
  account: (id, { policy, locale }) => accountInShort(policy?.account(id), locale),
  role: (id, asked) => {
    const { policy, locale, wording } = asked;
    const role = policy?.value.roles.find((other) => other.id === id);
    if (!role) return undefined;
    const tasks = role.tasks?.map((task) => taskName(wording, task)).join(', ');
    const backup = policy?.value.roles.find((other) => other.id === role.backup);
    return {
      title: calledIn(locale, role),
      facts: [
        ...(tasks ? [tasks] : []),
        text(locale, 'id.people', { n: role.people }),
        ...fact(locale, 'fact.backup', backup && calledIn(locale, backup)),
      ],
    };
  },
  partner: (id, { policy, locale }) =>
    partnerInShort(
      policy?.value.partners.find((partner) => partner.id === id),
      locale,
    ),
  event: (id, { policy, locale }) => eventInShort(policy?.event(id), locale),
  ...DESCRIBE_STRATEGY,
  ...DESCRIBE_ANSWERS,
};

export const described = (kind: ReferenceKind, id: string, asked: Describing): Described | undefined =>
  BY_KIND[kind](id, asked);

export const taskName = (wording: Wording, task: string): string =>
  wording.fields.policy['roles[].tasks']?.values?.[task] ?? task;

export const withSign = (sign: '#' | '@', name: string): string => (/^[#＃@＠]/.test(name) ? name : `${sign}${name}`);

/** Its platform may be missing while the account is being typed. */
export function accountName(
  { id, platform, handle }: Pick<Account, 'id'> & Partial<Account>,
  locale: Language,
): string {
  const plain = platform !== undefined && PLATFORMS[platform].entities === 'none';
  const name = handle === undefined || plain ? handle : withSign('@', handle);
  const parts = [platform && word(locale, 'platform', platform), name];
  return parts.filter(Boolean).join(' · ') || id;
}

function accountInShort(account: Account | undefined, locale: Language): Described | undefined {
  if (!account) return undefined;
  const languages = account.languages?.map((language) => word(locale, 'language', language)).join(', ');
  const facts = [languages, inLanguage(account.purpose, locale)].filter((said) => said !== undefined);
  return { title: accountName(account, locale), facts };
}

function partnerInShort(partner: Partner | undefined, locale: Language): Described | undefined {
  if (!partner) return undefined;
  const handles = Object.entries(partner.handles ?? {}).map(([platform, handle]) => {
    return `${word(locale, 'platform', platform)} ${withSign('@', inLanguage(handle, locale) ?? '')}`;
  });
  const competences = (partner.competences ?? []).map((competence) => inLanguage(competence, locale)).filter(Boolean);
  const ways = [partner.phone, partner.email, partner.url].map((way) => inLanguage(way, locale));
  const facts = [competences.join(', '), ...handles, ...ways].filter((said) => said !== undefined && said !== '');
  return { title: calledIn(locale, partner), facts: facts as readonly string[] };
}

function eventInShort(event: PolicyEvent | undefined, locale: Language): Described | undefined {
  if (!event) return undefined;
  const dates = [event.start, event.end].filter((date) => date !== undefined).map((date) => dateText(locale, date));
  const tags = tagsOf(event).map(({ tag, language }) => (language ? `${language}: ${tag}` : tag));
  return { title: calledIn(locale, event), facts: [[...new Set(dates)].join(' – '), ...tags] };
}

const formats = new Map<Language, Intl.DateTimeFormat>();

/** `2027-03-20 09:00` → “20 March 2027, 09:00”; anything else as it is. */
export function dateText(locale: Language, value: string | undefined): string {
  if (value === undefined) return '';
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}[:.h]\d{2}))?/.exec(value) ?? [];
  const date = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(date)) return value;
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return time ? `${format.format(date)}, ${time}` : format.format(date);
}
