/**
 * Whether a text says whose words it quotes. In doubt it does: only words that are a sentence of their own can be somebody's, and a
 * capital inside a sentence, a link or a verb of saying nearby names that somebody.
 */
import { entities } from './entities/entities';
import type { Span } from './span';

const SAYING = word(
  'zegt zei zeggen zeiden vertelt vertelde schrijft schreef aldus volgens verklaart verklaarde noemt citaat getuigt getuigenis klinkt reageert antwoordt ' +
    'vraagt vroeg benadrukt legt lezer lezers burgemeester schepen minister directeur voorzitter woordvoerder ' +
    "dit-il dit-elle disait ajoute explique expliquait affirme déclare déclarait selon d’après d'après écrit raconte témoigne témoignage souligne citation répond " +
    'demande ministre bourgmestre échevin directrice présidente président ' +
    'sagt sagte erklärt erklärte laut schreibt schrieb meint erzählt berichtet betont zitat antwortet fragt ministerin bürgermeister bürgermeisterin ' +
    'says said say according writes wrote explains explained tells told quote quoted asks asked adds mayor director chair',
);
function word(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${list.split(' ').join('|')})(?![\\p{L}])`, 'iu');
}

/** `quote` with its marks. What surrounds it, up to the next two lines, is searched for a person or a source. */
export function isAttributed(text: string, quote: Span): boolean {
  if (!standsAlone(text, quote)) return true;
  const before = text.slice(0, quote.start);
  const after = text.slice(quote.end);
  const paragraph = before.slice(before.lastIndexOf('\n\n', before.trimEnd().length - 1) + 1).trimStart();
  const around = `${paragraph}\u0000${after.split(/\n+/).slice(0, 2).join('\n')}`;
  return (
    entities(around).some(({ kind }) => kind !== 'hashtag') ||
    SAYING.test(around) ||
    /^\s*[–—(-]/.test(after) ||
    hasName(around)
  );
}

/** A capital that doesn't begin a sentence: most likely a name. Hashtags are none. */
const hasName = (around: string): boolean =>
  /[\p{Ll}\p{N},;’'–-][ \u00a0]+(?:[a-zà-ÿ]+[’'])?\p{Lu}[\p{L}.]/u.test(around.replace(/[#＃]\S+/gu, ''));

/**
 * True for words that are a sentence of their own. Between marks inside a sentence stands a title, a slogan, or a quotation whose
 * sentence says whose it is.
 */
function standsAlone(text: string, { start, end }: Span): boolean {
  const lineBefore = /[^\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const lineAfter = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const begins = !/[\p{L}\p{N},:;][^\p{L}\p{N}.!?…]*$/u.test(lineBefore);
  const closed = /[.!?…][\s\u00a0\u202f]*$/.test(text.slice(start, end - 1)) || /^[.!?…]/.test(lineAfter);
  const ends = /^[.!?…]?(?:[^\p{L}\p{N},:;]*$|[ \u00a0][^\p{L}\p{N},:;]*\p{Lu})/u.test(
    lineAfter.replace(/\s*[#＃]\S+/gu, ''),
  );
  return begins && closed && ends;
}
