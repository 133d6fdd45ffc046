// A sentence has more words than the policy agreed on.
import { sentencesIn } from '../../text/long-sentence';
import { allParts } from '../../workspace/post/post';
import { proseOf } from '../../workspace/post/prose';
import { defineRule, page, seed } from '../define';

/** What public bodies advise where a policy says nothing, or where there is none. */
const USUAL = 25;

export const rule = defineRule({
  id: 'tone/long-sentence',
  on: 'post',
  severity: 'hint',
  moment: 'now',
  sources: [
    seed('001', '§2.3.2'),
    page('https://stagingmolly.molevalley.gov.uk/?p=5007', '2026-11-22'),
    page('https://overheid.vlaanderen.be/communicatie-normen', '2026-11-22'),
  ],
  check({ post, policy }, report) {
    const max = policy?.value.editorial.max_words_per_sentence ?? USUAL;
    if (max === 0) return;
    for (const part of allParts(post)) {
      for (const { span, words: n } of sentencesIn(part.text, proseOf(part, policy))) {
        if (n > max) report({ at: part.sourceSpan(span), message: { id: 'long', data: { n, max } } });
      }
    }
  },
});
