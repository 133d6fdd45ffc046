// A quotation of some length with nobody to whom it belongs.
import type { Language } from '../../../../schemas/kinds';
import { entities } from '../../text/entities/entities';
import { isAttributed } from '../../text/attribution';
import { quotations } from '../../text/quotations';
import { words } from '../../text/words';
import { isOurs } from '../../workspace/post/own-words';
import { allParts } from '../../workspace/post/post';
import { eolOf } from '../../syntax/yaml/patch';
import { defineRule, seed } from '../define';

/** Placeholders that reply templates use too, so that one that is left in the text is found. */
const WHO: Readonly<Record<Language, string>> = {
  nl: '[naam], [bron]',
  fr: '[nom], [source]',
  de: '[Name], [Quelle]',
  en: '[name], [source]',
};

export const rule = defineRule({
  id: 'copyright/quote-without-author',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('001', '§3.6')],
  options: { 'min-words': 8 },
  check({ post, policy, options }, report) {
    // A reply may repeat a question, and a post that notes its source knows whom it quotes.
    if (post.kind === 'reply' || (post.front.sources?.length ?? 0) > 0 || post.front.source_post !== undefined) return;
    const least = Number(options['min-words']);
    for (const part of allParts(post)) {
      for (const { span, inner } of quotations(part.text)) {
        const quote = part.text.slice(inner.start, inner.end);
        const signs = entities(quote).length;
        if (words(quote).length - signs < least || isAttributed(part.text, span) || isOurs(quote, policy)) continue;
        const at = part.sourceSpan(span);
        const line = `${eolOf(post.file.text)}– ${WHO[post.lang[0] ?? 'en']}`;
        const end = lineEnd(post.file.text, at.end);
        report({
          at,
          message: { id: 'nobody' },
          fixes: () => [{ id: 'add', safe: false, edits: [{ span: { start: end, end }, text: line }] }],
        });
      }
    }
  },
});

const lineEnd = (text: string, offset: number): number => {
  const at = text.slice(offset).search(/[\r\n]/);
  return at < 0 ? text.length : offset + at;
};
