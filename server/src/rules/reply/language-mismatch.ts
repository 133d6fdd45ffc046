// A citizen asked in one language and is answered in another, where the law gives the choice to the citizen.
import { LANGUAGES } from '../../../../schemas/kinds';
import type { RegimeId } from '../../../../schemas/regimes';
import { contradicts } from '../../text/language/language';
import { whollyContradicts } from '../../text/language/whole';
import { setHeader } from '../../syntax/header';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, product, seed } from '../define';

/** Where the person who asks chooses the language. Elsewhere the language of the region holds, and an answer in it is right. */
const CHOSEN_BY_CITIZEN: ReadonlySet<RegimeId> = new Set(['federal_central', 'brussels_local']);

export const rule = defineRule({
  id: 'reply/language-mismatch',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [
    seed('001', '§3.4'),
    product('Only where the language regime leaves the choice to the citizen; for any other language a hint.'),
  ],
  check({ post, policy }, report) {
    const asked = LANGUAGES.find((language) => language === post.front.reply?.user_lang);
    const { lang } = post;
    if (post.kind !== 'reply' || !policy || !asked || lang.length === 0 || lang.includes(asked)) return;
    if (!CHOSEN_BY_CITIZEN.has(policy.regime.id)) return;
    const text = sharedTexts(post)
      .map((shared) => shared.text)
      .join('\n\n');
    // A text in the citizen's language is in its place; then `lang` is wrong, which language/text-mismatch says.
    if (whollyContradicts(text, lang)?.lang === asked) return;
    const due = policy.regime.replies.includes(asked);
    report({
      at: ['reply', 'user_lang'],
      message: { id: due ? 'due' : 'welcome', data: { asked, lang } },
      ...(due ? {} : { severity: 'hint' }),
      // What is already written in another language would stay so.
      fixes: () =>
        contradicts(text, asked)
          ? []
          : [
              {
                id: 'set-lang',
                data: { lang: asked },
                safe: false,
                edits: setHeader(post.content.post, ['lang'], asked),
              },
            ],
    });
  },
});
