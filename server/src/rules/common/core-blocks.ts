/**
 * An example of each block that answers a core question of a policy, in the words of policy/missing-core-question, for a person to
 * adapt. It holds what other rules would ask for next, as far as the policy knows it. This file reports nothing.
 */
import { fillText } from '../../messages/catalogue';
import type { PatchValue } from '../../syntax/yaml/patch';
import { codesAt } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { rolesFor, textLanguages, toFillIn } from './completeness';

const RULE = 'policy/missing-core-question';
type Block = Readonly<Record<string, PatchValue>>;

export const staff = (): Block => ({ recommendations: codesAt(['conduct', 'staff', 'recommendations']) });

export function houseRules(policy: EffectivePolicy): Block {
  const website = policy.value.organisation?.website?.replace(/\/+$/, '');
  return {
    ...(website ? { url: `${website}/${fillText(textLanguages(policy)[0] ?? 'en', RULE, 'path')}` } : {}),
    topics: codesAt(['conduct', 'public', 'topics']),
    rules: [toFillIn(policy, RULE, 'first-rule'), toFillIn(policy, RULE, 'second-rule')],
  };
}

export function response(policy: EffectivePolicy): Block {
  // A task stands for the roles that have it, so that it may be named before there are any.
  const who = rolesFor(policy, 'respond')[0] ?? 'respond';
  const federal = policy.value.organisation?.level === 'federal';
  return {
    target_hours: 24,
    standby: {
      watch_for: ['mentions_of_us', 'user_media_at_events', ...(federal ? ['federal_topics'] : [])],
      out_of_hours: { role: who, when: ['evening', 'weekend'] },
    },
    rota: [{ who, days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
  };
}

export function moderation(policy: EffectivePolicy): Block {
  const email = ownEmail(policy);
  return {
    mode: 'after',
    remove_when: ['hate', 'threat', 'insult', 'personal_data', 'spam', 'advertising', 'illegal'],
    steps: codesAt(['moderation', 'steps']),
    notify_author: true,
    ...(email ? { appeal_email: email } : {}),
  };
}

/** An address of the organisation that citizens may write to. */
const ownEmail = ({ value, accounts }: EffectivePolicy): string | undefined =>
  value.organisation?.public_data?.emails?.[0] ?? accounts.find(({ owner_email }) => owner_email)?.owner_email;
