/**
 * Whether a text says at what time it was written, and when the next news comes. Both are read in all four languages at once, and in
 * doubt the text says so: who warns wrongly in a crisis is not read again. This file knows no post.
 */
import { entities } from './entities/entities';

const HOUR = '(?:[01]?\\d|2[0-3])';
const GAP = '[ \\u00a0\\u202f]?';
/** `14.10`, `14:10`, `14u10`, `14 h 10`, `14 uur`, `2 pm`; `24 uur` is a whole day, `3.5 km` and `1.10.2027` are no time. */
const CLOCK = new RegExp(
  [
    `${HOUR}[:.][0-5]\\d(?![.,:]?\\d)(?!${GAP}(?:%|€|km|m|cm|kg|°|euro)(?!\\p{L}))`,
    `${HOUR}${GAP}(?:u|h)${GAP}[0-5]\\d(?!\\d)`,
    `${HOUR}${GAP}(?:u|h|uur|heures?|uhr|o['’]clock|[ap]\\.?m\\.?)(?!\\p{L})`,
  ]
    .map((one) => `(?<![\\p{L}\\d.,:€$/-])(?:${one})`)
    .join('|'),
  'giu',
);
const NAMED =
  /(?<!\p{L})(?:middernacht|vanmiddag om twaalf|minuit|midi|mitternacht|midnight|noon|half ?(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)|kwart (?:voor|over)|halb \p{L}+|viertel (?:vor|nach))(?!\p{L})/giu;
/** A time that somebody still has to write over: `[uur]`. */
const TO_FILL = /\[[^\]\n]*(?:uur|tijd|heure|uhrzeit|time)[^\]\n]*\]/giu;

/** How many times of the clock a text names. */
export function countTimes(text: string): number {
  let rest = text;
  for (const { span } of entities(text))
    rest = `${rest.slice(0, span.start)}${' '.repeat(span.end - span.start)}${rest.slice(span.end)}`;
  return [CLOCK, NAMED, TO_FILL].reduce((sum, pattern) => sum + [...rest.matchAll(pattern)].length, 0);
}

const NEXT = new RegExp(
  [
    'volgende? (?:\\p{L}+ )?(?:update|bericht|stand|info|communicatie|persmoment)',
    'update (?:volgt|om|rond|binnen|over)',
    '(?:meer|verdere?|nieuwe) (?:info(?:rmatie)?|nieuws|uitleg) (?:volgt|om|rond|zodra|binnen|later)',
    '(?:later|straks|zo snel mogelijk|binnenkort) meer',
    'op de hoogte',
    'volgt (?:later|zo snel|snel|nog|binnen|om)',
    'prochaine? (?:\\p{L}+ )?(?:mise à jour|message|point|information|info|communication|actualisation)',
    '(?:mise à jour|point) (?:à|vers|suit|suivra|dans)',
    "(?:plus d[’']info\\p{L}*|informations?|nouvelles?|suite) (?:suit|suivent|suivra|suivront|dès|à suivre|plus tard|dans)",
    '(?:tenons|tiendrons) (?:\\p{L}+ )?(?:au courant|informés?)',
    '(?:informerons|informons)',
    'nächste[rsn]? (?:\\p{L}+ )?(?:aktualisierung|update|meldung|information|stand|mitteilung)',
    '(?:weitere|neue|mehr) (?:info(?:rmation(?:en)?|s)?|meldungen) (?:folg\\p{L}*|um|gegen|in kürze|sobald)',
    'auf dem laufenden',
    '(?:informieren|melden) (?:wir|uns)',
    'wir (?:informieren|melden)',
    'next (?:\\p{L}+ )?(?:update|message|information|briefing|statement)',
    'update (?:at|by|around|within|in|to follow|follows)',
    '(?:more|further) (?:info(?:rmation)?|news|details|updates) (?:at|by|soon|later|to follow|will|follow\\p{L}*|as soon as)',
    'keep you (?:informed|updated|posted)',
    // What is over needs no next update.
    'voorbij|einde van|opgeheven|opgelost|hersteld|(?:ons )?laatste (?:bericht|update)|dernier (?:message|point)|résolue?s?|rétablie?s?|behoben|letzte (?:meldung|aktualisierung)|resolved|restored|last update|terug normaal|terminée?|fin de l|levée?s?|de retour à la normale|vorbei|beendet|aufgehoben|is over|has ended|lifted|all clear',
  ]
    .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
    .join('|'),
  'iu',
);

/** True where the next news is announced, by words or by a second time, and where it is all over. */
export const saysWhatNext = (text: string): boolean => NEXT.test(text) || countTimes(text) > 1;
