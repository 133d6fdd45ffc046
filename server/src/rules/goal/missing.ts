// A post doesn't say what it is meant to achieve.
import { GOALS } from '../../../../schemas/codes';
import { keyOrBeginning, setHeader } from '../../syntax/header';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import { defineRule, seed } from '../define';

const FIELD = 'goal';

export const rule = defineRule({
  id: 'goal/missing',
  on: 'post',
  severity: 'information',
  moment: 'later',
  off: true,
  sources: [seed('001', '§2.3.2')],
  check({ post }, report) {
    const { kind, front, versions, content } = post;
    if (kind === 'reply' || kind === 'crisis' || front.goal !== undefined) return;
    if (isTroubled(content, [FIELD]) || isMisspelt(content, [FIELD])) return;
    // Language versions have one goal.
    if (versions.some((version) => version.content.kind === 'post' && version.content.value.goal !== undefined)) return;
    report({
      at: keyOrBeginning(content.post, FIELD),
      message: { id: 'missing' },
      fixes: () =>
        GOALS.map((goal) => ({
          id: 'set',
          data: { goal },
          safe: false,
          edits: setHeader(content.post, [FIELD], goal),
        })),
    });
  },
});
