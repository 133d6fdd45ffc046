// The text, or the description of an image, is in another language than the post says.
import type { Language } from '../../../../schemas/kinds';
import type { Contradiction } from '../../text/language/language';
import { whollyContradicts } from '../../text/language/whole';
import { mayBeName } from '../../text/names';
import { setHeader } from '../../syntax/header';
import { captionsOf, mediaOf } from '../../workspace/post/media';
import type { ResolvedPost } from '../../workspace/post/post';
import type { Snapshot } from '../../workspace/snapshot';
import { versionIn } from '../../workspace/post/new-version';
import { moveWhole } from '../../workspace/post/version-moves';
import { sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, seed, type FixOf, type MessageOf, type Report } from '../define';

const ID = 'language/text-mismatch';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 1')],
  check({ snapshot, post }, report) {
    const { lang } = post;
    if (lang.length === 0) return;
    const judged = sharedTexts(post).map((shared) => ({ shared, found: whollyContradicts(shared.text, lang) }));
    // Another value of `lang` only helps where it suits every text.
    const seen = new Set(judged.map(({ found }) => found?.lang));
    for (const { shared, found } of judged) {
      if (!found) continue;
      report({
        at: seen.size === 1 && post.langFrom === 'front' ? ['lang'] : firstLine(post, shared),
        message: messageFor(post, found),
        fixes: () => (seen.size === 1 ? fixesFor(post, found.lang) : []),
      });
      if (seen.size === 1) return;
    }
    // While the text itself is in doubt, what goes with it is not judged.
    if (judged.every(({ found }) => !found)) besideTheText(snapshot, post, report);
  },
});

/** The language that the post states is wrong, or its text stands in the wrong version. */
function fixesFor(post: ResolvedPost, lang: Language): readonly FixOf<typeof ID>[] {
  const { content } = post;
  const data = { lang };
  const version = versionIn(post, lang);
  const move = moveWhole(post, lang);
  return [
    { id: 'set', data, safe: false, edits: setHeader(content.post, ['lang'], lang) },
    ...(version ? [{ id: 'open' as const, data, safe: false, edits: [], opens: version.uri }] : []),
    ...(move ? [{ id: 'create' as const, data, safe: false, ...move }] : []),
  ];
}

/** The message names what says the language, since that is what can be changed. */
function messageFor({ lang, langFrom }: ResolvedPost, { lang: seems }: Contradiction): MessageOf<typeof ID> {
  const id = langFrom === 'name' ? 'name-says' : langFrom === 'policy' ? 'policy-says' : 'seems';
  return { id, data: { seems, lang } };
}

/** Fewer words are the name of what the image shows. */
const SHORTEST = 5;

function besideTheText(snapshot: Snapshot, post: ResolvedPost, report: Report<typeof ID>): void {
  const { lang } = post;
  const strange = (text = ''): Contradiction | undefined => {
    const found = mayBeName(text) ? null : whollyContradicts(text, lang);
    return found && found.words >= SHORTEST ? found : undefined;
  };
  for (const { entry, route } of mediaOf(post)) {
    const found = strange(entry.alt);
    if (found) report({ at: [...route, 'alt'], message: { id: 'alt', data: { seems: found.lang, lang } } });
  }
  for (const { at, text } of captionsOf(snapshot, post)) {
    const found = whollyContradicts(text, lang);
    if (found && found.words >= SHORTEST)
      report({ at, message: { id: 'captions', data: { seems: found.lang, lang } } });
  }
  const comment = strange(post.front.first_comment);
  if (comment) report({ at: ['first_comment'], message: { id: 'comment', data: { seems: comment.lang, lang } } });
}

function firstLine(post: ResolvedPost, { parts }: SharedText) {
  const part = parts.find(({ text }) => text !== '');
  if (!part) return { start: post.content.post.body.start, end: post.content.post.body.start };
  const end = part.text.indexOf('\n');
  return part.sourceSpan({ start: 0, end: end < 0 ? part.text.length : end });
}
