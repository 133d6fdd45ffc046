// The text is in another language than the post says.
import { contradicts } from '../../text/language';
import { setHeader } from '../../syntax/header';
import type { ResolvedPost } from '../../workspace/post';
import { sharedTexts, type SharedText } from '../../workspace/texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'language/text-mismatch',
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 1')],
  check({ post }, report) {
    const { lang } = post;
    if (lang.length === 0) return;
    const texts = sharedTexts(post);
    const judged = texts.map((shared) => ({ shared, found: contradicts(shared.text, lang) }));
    // Another value of `lang` only helps where it suits every text.
    const seen = new Set(judged.map(({ found }) => found?.lang));
    for (const { shared, found } of judged) {
      if (!found) continue;
      report({
        at: seen.size === 1 && post.langFrom === 'front' ? ['lang'] : firstLine(post, shared),
        message: { id: 'seems', data: { seems: found.lang, lang } },
        fixes: () =>
          seen.size > 1
            ? []
            : [
                {
                  id: 'set',
                  data: { lang: found.lang },
                  safe: false,
                  edits: setHeader(post.content.post, ['lang'], found.lang),
                },
              ],
      });
      if (seen.size === 1) return;
    }
  },
});

function firstLine(post: ResolvedPost, { parts }: SharedText) {
  const part = parts.find(({ text }) => text !== '');
  if (!part) return { start: post.content.post.body.start, end: post.content.post.body.start };
  const end = part.text.indexOf('\n');
  return part.sourceSpan({ start: 0, end: end < 0 ? part.text.length : end });
}
