// A post on an account of several languages doesn't say whose readers should see it, though the platform can show it to them alone.
import { LANGUAGES } from '../../../../schemas/kinds';
import { PLATFORMS } from '../../../../schemas/platforms';
import { beginning, setHeader } from '../../syntax/header';
import { isMisspelt, isTroubled, placeIn } from '../../workspace/policy/places';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'language/missing-targeting',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 1')],
  check({ post, policy }, report) {
    const { front, content, lang } = post;
    const [own] = lang;
    // Who reads two languages in one text sees it whichever is theirs.
    if (!policy || own === undefined || lang.length > 1 || post.kind === 'reply') return;
    if (front.target_lang !== undefined || isUnclear(content)) return;
    const [first, ...others] = post.accounts.filter(({ account, platform }) => {
      const canTarget = platform !== undefined && PLATFORMS[platform].targeting;
      return canTarget && account?.language_targeting !== true && account && policy.languagesOf(account).length > 1;
    });
    if (!first?.account) return;
    const accounts = [first, ...others].map(({ id }) => id);
    const languages = policy.languagesOf(first.account);
    const place = placeIn(policy, 'account', first.id, ['languages']);
    report({
      at: first.route ?? beginning(content.post),
      message: { id: 'missing', data: { accounts } },
      related: place ? [{ ...place, id: 'languages', data: { account: first.id } }] : [],
      fixes: () =>
        [own, ...LANGUAGES.filter((language) => language !== own && languages.includes(language))].map((language) => ({
          id: 'target',
          data: { lang: language },
          safe: false,
          edits: setHeader(content.post, ['target_lang'], language),
        })),
    });
  },
});

type Content = Parameters<typeof isTroubled>[0];
const isUnclear = (content: Content): boolean =>
  isTroubled(content, ['target_lang']) || isMisspelt(content, ['target_lang']) || isTroubled(content, ['lang']);
