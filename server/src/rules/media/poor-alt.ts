// A description of an image that doesn't describe it: the name of a file, ‘photo of’, or a sentence that the text has already.
import { mediaTypeOf } from '../../../../schemas/media-types';
import { excerpt } from '../../text/excerpt';
import { sentences } from '../../text/sentences';
import { countWords } from '../../text/words';
import { mediaOf, setMedium, type Medium } from '../../workspace/post/media';
import { allParts, type ResolvedPost } from '../../workspace/post/post';
import { defineRule, page, type MessageOf } from '../define';

const ID = 'media/poor-alt';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [
    page('https://www.w3.org/WAI/WCAG22/Understanding/non-text-content', '2026-11-22'),
    page('https://www.w3.org/WAI/tutorials/images/tips/', '2026-11-22'),
  ],
  check({ post }, report) {
    for (const medium of mediaOf(post)) {
      const { type, entry, readable } = medium;
      const alt = (entry.alt ?? '').trim();
      if (!readable || (type !== 'image' && type !== 'gif') || alt === '' || alt === 'decorative') continue;
      const start = startOf(alt);
      const message = isFileName(alt, medium) ? ({ id: 'file-name', data: { alt: excerpt(alt) } } as const) : undefined;
      const found = message ?? saidOf(alt, start) ?? repeated(post, alt);
      if (!found) continue;
      const rest = alt.slice(start?.length ?? 0).trim();
      report({
        at: [...medium.route, 'alt'],
        message: found,
        fixes: () =>
          found.id === 'photo-of'
            ? [
                {
                  id: 'drop',
                  data: { start: found.data.start },
                  safe: false,
                  edits: setMedium(post, medium, 'alt', rest.charAt(0).toUpperCase() + rest.slice(1)),
                },
              ]
            : [],
      });
    }
  },
});

/** A screen reader says that it is an image. ‘Beeld van’ may be a statue, and ‘photo of the year’ a prize. */
const STARTS =
  /^(?:(?:(?:een|de) )?(?:foto|afbeelding|plaatje) van|(?:(?:une|la) )?(?:photo|photographie|image) (?:de|du|des)|(?:(?:ein|das) )?(?:foto|bild) von|(?:(?:an?|the) )?(?:photo|photograph|picture|image) of|(?:foto|afbeelding|photo|image|bild|picture)\s?:)(?![\p{L}])|^(?:(?:une|la) )?(?:photo|photographie|image) d[’']/iu;
const PRIZE =
  /^(?:het|de|the|la|le|l[’']|der|des)?\s*(?:dag|week|maand|jaar|jour|semaine|mois|ann[ée]e|tages|woche|monats|jahres|day|month|year)\b/i;
/** The sign before its number, as cameras and phones name their files. */
const CAMERA =
  /^(?:img|dsc[nf]?|pict?|dji|pxl|whatsapp image|screenshot|schermafbeelding|capture d[’']écran)[ _-]?[\d][\d\s._:-]*$/i;
const BARE = /^(?:foto|afbeelding|beeld|photo|image|bild|picture|plaatje)[\s_-]*\d*\.?$/i;

function startOf(alt: string): string | undefined {
  const start = STARTS.exec(alt)?.[0];
  return start === undefined || PRIZE.test(alt.slice(start.length).trim()) ? undefined : start;
}

function isFileName(alt: string, { name, file }: Medium): boolean {
  const bare = name.replace(/\.[^.]*$/, '');
  // A file may be called `affiche.png`, and what it shows is more than that word.
  const isName = [name, ...(file === undefined || !/[\d_-]/.test(bare) ? [] : [bare])].includes(alt);
  return isName || (mediaTypeOf(alt) !== undefined && !/\s/.test(alt)) || CAMERA.test(alt) || BARE.test(alt);
}

function saidOf(alt: string, start: string | undefined): MessageOf<typeof ID> | undefined {
  if (start === undefined || alt.slice(start.length).trim() === '') return undefined;
  return { id: 'photo-of', data: { start: start.replace(/\s?:$/, '') } };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const SHORTEST = 3;

function repeated(post: ResolvedPost, alt: string): MessageOf<typeof ID> | undefined {
  const said = plain(alt);
  if (countWords(said) < SHORTEST) return undefined;
  const isSaid = allParts(post).some(
    ({ text }) =>
      plain(text) === said || sentences(text).some(({ start, end }) => plain(text.slice(start, end)) === said),
  );
  return isSaid ? { id: 'repeated', data: { alt: excerpt(alt) } } : undefined;
}
