/**
 * Statements that a reader wants to see a source for: percentages, millions and billions, and studies that nobody names. In doubt there
 * is none: offers, taxes and working time are no statistics, and neither is 100 %. This file knows no policy and no link that counts.
 */
import { entities } from './entities/entities';
import { quotations } from './quotations';
import { sentences } from './sentences';
import { span, type Span } from './span';

const PERCENT =
  /(?<![\p{L}\d.,+-])\d+(?:[.,]\d+)?[ \u00a0\u202f]?(?:%|(?:procent|percent|per cent|pour cent|prozent)(?!\p{L}))/giu;
const LARGE =
  /(?<![\p{L}\d.,])\d+(?:[.,\u00a0\u202f ]\d+)*[ \u00a0\u202f-]?(?:miljoen|miljard|millions?|milliards?|millionen|milliarden?|billion|(?:mio|mrd|mln|mld)\b\.?)(?!\p{L})/giu;

const ADJECTIVE =
  '(?:(?:een|het|recente?|nieuwe?|wetenschappelijke?|internationale?|verschillende|meerdere|une|des|plusieurs|récentes?|nouvelles?|einer|mehreren|aktuellen?|neuen?|neuer|a|the|new|recent|several|many)[ \u00a0])';
const STUDY = new RegExp(
  [
    `volgens ${ADJECTIVE}{0,3}(?:onderzoek(?:en)?|studies?|enquêtes?|peiling(?:en)?)`,
    `uit ${ADJECTIVE}{0,3}(?:onderzoek|studies?) blijkt`,
    `(?:onderzoek|studies?) (?:toont aan|tonen aan|toonde aan|wijst uit|wijzen uit|bewijst|bewijzen)`,
    `(?:selon|d[’']après) ${ADJECTIVE}{0,3}(?:études?|enquêtes?|sondages?|recherches?)`,
    `(?:une|des|plusieurs) ${ADJECTIVE}{0,2}études? ${ADJECTIVE}{0,2}(?:montre(?:nt)?|démontre(?:nt)?|prouve(?:nt)?|révèle(?:nt)?|indique(?:nt)?)`,
    `laut ${ADJECTIVE}{0,3}(?:studien?|umfragen?|untersuchung(?:en)?)`,
    `studien? (?:zeigt|zeigen|belegt|belegen|beweist|beweisen)`,
    `according to ${ADJECTIVE}{0,3}(?:stud(?:y|ies)|research|surveys?|polls?)`,
    `(?:studies|research|a study) (?:shows?|suggests?|proves?|finds?|reveals?)`,
  ]
    .map((one) => `(?<!\\p{L})${one}(?!\\p{L})`)
    .join('|'),
  'giu',
);

/** An offer, a tax, a working time, a chance of rain, a strength: numbers that the sentence itself answers for. */
const OWN_FIGURE =
  /(?<!\p{L})(?:korting\w*|btw|tarief|premie|voordeel|subsidie\p{L}*|terugbeta\p{L}*|rente\p{L}*|deeltijd\p{L}*|voltijd\p{L}*|halftijd\p{L}*|tewerkstelling\p{L}*|regenkans|regenkansen|kans|kansen|batterij|alcohol|réductions?|remises?|rabais|tva|tarif|primes?|subventions?|subsides?|rembours\p{L}*|taux|temps (?:partiel|plein)|mi-temps|risques? de|probabilités?|chances?|batterie|alcool|rabatt|ermäßigung|nachlass|mwst|zuschuss|zuschüsse|prämie|zins\p{L}*|teilzeit|vollzeit|stelle|akku|regenrisiko|wahrscheinlichkeit|\p{L}+wahrscheinlichkeit|luftfeuchtigkeit|alkohol|discounts?|off|vat|rate|grants?|subsid\p{L}*|refund\p{L}*|part-time|full-time|chances?|likelihood|humidity|luchtvochtigheid|humidité|battery)(?!\p{L})/iu;
const WHOLE = /^(?:0|100)(?!\d|[.,]\d)/;
const BEFORE_NAME = "[ \\u00a0](?:(?:het|de|een|la|le|les|der|dem|den|die|the)[ \\u00a0])?(?:l[’'])?";
/** Somebody is named who says so; German writes every noun with a capital, so that a study is nobody. */
const NAMED = new RegExp(
  `(?<!\\p{L})(?:[Vv]olgens|[Aa]ldus|[Ss]elon|[Dd][’']après|[Ll]aut|[Gg]emäß|[Aa]ccording to|[Cc]ijfers van|[Cc]hiffres d[eu]|[Zz]ahlen (?:von|der|des)|(?:[Ff]igures|[Dd]ata) (?:from|of))${BEFORE_NAME}(?!Studie|Umfrage|Untersuchung|Forschung)\\p{Lu}`,
  'u',
);
/** Behind a study: whose it is. */
const WHOSE = new RegExp(
  `(?<!\\p{L})(?:van|door|aan|de|du|des|par|von|vom|der|by|from|of|at)${BEFORE_NAME}\\p{Lu}`,
  'u',
);

/** In the order of the text. */
export function claimsIn(text: string): readonly Span[] {
  const outside = [...quotations(text).map((quote) => quote.span), ...entities(text).map((entity) => entity.span)];
  const isOutside = ({ start, end }: Span) => outside.some((one) => one.start < end && start < one.end);
  return sentences(text).flatMap((sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    if (NAMED.test(said)) return [];
    const found = [
      ...(OWN_FIGURE.test(said) ? [] : matches(said, PERCENT).filter(({ start }) => !WHOLE.test(said.slice(start)))),
      ...matches(said, LARGE),
      ...matches(said, STUDY).filter(({ end }) => !WHOSE.test(said.slice(end))),
    ];
    return found
      .map(({ start, end }) => span(sentence.start + start, sentence.start + end))
      .filter((claim) => !isOutside(claim))
      .sort((a, b) => a.start - b.start);
  });
}

const matches = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole }) => span(index, index + whole.length));

/** True where the text says at its end or anywhere else where its figures come from: “Bron: Statbel”. */
export const namesSource = (text: string): boolean => /(?:bron(?:nen)?|sources?|quellen?)[ \u00a0]?:/iu.test(text);
