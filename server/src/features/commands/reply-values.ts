/** What a policy knows of the places of a reply, by the field that the reply names. It reads no text and writes none but hours. */
import type { Language } from '../../../../schemas/kinds';
import type { PlatformId } from '../../../../schemas/platforms';
import type { Account, Partner } from '../../../../schemas/policy';
import { writtenText } from '../../messages/catalogue';
import { localAt } from '../../text/zoned';
import { everyLanguage } from '../../workspace/policy/by-language';
import { clock } from '../../workspace/policy/deadline';
import { handleOn, partnerName } from '../../workspace/policy/partners';
import type { EffectivePolicy } from '../../workspace/policy/policy';

export interface Known {
  readonly policy: EffectivePolicy;
  readonly lang: Language;
  /** Where the reply is published, if that is known. */
  readonly platform: PlatformId | undefined;
  /** To whom people are sent. */
  readonly partner: Partner | undefined;
  /** When the question came, in milliseconds since 1970. */
  readonly asked: number;
  /** In milliseconds since 1970. */
  readonly now: number;
}

type Value = string | undefined;
type ByLanguage = Parameters<typeof everyLanguage<string>>[0];

const HOUR = 3_600_000;
const WORKDAYS = 'mon,tue,wed,thu,fri';

/** In that language or for all: a page in another one helps nobody. */
const suited = (value: ByLanguage, language: Language): Value =>
  everyLanguage(value).find(({ lang }) => lang === undefined || lang === language)?.value;

const VALUES: Readonly<Record<string, (known: Known) => Value>> = {
  'organisation.website': ({ policy: { value }, lang }) =>
    value.organisation?.url_by_language?.[lang] ?? value.organisation?.website,
  'organisation.name': ({ policy: { value }, lang }) => suited(value.organisation?.name, lang),
  'contacts.complaints_url': ({ policy: { value }, lang }) => suited(value.contacts?.complaints_url, lang),
  'contacts.jobs_url': ({ policy: { value }, lang }) => suited(value.contacts?.jobs_url, lang),
  'contacts.urgent_phone': ({ policy: { value }, lang }) => suited(value.contacts?.urgent_phone, lang),
  'contacts.press.name': ({ policy: { value }, lang }) => suited(value.contacts?.press?.name, lang),
  'contacts.press.phone': ({ policy: { value }, lang }) => suited(value.contacts?.press?.phone, lang),
  'contacts.press.email': ({ policy: { value }, lang }) => suited(value.contacts?.press?.email, lang),
  'conduct.public.url': ({ policy: { value }, lang }) => suited(value.conduct?.public?.url, lang),
  'moderation.appeal_email': ({ policy: { value }, lang }) => suited(value.moderation.appeal_email, lang),
  'privacy.page_notice_url': ({ policy: { value }, lang }) => suited(value.privacy?.page_notice_url, lang),
  'privacy.secure_form_url': ({ policy: { value }, lang }) => suited(value.privacy?.secure_form_url, lang),
  'partners[].name': ({ partner, lang }) => partner && partnerName(partner, [lang]),
  'partners[].phone': ({ partner, lang }) => suited(partner?.phone, lang),
  'partners[].email': ({ partner, lang }) => suited(partner?.email, lang),
  'partners[].url': ({ partner, lang }) => suited(partner?.url, lang),
  'partners[].handles': ({ partner, platform, lang }) =>
    partner && ((platform && handleOn(partner, platform, [lang])) ?? partnerName(partner, [lang])),
  'accounts[].owner_email': (known) => agreed(known, ({ owner_email }) => owner_email),
  'accounts[].handle': (known) => agreed(known, ({ handle }) => handle && `@${handle.replace(/^[@＠]/, '')}`),
  'response.opening_hours': openingHours,
  'response.target_hours': deadline,
};

/** Undefined where the policy says nothing of it that serves this language. */
export function valueOf(path: string, known: Known): Value {
  const value = (Object.hasOwn(VALUES, path) ? VALUES[path] : undefined)?.(known)?.trim();
  return value === '' ? undefined : value;
}

/** What all accounts say that may be meant: those in use, in the language, on the platform. */
function agreed({ policy, platform, lang }: Known, read: (account: Account) => Value): Value {
  const meant = policy.accounts.filter(
    (account) =>
      account.status === 'active' &&
      policy.languagesOf(account).includes(lang) &&
      (platform === undefined || account.platform === platform),
  );
  const [only, ...others] = new Set(meant.map(read));
  return others.length === 0 ? only : undefined;
}

/** Only the usual days: other ones are said in too many ways. */
function openingHours({ policy, lang }: Known): Value {
  const { days, from, to } = policy.value.response.opening_hours ?? {};
  const [opens, closes] = [clock(from), clock(to)];
  const isUsual = days === undefined || [...days].sort().join() === WORKDAYS.split(',').sort().join();
  if (!isUsual || opens === undefined || closes === undefined) return undefined;
  return writtenText(lang, 'reply.hours', { from: hourText(opens, lang), to: hourText(closes, lang) });
}

/** The last full hour within what the policy promises, if that is still to come. A count in opening hours is left to who answers. */
function deadline({ policy, lang, asked, now }: Known): Value {
  const { target_hours: target, count } = policy.value.response;
  const local = localAt(asked + target * HOUR, policy.timezone);
  if (count !== 'calendar' || local === undefined) return undefined;
  const hour = Math.floor(local / HOUR) * HOUR;
  if (hour <= (localAt(now, policy.timezone) ?? Infinity)) return undefined;
  const day = new Intl.DateTimeFormat(LOCALES[lang], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return writtenText(lang, 'reply.deadline', { day: day.format(hour), hour: hourText(hour % (24 * HOUR), lang) });
}

/** As people in Belgium write days and hours. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** As people say it in a sentence, without the word for “hour” in Dutch and German; `time` in milliseconds from midnight. */
function hourText(time: number, lang: Language): string {
  const hours = Math.floor(time / HOUR);
  const minutes = Math.floor((time % HOUR) / 60_000);
  const two = minutes === 0 ? '' : String(minutes).padStart(2, '0');
  if (lang === 'fr') return `${String(hours)}\u00a0h${two === '' ? '' : `\u00a0${two}`}`;
  if (lang === 'en') return `${String(hours % 12 || 12)}${two && `.${two}`} ${hours < 12 ? 'am' : 'pm'}`;
  return `${String(hours)}${two && `.${two}`}`;
}
