// A key message doesn't fit where it is to be said.
import type { Language } from '../../../../schemas/kinds';
import type { PlatformId } from '../../../../schemas/platforms';
import { count, type Count } from '../../text/count/count';
import { everyLanguage } from '../../workspace/policy/by-language';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

interface Fit {
  readonly platform: PlatformId;
  readonly counted: Count;
}

export const rule = defineRule({
  id: 'strategy/key-message-too-long',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('001', '§2.3.2')],
  check(context, report) {
    const { policy } = context;
    for (const { route, written } of ownItems(context, 'key_message', policy.written.strategy?.key_messages)) {
      const channels = (written.channels ?? []).filter((channel) => channel !== undefined);
      for (const { lang, value } of everyLanguage(written.text)) {
        const tightest = channels
          .flatMap((platform) => fitsOn(policy, platform, value, lang))
          .reduce<Fit | undefined>((least, fit) => (least && left(least) <= left(fit) ? least : fit), undefined);
        if (!tightest || left(tightest) >= 0) continue;
        const { length, limit = 0, unit } = tightest.counted;
        const data = { n: length, platform: tightest.platform, max: limit };
        report({
          at: [...route, 'text', ...(lang ? [lang] : [])],
          message: unit === 'bytes' ? { id: 'over-bytes', data } : { id: 'over-limit', data },
        });
      }
    }
  },
});

const left = ({ counted }: Fit): number => counted.remaining ?? Infinity;

/** Against the limits of our own accounts in this language there, or else of the policy or the platform. */
function fitsOn(policy: EffectivePolicy, platform: PlatformId, text: string, lang: Language | undefined): Fit[] {
  const general = policy.value.platforms?.[platform];
  const own = policy.accounts.filter((account) => {
    const languages = policy.languagesOf(account);
    return account.platform === platform && (!lang || languages.length === 0 || languages.includes(lang));
  });
  return (own.length > 0 ? own : [undefined]).map((account) => {
    const limit = account?.limits?.text ?? general?.text;
    const unit = account?.limits?.unit ?? general?.unit;
    const options = { ...(limit === undefined ? {} : { limit }), ...(unit === undefined ? {} : { unit }) };
    return { platform, counted: count(text.trim(), platform, options) };
  });
}
