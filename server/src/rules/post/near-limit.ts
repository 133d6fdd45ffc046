// A text has little room left on one of its platforms.
import { span } from '../../text/span';
import { countsOf, type PartCount } from '../../workspace/post/counting';
import { defineRule, seed } from '../define';

/** Of the limit. */
const LEAST_LEFT = 0.1;

export const rule = defineRule({
  id: 'post/near-limit',
  on: 'post',
  severity: 'information',
  moment: 'later',
  off: true,
  sources: [seed('001', '§2.3.2')],
  check({ post }, report) {
    // Of the accounts that publish the same text, the one with the least room.
    const nearest = new Map<PartCount['published'], PartCount>();
    for (const one of countsOf(post)) {
      const known = nearest.get(one.published);
      if (!known || left(one) < left(known)) nearest.set(one.published, one);
    }
    for (const { published, platform, count } of nearest.values()) {
      const { remaining, limit } = count;
      if (remaining === undefined || limit === undefined || remaining < 0 || remaining >= limit * LEAST_LEFT) continue;
      const { text } = published;
      const lastWord = text.length - (/\S+\s*$/.exec(text)?.[0].length ?? 0);
      report({
        at: published.sourceSpan(span(lastWord, text.length)),
        message: { id: 'near', data: { n: remaining, platform } },
      });
    }
  },
});

const left = ({ count: { remaining } }: PartCount): number => remaining ?? Infinity;
