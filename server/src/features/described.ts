/** The things that a policy gives an id, in short and as plain text: what hover and completion say of them. */
import type { Language, ReferenceKind } from '../../../schemas/kinds';
import { PLATFORMS } from '../../../schemas/platforms';
import type { Account, Partner, PolicyEvent } from '../../../schemas/policy';
import { text, word } from '../messages/catalogue';
import type { EffectivePolicy } from '../workspace/policy';
import { calledIn, inLanguage, type ByLanguage } from './in-language';
import { tagsOf } from './tags';
import type { Wording } from './texts';

export interface Described {
  readonly title: string;
  readonly facts: readonly string[];
}

interface Asked {
  readonly policy: EffectivePolicy;
  readonly locale: Language;
  readonly wording: Wording;
}
type Describe = (id: string, asked: Asked) => Described | undefined;
type Said = ByLanguage<string> | undefined;

const BY_KIND: Readonly<Record<ReferenceKind, Describe>> = {
  account: (id, { policy, locale }) => accountInShort(policy.account(id), locale),
  role: (id, asked) => {
    const role = asked.policy.value.roles.find((other) => other.id === id);
    const names = role?.tasks?.map((task) => taskName(asked.wording, task)).join(', ');
    return role && made(asked, role.name ?? id, names, text(asked.locale, 'id.people', { n: role.people }));
  },
  partner: (id, { policy, locale }) =>
    partnerInShort(
      policy.value.partners.find((partner) => partner.id === id),
      locale,
    ),
  event: (id, { policy, locale }) => eventInShort(policy.event(id), locale),
  audience: (id, asked) => {
    const found = asked.policy.value.strategy?.audiences.find((audience) => audience.id === id);
    return found && made(asked, found.who ?? id, found.say);
  },
  objective: (id, asked) => {
    const found = asked.policy.value.strategy?.objectives.find((objective) => objective.id === id);
    return found && made(asked, found.text ?? id);
  },
  kpi: (id, asked) => {
    const found = asked.policy.value.strategy?.kpis.find((kpi) => kpi.id === id);
    return found && made(asked, found.measure ?? id, found.target);
  },
  key_message: (id, asked) => {
    const found = asked.policy.value.strategy?.key_messages.find((message) => message.id === id);
    return found && made(asked, found.text ?? id);
  },
  template: (id, asked) => {
    const found = asked.policy.value.templates.find((template) => template.id === id);
    return found && made(asked, found.title ?? id, { nl: found.nl, fr: found.fr, de: found.de, en: found.en });
  },
  node: (id, asked) => {
    const found = asked.policy.value.flowchart?.nodes?.[id];
    return found && made(asked, found.ask ?? id, found.why);
  },
  outcome: (id, asked) => {
    const found = asked.policy.value.flowchart?.outcomes?.[id];
    return found && made(asked, found.title ?? id, found.action);
  },
};

export const described = (kind: ReferenceKind, id: string, asked: Asked): Described | undefined =>
  BY_KIND[kind](id, asked);

export const taskName = (wording: Wording, task: string): string =>
  wording.fields.policy['roles[].tasks']?.values?.[task] ?? task;

function made({ locale }: Asked, title: Said, ...facts: readonly Said[]): Described {
  const said = facts.map((fact) => inLanguage(fact, locale)).filter((fact) => fact !== undefined && fact !== '');
  return { title: inLanguage(title, locale) ?? '', facts: said as string[] };
}

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
  const facts = [languages, inLanguage(account.purpose, locale)].filter((fact) => fact !== undefined);
  return { title: accountName(account, locale), facts };
}

function partnerInShort(partner: Partner | undefined, locale: Language): Described | undefined {
  if (!partner) return undefined;
  const handles = Object.entries(partner.handles ?? {}).map(([platform, handle]) => {
    return `${word(locale, 'platform', platform)} ${withSign('@', inLanguage(handle, locale) ?? '')}`;
  });
  const ways = [partner.phone, partner.email, partner.url].map((way) => inLanguage(way, locale));
  return { title: calledIn(locale, partner), facts: [...handles, ...ways.filter((way) => way !== undefined)] };
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
