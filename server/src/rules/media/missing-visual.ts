// A post on Facebook or LinkedIn with nothing to look at.
import { PLATFORMS } from '../../../../schemas/platforms';
import { fillText } from '../../messages/catalogue';
import { entities } from '../../text/entities/entities';
import { publishedText } from '../../workspace/post/post';
import { hasVisual, visualsFor } from '../../workspace/post/visuals';
import { defineRule, seed } from '../define';

const ID = 'media/missing-visual';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 7')],
  check({ post }, report) {
    if (QUIET.has(post.kind) || hasVisual(post)) return;
    // Where a platform takes no post without a picture, that is said already.
    if (post.accounts.some(({ platform }) => platform && PLATFORMS[platform].needsMedia)) return;
    const bare = post.accounts.filter((account) => {
      const [first] = publishedText(post, account);
      const isNetwork = account.platform === 'facebook' || account.platform === 'linkedin';
      // A link brings the picture of its page; and there is nothing yet to illustrate in an empty post.
      return isNetwork && first && first.text !== '' && !entities(first.text).some(({ kind }) => kind === 'link');
    });
    if (bare.length === 0) return;
    report({
      at: ['media'],
      key: true,
      message: { id: 'missing', data: { accounts: bare.map(({ id }) => id) } },
      fixes: () =>
        visualsFor(post, fillText(post.lang[0] ?? 'en', ID, 'file')).map(({ file, edits }) => ({
          id: 'insert',
          data: { file },
          safe: false,
          edits,
        })),
    });
  },
});

/** A share shows what it shares. */
const QUIET: ReadonlySet<string> = new Set(['reply', 'crisis', 'correction', 'share']);
