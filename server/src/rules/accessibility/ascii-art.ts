// A drawing made of signs, which a screen reader spells out one by one.
import { drawings } from '../../text/drawings';
import { allParts } from '../../workspace/post/post';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'accessibility/ascii-art',
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [page('https://www.w3.org/WAI/WCAG20/Techniques/html/H86', '2026-11-22')],
  check({ post }, report) {
    for (const part of allParts(post)) {
      // A drawing of several lines is one.
      const [first] = drawings(part.text);
      if (first) report({ at: part.sourceSpan(first), message: { id: 'drawn' } });
    }
  },
});
