/**
 * The sentences of a text. A dot ends none after an abbreviation, an initial or inside a number, where small letters follow, or
 * inside a link; a line end always does.
 */
import { charClass, DIGIT, isSpace, LETTER } from './letters';
import { commonLinks } from './links';
import { recent } from './recent';
import type { Span } from './span';

/** Abbreviations that a sentence goes on after, in our four languages, without their last dot. */
const ABBREVIATIONS = new Set(
  (
    'a.d a.u.b aflev afz afd art bijv blz bv ca cfr co const dd dept dhr dir dr drs d.i d.w.z ed e.a e.d enz etc evt excl fig ' +
    'gem hfdst i.c i.g.v i.p.v i.s.m i.v.m incl ing inz ir jl jr kb k.b l l.g m.a.w m.b.t m.b.v m.i m.i.v mej mevr mgr min mr ' +
    'mw n.a.v nl no nov nr nrs o.a o.b.v o.i o.l.v o.m o.v p par prof red resp s.v.p sept st t.a.v t.e.m t.g.v t.o.v t.w tel tot ' +
    'v.chr vb vgl vnl vs w.o z.g z.o zgn z.s.m ' +
    'adr am apr av avr bd boul c.-à-d chap env ex exc févr fig février hab hon ill janv juil m me mgr mlle mm mme n.b oct p.ex ' +
    'p.e par.ex pp r.n s.a ste suiv tél vol ' +
    'abb abs allg anl anm aufl az bd beisp bes best betr bspw bzgl bzw ca d.h dez dgl dipl e.v ebd einschl erg evtl f ff feb fr ' +
    'geb gebr gegr ggf h hr hrn hrsg i.a i.d.r inkl insb jan jh jhd kap lt max mind mio mrd n.chr nachm o.ä o.g okt rd s s.o ' +
    's.u sog std str tsd u.a u.ä u.u u.v.m usw v.a verf vgl vorm z z.b z.hd z.t z.zt zt zz ' +
    'approx appt apr aug capt dec e.g est feb gen gov i.e inc jan jul jun lt ltd mar messrs mrs ms oct p.m a.m prof rev sen sgt ' +
    'sr vol'
  ).split(' '),
);

/** These may end a sentence too, some because they are words as well: a capital after them begins the next. */
const MAY_END = new Set(
  'enz etc e.d e.a usw a.m p.m u.v.m s.v.p a.u.b tot co no am st min par gem ed vol best me red art mind max ex mi ill'.split(
    ' ',
  ),
);

const isMark = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
/** Quotation marks and brackets that close after the mark belong to the sentence, blanks before French ones too. */
const CLOSING = /^(?:[ \u00a0\u202f]?»)?["”’“')\]}]*/;
const OPENING = /^["“„‘‚«¿¡([{\u00a0\u202f'-]*/;

/** Whole words before the dot: letters, digits and inner dots. */
function wordBefore(text: string, dot: number): string {
  let start = dot;
  while (start > 0 && /[\p{L}\p{N}.\-]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, dot);
}

/** The class of the first character of what follows, with its case; `none` at the end of the text. */
function nextKind(text: string, at: number): 'none' | 'lower' | 'digit' | 'other' {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  i += OPENING.exec(text.slice(i, i + 8))?.[0].length ?? 0;
  if (i >= text.length) return 'none';
  const codePoint = text.codePointAt(i) ?? 0;
  const character = String.fromCodePoint(codePoint);
  const found = charClass(codePoint);
  if (found === DIGIT) return 'digit';
  return found === LETTER && character === character.toLowerCase() && character !== character.toUpperCase()
    ? 'lower'
    : 'other';
}

/** True where the mark that ends at `end` ends a sentence; `dot` is where the mark begins. */
function endsSentence(text: string, dot: number, end: number): boolean {
  if (end < text.length && !isSpace(text.charCodeAt(end))) return false;
  const next = nextKind(text, end);
  if (next === 'none') return true;
  // After “…” or “(!)” a small letter goes on with the sentence.
  if (next === 'lower') return false;
  if (text.charCodeAt(dot) !== 0x2e || text.charCodeAt(dot + 1) === 0x2e) return true;
  const word = wordBefore(text, dot).toLowerCase();
  if (ABBREVIATIONS.has(word)) return next === 'other' && MAY_END.has(word);
  // An initial (`J. Peeters`, `J.-P. Dubois`), and a German ordinal before its month (`3. Oktober`).
  if (/^(?:\p{L}\.?-?)*\p{L}$/u.test(word) && /(?:^|[.-])\p{L}$/u.test(word)) return false;
  return !(/^\d{1,2}$/.test(word) && followsOrdinal(text, end));
}

const MONTH = /^\s+(?:jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}*/iu;
const followsOrdinal = (text: string, end: number): boolean => MONTH.test(text.slice(end, end + 16));

/** The sentences of a text without the blanks around them, in order. */
export const sentences = recent(read);

function read(text: string): readonly Span[] {
  const links = commonLinks(text);
  const found: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const stretch = text.slice(start, end);
    const from = start + stretch.length - stretch.trimStart().length;
    const to = start + stretch.trimEnd().length;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  let link = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) push(at);
    if (!isMark(code)) continue;
    while ((links[link]?.end ?? Infinity) < at) link++;
    const span = links[link];
    if (span && span.start <= at && at < span.end) {
      at = span.end - 1;
      continue;
    }
    let end = at + 1;
    while (isMark(text.charCodeAt(end))) end++;
    end += CLOSING.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    const afterLink = span?.end === at && nextKind(text, end) !== 'lower';
    if (afterLink || endsSentence(text, at, end)) push(end);
    at = end - 1;
  }
  push(text.length);
  return found;
}
