// A crisis is going on, and an ordinary post is still scheduled.
import { fillText } from '../../messages/catalogue';
import { setHeader } from '../../syntax/header';
import { nodeAt } from '../../syntax/yaml/tree';
import { instantOf } from '../../workspace/policy/deadline';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { onlyLanguage, type ResolvedPost } from '../../workspace/post/post';
import { defineRule, page, type FixOf, type Related } from '../define';

const ID = 'crisis/scheduled-post';
const DAY = 24 * 60 * 60_000;

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [
    page('https://crisiscentrum.be/nl/news/noodplanning/identificeer-en-verspreid-de-juiste-informatie', '2026-11-22'),
  ],
  check({ post, policy, snapshot: { today } }, report) {
    const { kind, status, publishAt } = post;
    if (!policy?.value.crisis.active || status !== 'scheduled' || kind === 'crisis' || kind === 'reply') return;
    // What should have appeared before today has appeared, or has a finding of its own.
    const appears = publishAt === undefined ? undefined : instantOf(publishAt, policy.timezone);
    if (appears && appears.local < Math.floor(Date.parse(today) / DAY) * DAY) return;
    if (mayStay(post)) return;
    report({ at: ['status'], message: { id: 'scheduled' }, related: placeOf(policy), fixes: () => fixesFor(post) });
  },
});

/** A reason holds for every language version. */
const mayStay = ({ front, versions }: ResolvedPost): boolean =>
  [front, ...versions.map(({ content }) => (content.kind === 'post' ? content.value : {}))].some(
    ({ keep_during_crisis: reason }) => (reason ?? '').trim() !== '',
  );

/** Where the policy says that there is a crisis. */
function placeOf({ chain }: EffectivePolicy): readonly Related[] {
  const file = chain.findLast(({ policy }) => policy.value.crisis?.active !== undefined);
  const node = nodeAt(file?.policy.yaml.root ?? null, ['crisis', 'active']);
  return file && node ? [{ uri: file.uri, span: node.span, id: 'active', data: {} }] : [];
}

/** Approved it stays, and the hour that was planned can still be read: only nobody sends it. */
function fixesFor(post: ResolvedPost): FixOf<typeof ID>[] {
  const reason = `[${fillText(onlyLanguage(post) ?? 'en', ID, 'reason')}]`;
  const document = post.content.post;
  return [
    { id: 'postpone', safe: false, edits: setHeader(document, ['status'], 'approved') },
    { id: 'keep', data: { reason }, safe: false, edits: setHeader(document, ['keep_during_crisis'], reason) },
  ];
}
