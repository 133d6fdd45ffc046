/**
 * The numbers and addresses that a policy makes public: the organisation's own, those of its contacts and partners. Anybody else's are
 * private for all it knows.
 */
import { addItem, type PatchValue } from '../../syntax/yaml/patch';
import { nodeAt, type Route } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { memo } from '../../text/memo';
import { plainIban, plainPhone, type PersonalDatum } from '../../text/personal-data';
import { everyLanguage } from './by-language';
import { setInOrder } from './ordered';
import { hostOf, isOnSite } from './partners';
import type { EffectivePolicy } from './policy';

interface PublicData {
  readonly ibans: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly mails: ReadonlySet<string>;
  readonly domains: readonly string[];
}

const values = (texts: readonly Parameters<typeof everyLanguage<string>>[0][]): readonly string[] =>
  texts.flatMap((text) => everyLanguage(text)).map(({ value }) => value.trim());

const publicDataOf = (policy: EffectivePolicy): PublicData =>
  memo(policy, 'public data', () => {
    const { organisation, contacts, partners, moderation } = policy.value;
    const {
      public_data: own,
      website,
      url_by_language: sites = {},
      email_domains: mailDomains = [],
    } = organisation ?? {};
    const phones = [contacts?.press?.phone, contacts?.urgent_phone, ...partners.map(({ phone }) => phone)];
    const mails = [contacts?.press?.email, moderation.appeal_email, ...partners.map(({ email }) => email)];
    const hosts = [website ?? '', ...Object.values(sites)].map((site) => hostOf(site));
    return {
      ibans: new Set((own?.ibans ?? []).map(plainIban)),
      phones: new Set([...(own?.phones ?? []), ...values(phones)].map(plainPhone)),
      mails: new Set([...(own?.emails ?? []), ...values(mails)].map((mail) => mail.trim().toLowerCase())),
      domains: [...hosts, ...mailDomains, ...(own?.domains ?? [])].map((domain) => domain.toLowerCase()),
    };
  });

export function isPublic(policy: EffectivePolicy, { kind, text }: PersonalDatum): boolean {
  const { ibans, phones, mails, domains } = publicDataOf(policy);
  if (kind === 'iban') return ibans.has(plainIban(text));
  if (kind === 'phone') return phones.has(plainPhone(text));
  if (kind !== 'mail') return false;
  const mail = text.toLowerCase();
  const domain = mail.slice(mail.lastIndexOf('@') + 1);
  return mails.has(mail) || domains.some((own) => isOnSite(domain, own));
}

const LISTS: Readonly<Partial<Record<PersonalDatum['kind'], string>>> = {
  iban: 'ibans',
  phone: 'phones',
  mail: 'emails',
};

/** Writes in the policy that a number or an address is the organisation's own. */
export function makePublic(
  policy: EffectivePolicy,
  { kind, text }: PersonalDatum,
): { readonly uri: string; readonly edits: readonly Edit[] } | undefined {
  const list = LISTS[kind];
  const file = policy.chain.findLast((part) => part.policy.value.organisation !== undefined);
  if (list === undefined || !file) return undefined;
  const route: Route = ['organisation', 'public_data', list];
  const content = file.policy;
  const first: PatchValue = [text];
  const edits = nodeAt(content.yaml.root, route)
    ? addItem(content.yaml, route, text)
    : setInOrder(content, route, first);
  return edits.length > 0 ? { uri: file.uri, edits } : undefined;
}
