// Nobody says whether a reply is public or private.
import { setHeader } from '../../syntax/header';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import { defineRule, seed } from '../define';

const ROUTE = ['reply', 'mode'];
const MODES = ['public', 'private'] as const;

export const rule = defineRule({
  id: 'reply/missing-mode',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('000', 'aanbeveling 4')],
  check({ post }, report) {
    const { content, front, kind } = post;
    if (kind !== 'reply' || front.reply?.mode !== undefined) return;
    if (isTroubled(content, ROUTE) || isMisspelt(content, ['reply']) || isMisspelt(content, ROUTE)) return;
    report({
      at: front.reply ? ROUTE : ['kind'],
      key: front.reply !== undefined,
      message: { id: 'missing' },
      fixes: () =>
        MODES.map((mode) => ({ id: mode, safe: false, edits: setHeader(content.post, ROUTE, mode) })).filter(
          ({ edits }) => edits.length > 0,
        ),
    });
  },
});
