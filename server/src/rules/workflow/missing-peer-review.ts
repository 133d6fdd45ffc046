// A message that a colleague has to read is about to go out unread.
import { fillText } from '../../messages/catalogue';
import {
  areStale,
  areUnreadable,
  hasNothingToRead,
  isAgreedByPhone,
  peersAsked,
  placeOfReviews,
  readersOf,
  readings,
  record,
} from '../../workspace/post/reviews';
import { defineRule, seed } from '../define';

const ID = 'workflow/missing-peer-review';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'ready',
  sources: [seed('003', 'antwoord 4'), seed('001', '§3.10')],
  check({ post, policy, snapshot }, report) {
    if (!policy || areUnreadable(post) || isAgreedByPhone(post) || hasNothingToRead(post)) return;
    const least = peersAsked(post, policy);
    const read = readings(post, 'peer');
    const n = readersOf(read);
    // An approval of another text has a finding of its own.
    if (n >= least || areStale(read)) return;
    report({
      at: placeOfReviews(post),
      key: post.front.reviews !== undefined,
      message: n === 0 ? { id: 'nobody' } : { id: 'few', data: { n, least } },
      fixes: () => {
        const someone = `[${fillText(post.lang[0] ?? 'en', ID, 'name')}]`;
        const made = record(snapshot, post, policy, 'peer', someone);
        return made ? [{ id: 'record', data: { by: made.by }, safe: false, edits: made.edits }] : [];
      },
    });
  },
});
