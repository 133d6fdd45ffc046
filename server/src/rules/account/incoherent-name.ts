// The name of an account doesn't show whose it is, by the organisation's own pattern.
import { LANGUAGES } from '../../../../schemas/kinds';
import { PLATFORMS } from '../../../../schemas/platforms';
import type { Account } from '../../../../schemas/policy';
import { bareName, fitsPattern, readings } from '../../text/name-pattern';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { isPublic, offerable, sayings } from '../common/accounts';
import { defineRule, page, seed } from '../define';

/** A number or a code that a platform gave: nobody chose it. */
const GIVEN = /^(?:\d+|UC[\w-]{22}|[\w-]*\.php.*)$/;

export const rule = defineRule({
  id: 'account/incoherent-name',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§1.7'), page('http://ec.europa.eu/ipg/go_live/web2_0/index_en.htm', '2026-11-22')],
  check(context, report) {
    const { content, policy } = context;
    const pattern = policy.written.organisation?.account_name_pattern?.trim() ?? '';
    const isMeant = ({
      status = 'active',
      platform,
    }: {
      status?: string | undefined;
      platform?: Account['platform'] | undefined;
    }) => (status === 'active' || status === 'planned') && isPublic({ platform }) && platform !== 'whatsapp_channel';
    if (bareName(pattern).replaceAll('*', '') === '') return;
    for (const { id, route, value: handle } of sayings(context, 'handle', isMeant)) {
      const account = policy.account(id ?? '');
      const wanted = account ? patternsFor(pattern, account) : [];
      const [plainest = ''] = wanted;
      // A mark that we don't know can't be judged.
      if (!account || plainest.includes('{') || GIVEN.test(handle) || isOwnDomain(account, handle)) continue;
      if (namesIn(account, handle).some((name) => wanted.some((one) => fitsPattern(name, one)))) continue;
      report({
        at: route,
        message: { id: 'other', data: { handle, pattern } },
        fixes: () => {
          const proposal = `${handle.startsWith('@') ? '@' : ''}${plainest.replace(/[*\s@]/g, '')}`;
          if (isTaken(policy, account, proposal)) return [];
          return offerable([
            { id: 'rename', data: { proposal }, safe: false, edits: setInOrder(content, route, proposal) },
          ]);
        },
      });
    }
  },
});

const isTaken = (policy: EffectivePolicy, { platform }: Account, name: string): boolean =>
  policy.accounts.some((other) => other.platform === platform && bareName(other.handle ?? '') === bareName(name));

/** With `{platform}` as its id or its name, and `{lang}` as any language of the account. */
function patternsFor(pattern: string, { platform, languages = [] }: Account): readonly string[] {
  const spoken = languages.length > 0 ? languages : LANGUAGES;
  return readings(pattern, /\{platform\}/i, [platform, PLATFORMS[platform].name]).flatMap((one) =>
    readings(one, /\{lang\}/i, spoken),
  );
}

/** A Bluesky name that is a domain shows by itself whose it is. */
const isOwnDomain = ({ platform }: Account, handle: string): boolean =>
  platform === 'bluesky' && handle.includes('.') && !handle.toLowerCase().endsWith('.bsky.social');

/** Without the server, which an account doesn't choose. */
function namesIn({ platform }: Account, handle: string): readonly string[] {
  if (platform === 'mastodon') return [handle, handle.replace(/^@/, '').split('@', 1)[0] ?? handle];
  return platform === 'bluesky' ? [handle, handle.replace(/\.bsky\.social$/i, '')] : [handle];
}
