/**
 * Whether a text says whose words it quotes. In doubt it does: a capital inside a sentence, a link or a verb of saying is enough, and
 * what doesn't read like somebody's words (a title, a slogan) needs nobody.
 */
import { entities } from './entities';
import type { Span } from './span';

const SAYING = word(
  'zegt zei zeggen zeiden vertelt vertelde schrijft schreef aldus volgens verklaart verklaarde noemt citaat getuigt getuigenis klinkt reageert antwoordt ' +
    'vraagt vroeg benadrukt legt lezer lezers burgemeester schepen minister directeur voorzitter woordvoerder ' +
    "dit-il dit-elle disait ajoute explique expliquait affirme déclare déclarait selon d’après d'après écrit raconte témoigne témoignage souligne citation répond " +
    'demande ministre bourgmestre échevin directrice présidente président ' +
    'sagt sagte erklärt erklärte laut schreibt schrieb meint erzählt berichtet betont zitat antwortet fragt ministerin bürgermeister bürgermeisterin ' +
    'says said say according writes wrote explains explained tells told quote quoted asks asked adds mayor director chair',
);
/** What carries a title: its name between marks is no quotation. */
const TITLED = word(
  'boek brochure folder rapport verslag jaarverslag film campagne thema titel lezing webinar studiedag artikel reeks podcast liedje lied motto slogan ' +
    'project tentoonstelling vraag boodschap melding bericht mail sms onderwerp ' +
    'livre dépliant rapport film campagne thème titre conférence webinaire article série chanson devise projet exposition question message courriel objet ' +
    'buch broschüre faltblatt bericht kampagne thema titel vortrag artikel reihe lied projekt ausstellung frage nachricht meldung betreff ' +
    'book leaflet report campaign theme title lecture article series song project exhibition question message email subject',
);

function word(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${list.split(' ').join('|')})(?![\\p{L}])`, 'iu');
}

/** `quote` with its marks. The paragraph around it, its neighbours' nearest lines included, is searched for a person or a source. */
export function isAttributed(text: string, quote: Span): boolean {
  const before = text.slice(0, quote.start);
  const after = text.slice(quote.end);
  const nearBefore = before.slice(before.lastIndexOf('\n\n', before.trimEnd().length - 1) + 1).trimStart();
  const nextLines = after.split(/\n+/).slice(0, 2).join('\n');
  const around = `${nearBefore}\u0000${nextLines}`;
  if (entities(around).some(({ kind }) => kind !== 'hashtag')) return true;
  if (SAYING.test(around) || /(?:^|\n)[ \t]*(?:[–—-]|\()[ \t]*\S/.test(after.slice(0, 200))) return true;
  if (/^[ \t]*[–—(-]/.test(after) || hasName(around)) return true;
  return !readsLikeSpeech(text, quote) || TITLED.test(lastSentence(before));
}

/** A capital that doesn't begin a sentence: most likely a name. Hashtags are none. */
const hasName = (around: string): boolean =>
  /[\p{Ll}\p{N},;’'–-][ \u00a0]+(?:[a-zà-ÿ]+[’'])?\p{Lu}[\p{L}.]/u.test(around.replace(/[#＃]\S+/gu, ''));

/** Somebody's words begin a line or follow a colon, or end like a sentence; a title does neither. */
function readsLikeSpeech(text: string, { start, end }: Span): boolean {
  const lineStart = /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(0, start));
  const afterColon = /:[ \u00a0]*$/.test(text.slice(0, start));
  const closed = /[.!?…][ \u00a0\u202f]*$/.test(text.slice(start, end - 1));
  return lineStart || afterColon || closed;
}

const lastSentence = (before: string): string => /[^.!?\n]*$/.exec(before)?.[0] ?? '';
