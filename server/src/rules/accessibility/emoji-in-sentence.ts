// An emoji stands where the words of a sentence should go on.
import type { Edit } from '../../text/edit';
import { misplacedEmojis, type MisplacedEmoji } from '../../text/emoji/place';
import { span } from '../../text/span';
import type { Published } from '../../syntax/published';
import { allParts } from '../../workspace/post/post';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'accessibility/emoji-in-sentence',
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [
    page('https://communications.admin.ox.ac.uk/digital-communications/accessibility/social', '2026-11-22'),
    page('https://www.w3.org/WAI/WCAG20/Techniques/html/H86', '2026-11-22'),
  ],
  check({ post }, report) {
    for (const part of allParts(post)) {
      const found = misplacedEmojis(part.text);
      const [first] = found;
      if (!first) continue;
      const removed = found.map((one) => without(part, one));
      report({
        at: part.sourceSpan(first.span),
        message: { id: 'inside', data: { n: found.length } },
        fixes: () => [
          { id: 'move', data: { n: found.length }, safe: false, edits: [...removed, ...atSentenceEnds(part, found)] },
          { id: 'remove', data: { n: found.length }, safe: false, edits: removed },
        ],
      });
    }
  },
});

/** Takes the emoji away with the blanks behind it. */
function without(part: Published, { span: { start, end } }: MisplacedEmoji): Edit {
  const behind = /^[ \u00a0]+/.exec(part.text.slice(end))?.[0].length ?? 0;
  return { span: part.sourceSpan(span(start, end + behind)), text: '' };
}

/** Emojis of one sentence come together behind it. */
function atSentenceEnds(part: Published, found: readonly MisplacedEmoji[]): readonly Edit[] {
  const ends = [...new Set(found.map(({ sentenceEnd }) => sentenceEnd))];
  return ends.map((end) => {
    const moved = found
      .filter((one) => one.sentenceEnd === end)
      .map((one) => part.text.slice(one.span.start, one.span.end));
    const at = part.toSource(end, true);
    return { span: span(at, at), text: ` ${moved.join(' ')}` };
  });
}
