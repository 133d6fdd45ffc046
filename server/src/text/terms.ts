/**
 * Where a text uses words of a list: whole words, several in a row where a term has several, the longest term first. Inflected forms
 * and parts of compounds are not found. It must not know what is wrong with a term.
 */
import type { Language } from '../../../schemas/kinds';
import { codePointBefore, isWordCharacter } from './letters';
import { sentences } from './sentences';
import { span, type Span } from './span';

export interface TermUse {
  readonly span: Span;
  /** As the list has it. */
  readonly term: string;
  /** True at the beginning of a sentence, where a capital says nothing. */
  readonly isFirst: boolean;
}

/** In the order of the text, without overlaps. */
export function termUses(text: string, terms: readonly string[], language: Language): readonly TermUse[] {
  const small = folded(text);
  const taken: Span[] = [];
  const uses: TermUse[] = [];
  let firsts: ReadonlySet<number> | undefined;
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    const wanted = folded(term.trim());
    if (wanted === '') continue;
    for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + 1)) {
      const found = span(at, at + wanted.length);
      if (!isWhole(text, found, language) || taken.some((one) => one.start < found.end && found.start < one.end))
        continue;
      firsts ??= firstWords(text);
      const isFirst = firsts.has(at);
      if (!isPlain(text, found, term.trim(), isFirst, language)) continue;
      taken.push(found);
      uses.push({ span: found, term, isFirst });
    }
  }
  return uses.sort((a, b) => a.span.start - b.span.start);
}

/** Small letters, one kind of apostrophe and of blank, and every offset where it was. */
function folded(text: string): string {
  const small = text.toLowerCase();
  const same = small.length === text.length ? small : [...text].map((c) => sameLength(c, c.toLowerCase())).join('');
  return same.replace(/['`´]/g, '’').replace(/[\u00a0\u202f\t]/g, ' ');
}

const sameLength = (one: string, other: string): string => (one.length === other.length ? other : one);

const APOSTROPHES = "’'";
const HYPHENS = '-\u2010\u2011';

const isWordAt = (text: string, at: number): boolean => isWordCharacter(text.codePointAt(at) ?? 0);
const isWordBefore = (text: string, at: number): boolean => at > 0 && isWordCharacter(codePointBefore(text, at));

/** Not inside a longer word, a compound with a hyphen, or a name with signs in it; French articles may stand before an apostrophe. */
function isWhole(text: string, { start, end }: Span, language: Language): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (isWordAt(text, start)) {
    if (isWordBefore(text, start) || /[#@_&/]/.test(before)) return false;
    if (before !== '' && HYPHENS.includes(before) && isWordBefore(text, start - 1)) return false;
    const elided = before !== '' && APOSTROPHES.includes(before) && isWordBefore(text, start - 1);
    if (elided && language !== 'fr') return false;
  }
  if (!isWordBefore(text, end)) return true;
  if (isWordAt(text, end) || /[_@&/]/.test(after)) return false;
  return !(after !== '' && (HYPHENS + APOSTROPHES).includes(after) && isWordAt(text, end + 1));
}

/** The offset of the first word of each sentence. */
function firstWords(text: string): ReadonlySet<number> {
  const firsts = new Set<number>();
  for (const { start, end } of sentences(text)) {
    let at = start;
    while (at < end && !isWordAt(text, at)) at++;
    firsts.add(at);
  }
  return firsts;
}

/**
 * False where a capital makes a name of it: one that neither the list nor the beginning of a sentence explains, or one beside another
 * capital. German nouns have theirs anyway.
 */
function isPlain(text: string, { start, end }: Span, term: string, isFirst: boolean, language: Language): boolean {
  const written = text.slice(start, end);
  if (!/^\p{Lu}/u.test(written)) return written === term || written === written.toLowerCase();
  if (language === 'de') return written === term || uncapitalised(written) === uncapitalised(term);
  if (isFirst) return uncapitalised(written) === uncapitalised(term);
  return written === term && !hasCapitalBeside(text, start, end);
}

const hasCapitalBeside = (text: string, start: number, end: number): boolean =>
  /(?:^|[^\p{L}])\p{Lu}[\p{L}’'-]*[ \u00a0]$/u.test(text.slice(Math.max(0, start - 40), start)) ||
  /^[ \u00a0]\p{Lu}/u.test(text.slice(end, end + 3));

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
