// An account hangs on the mailbox of one person, or on one that isn't the organisation's.
import { publicMail } from '../../../../schemas/mail-domains';
import { fillText } from '../../messages/catalogue';
import { isPersonsMailbox } from '../../text/person-names';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { offerable, sayings } from '../common/accounts';
import { defineRule, seed } from '../define';
import { textLanguages } from '../common/completeness';

const ID = 'account/personal-email';
const MOST_OFFERED = 3;

export const rule = defineRule({
  id: ID,
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('001', '§1.7'), seed('001', '§3.9')],
  check(context, report) {
    const { content, policy } = context;
    for (const { route, value } of sayings(context, 'owner_email', ({ status }) => status !== 'closed')) {
      const mail = value.trim();
      const fault = faultOf(policy, mail);
      if (!fault) continue;
      report({
        at: route,
        ...(fault.sure ? {} : { severity: 'warning' }),
        message: { id: fault.id, data: { mail } },
        fixes: () =>
          offerable(
            serviceAddresses(policy, mail).map((address) => ({
              id: 'use',
              data: { address },
              safe: false,
              edits: setInOrder(content, route, address),
            })),
          ),
      });
    }
  },
});

const halves = (mail: string): readonly [string, string] => {
  const at = mail.lastIndexOf('@');
  return [mail.slice(0, at), mail.slice(at + 1).toLowerCase()];
};

function faultOf(policy: EffectivePolicy, mail: string): { id: 'public' | 'person'; sure: boolean } | undefined {
  const [local, domain] = halves(mail);
  const known = publicMail(domain);
  if (known) return { id: 'public', sure: known === 'B' };
  const own = ownDomains(policy).some((one) => domain === one || domain.endsWith(`.${one}`));
  return own && isPersonsMailbox(local) ? { id: 'person', sure: false } : undefined;
}

/** Without `email_domains` that of the website. */
function ownDomains({ value: { organisation } }: EffectivePolicy): readonly string[] {
  const stated = organisation?.email_domains ?? [];
  const host = /^(?:[a-z]+:\/\/)?(?:www\.)?([^/:?#]+)/i.exec(organisation?.website ?? '')?.[1];
  return (stated.length > 0 ? stated : host ? [host] : []).map((domain) => domain.toLowerCase());
}

/** Addresses that the policy has already, then one that is made for it. */
function serviceAddresses(policy: EffectivePolicy, mail: string): readonly string[] {
  const { organisation } = policy.value;
  const known = [
    ...policy.accounts.map((account) => account.owner_email),
    ...(organisation?.public_data?.emails ?? []),
  ];
  const made = ownDomains(policy)
    .slice(0, 1)
    .map((domain) => `${fillText(textLanguages(policy)[0] ?? 'en', ID, 'mailbox')}@${domain}`);
  const fit = [...known, ...made].filter((one) => one !== undefined && one !== mail && !faultOf(policy, one));
  return [...new Set(fit.filter((one) => one !== undefined))].slice(0, MOST_OFFERED);
}
