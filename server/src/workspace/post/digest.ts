/**
 * The digest that binds an approval to what was approved: `sha256-` and the first 128 bits of a SHA-256 in base64url, 22 characters,
 * made at once and alike on every host. It knows neither who approves nor what a policy asks.
 *
 * Hashed is, as UTF-8, the JSON text `[texts, media]` without blanks:
 * - `texts`: for each account in the order of the post a list of its published parts (`publishedText`); a post that names no account has
 *   one, the text above its variants;
 * - `media`: for each entry in order `[file or ref, alt, credit]`. The file is as it is written; the alternative text is the entry's own;
 *   the credit is the stated line, else the author, else the source; what isn't there is empty.
 *
 * Every text is folded first, so that what no reader takes for a change is none: composed (NFC); links lose their parameters, from `?`
 * to `#` or the end; quotation marks and apostrophes of every kind are `'`, dashes and hyphens `-`, an ellipsis three dots; all white
 * space goes, and so do soft hyphens, joiners that show nothing, and variation selectors. Case, order and every other character stay.
 */
import { hashOf } from '../../text/hash';
import { commonLinks } from '../../text/links';
import { memo } from '../../text/memo';
import { statedRights } from './credit';
import { mediaOf, type Medium } from './media';
import { accountTexts, textSections, type ResolvedPost } from './post';

export const digestOf = (post: ResolvedPost): string =>
  memo(post, 'digest', () => digest([textsOf(post), mediaOf(post).map(mediumOf)]));

/** The digest of a value that JSON can write. */
export const digest = (value: unknown): string => `sha256-${hashOf(value)}`;

function textsOf(post: ResolvedPost): readonly (readonly string[])[] {
  const [shared] = textSections(post);
  const own = accountTexts(post).map(({ parts }) => parts);
  const all = own.length > 0 ? own : [shared?.parts ?? []];
  return all.map((parts) => parts.map(({ text }) => folded(text)));
}

function mediumOf(medium: Medium): readonly string[] {
  const { credit, author, source } = statedRights(medium) ?? {};
  return [medium.file ?? medium.ref ?? '', medium.entry.alt ?? '', credit ?? author ?? source ?? ''].map(folded);
}

/** What two texts have in common that no reader tells apart. */
export function folded(text: string): string {
  return withoutParameters(text.normalize('NFC'))
    .replace(/[\s\u00ad\u180e\u200b\u200c\u2060\ufe0e\ufe0f\ufeff]/g, '')
    .replace(/["'`´«»\u2018-\u201f\u2039\u203a\u2032\u2033\u02bc]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('…', '...');
}

function withoutParameters(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of commonLinks(text)) {
    const link = text.slice(start, end);
    const kept = link.replace(/\?[^#]*/, '');
    out += text.slice(at, start) + kept;
    at = end;
  }
  return out + text.slice(at);
}
