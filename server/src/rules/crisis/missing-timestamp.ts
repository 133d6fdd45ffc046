// A message in a crisis doesn't say at what time it holds, or when the next one comes.
import { fillText } from '../../messages/catalogue';
import { countTimes, saysWhatNext } from '../../text/moments';
import { onlyLanguage, textSections, type ResolvedPost } from '../../workspace/post/post';
import { appendTo, sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, page, type FixOf } from '../define';

const ID = 'crisis/missing-timestamp';
type Missing = 'time' | 'both' | 'update';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [
    page('https://crisiscentrum.be/nl/news/noodplanning/identificeer-en-verspreid-de-juiste-informatie', '2026-11-22'),
  ],
  check({ post }, report) {
    if (post.kind !== 'crisis') return;
    for (const shared of sharedTexts(post)) {
      const missing = missingIn(shared.text);
      if (!missing) continue;
      report({
        at: placeOf(post, shared),
        message: { id: missing },
        ...(missing === 'update' ? { severity: 'information' as const } : {}),
        fixes: () => added(post, shared, missing),
      });
    }
  },
});

function missingIn(text: string): Missing | undefined {
  if (text.trim() === '') return undefined;
  if (countTimes(text) > 0) return saysWhatNext(text) ? undefined : 'update';
  return saysWhatNext(text) ? 'time' : 'both';
}

/** The word that makes it a crisis; for a text of its own, its first line. */
function placeOf(post: ResolvedPost, { parts }: SharedText) {
  const [base] = textSections(post);
  const [first] = parts;
  if (parts === base?.parts || !first) return ['kind'];
  return first.sourceSpan({ start: 0, end: `${first.text}\n`.indexOf('\n') });
}

/** A line in the language of the text, with the times in brackets for somebody to write over. */
function added(post: ResolvedPost, shared: SharedText, missing: Missing): FixOf<typeof ID>[] {
  const language = onlyLanguage(post);
  if (!language) return [];
  const keys = missing === 'both' ? ['time', 'update'] : [missing];
  const text = keys.map((key) => fillText(language, ID, key)).join(' ');
  const edit = appendTo(post, shared, text, 'line');
  return edit ? [{ id: 'insert', data: { text }, safe: false, edits: [edit] }] : [];
}
