/** Words for numbers, months and units in the four languages, as far as figures are written with them. Data alone. */

const list = (...names: string[]): readonly string[] => names;

/** January first; the first four letters at most are what abbreviations keep. */
export const MONTHS: readonly (readonly string[])[] = [
  list('januari', 'janvier', 'januar', 'jänner', 'january', 'jan', 'janv'),
  list('februari', 'février', 'fevrier', 'februar', 'february', 'feb', 'févr', 'febr'),
  list('maart', 'mars', 'märz', 'march', 'mrt', 'mar'),
  list('april', 'avril', 'apr', 'avr'),
  list('mei', 'mai', 'may'),
  list('juni', 'juin', 'june', 'jun'),
  list('juli', 'juillet', 'july', 'jul', 'juil'),
  list('augustus', 'août', 'aout', 'august', 'aug'),
  list('september', 'septembre', 'sept', 'sep'),
  list('oktober', 'octobre', 'october', 'okt', 'oct'),
  list('november', 'novembre', 'nov'),
  list('december', 'décembre', 'decembre', 'dezember', 'dec', 'déc', 'dez'),
];

/** One version may write a number as a word where another writes its digits. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'een één eén un une ein eine einen einer einem one first eerste premier première erste ersten'],
      [2, 'twee deux zwei two beide both'],
      [3, 'drie trois drei three'],
      [4, 'vier quatre four'],
      [5, 'vijf cinq fünf five'],
      [6, 'zes six sechs'],
      [7, 'zeven sept sieben seven'],
      [8, 'acht huit eight'],
      [9, 'negen neuf neun nine'],
      [10, 'tien dix zehn ten tiental dizaine'],
      [11, 'elf onze eleven'],
      [12, 'twaalf douze zwölf twelve dozijn douzaine dutzend dozen'],
      [13, 'dertien treize dreizehn thirteen'],
      [14, 'veertien quatorze vierzehn fourteen fortnight'],
      [15, 'vijftien quinze fünfzehn fifteen quinzaine vijftiental'],
      [16, 'zestien seize sechzehn sixteen'],
      [17, 'zeventien dix-sept siebzehn seventeen'],
      [18, 'achttien dix-huit achtzehn eighteen'],
      [19, 'negentien dix-neuf neunzehn nineteen'],
      [20, 'twintig vingt zwanzig twenty twintigtal vingtaine'],
      [25, 'vijfentwintig vingt-cinq fünfundzwanzig twenty-five'],
      [30, 'dertig trente dreißig thirty dertigtal trentaine'],
      [40, 'veertig quarante vierzig forty veertigtal quarantaine'],
      [50, 'vijftig cinquante fünfzig fifty vijftigtal cinquantaine helft moitié hälfte half'],
      [60, 'zestig soixante sechzig sixty soixantaine'],
      [70, 'zeventig septante soixante-dix siebzig seventy'],
      [75, 'driekwart trois-quarts dreiviertel three-quarters'],
      [80, 'tachtig quatre-vingts octante achtzig eighty'],
      [90, 'negentig nonante quatre-vingt-dix neunzig ninety'],
      [100, 'honderd cent hundert hundred honderdtal centaine'],
      [200, 'tweehonderd zweihundert'],
      [500, 'vijfhonderd fünfhundert'],
      [1000, 'duizend mille tausend thousand duizendtal millier'],
      [1_000_000, 'miljoen million millions millionen'],
      [1_000_000_000, 'miljard milliard milliards milliarde milliarden billion'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);

/** What multiplies the number before it. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ...['duizend', 'tausend', 'thousand', 'mille'].map((word) => [word, 1e3] as const),
  ...['miljoen', 'million', 'millions', 'millionen', 'mio', 'mln'].map((word) => [word, 1e6] as const),
  ...['miljard', 'milliard', 'milliards', 'milliarde', 'milliarden', 'billion', 'mrd', 'mld'].map(
    (word) => [word, 1e9] as const,
  ),
]);

/** A time that is told in words: half past, a quarter to. */
export const SPOKEN_TIME =
  /(?<!\p{L})(?:half|halb|halfuur|kwart|quart|viertel|quarter|demie?|past|dreiviertel|mittags?|middag|midi|noon|midnight|minuit|middernacht|mitternacht)(?!\p{L})/iu;
