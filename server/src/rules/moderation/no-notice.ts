// Whoever loses a comment gets no explanation, or finds no address to object.
import { setAllInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { canBeTrusted, isAsked, isEmpty, isMissing, toFillInOnce } from '../common/completeness';
import { defineRule, page, seed } from '../define';

const BLOCK = ['moderation'];
const NOTICE = [...BLOCK, 'notify_author'];

export const rule = defineRule({
  id: 'moderation/no-notice',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('002', 'Waarom'), page('https://www.wiggin.co.uk/insight/digital-services-act-update/', '2026-11-22')],
  check(context, report) {
    const { content, policy } = context;
    const { moderation } = policy.value;
    if (!isAsked(context) || isEmpty(policy.written.moderation) || moderation.mode === 'closed') return;
    const notice = moderation.notify_author !== true && canBeTrusted(context, NOTICE);
    const appeal = isMissing(context, [...BLOCK, 'appeal_email']);
    if (!notice && !appeal) return;
    report({
      at: [...BLOCK, notice ? 'notify_author' : 'appeal_email'],
      key: true,
      message: { id: notice && appeal ? 'both' : notice ? 'notice' : 'appeal' },
      fixes: () => {
        const email = mailbox(policy);
        const fields = { ...(notice ? { notify_author: true } : {}), ...(appeal ? { appeal_email: email } : {}) };
        const edits = setAllInOrder(content, BLOCK, fields);
        return appeal
          ? [{ id: notice ? 'both' : 'appeal', data: { email }, safe: false, edits }]
          : [{ id: 'notice', safe: false, edits }];
      },
    });
  },
});

/** The organisation's public address, else one at its domain for a person to adapt: brackets are no e-mail address. */
function mailbox(policy: EffectivePolicy): string {
  const organisation = policy.value.organisation;
  const known = organisation?.public_data?.emails?.[0];
  if (known !== undefined) return known;
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(organisation?.website ?? '')?.[1];
  const name = toFillInOnce(policy, 'moderation/no-notice', 'mailbox').slice(1, -1);
  return `${name}@${organisation?.email_domains?.[0] ?? host ?? 'example.be'}`;
}
