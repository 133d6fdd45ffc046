/**
 * Numbers and addresses in a text that may be somebody's own: national register numbers and account numbers with valid check digits,
 * Belgian mobile numbers, e-mail addresses. Whose they are is not known here.
 */
import { ibanLength } from '../../../schemas/ibans';
import { entities } from './entities/entities';
import { span, type Span } from './span';

export type PersonalKind = 'national' | 'iban' | 'phone' | 'mail';

export interface PersonalDatum {
  readonly kind: PersonalKind;
  readonly span: Span;
  readonly text: string;
}

/** In the order of the text; what is part of a link belongs to the link. */
export function personalData(text: string): readonly PersonalDatum[] {
  const found = entities(text);
  const links = found.filter(({ kind }) => kind === 'link');
  const mails = found.filter(({ kind }) => kind === 'email').map(({ span: at }) => datum('mail', text, at));
  const inLinks = links.reduce((sum, { value }) => sum + digitsIn(value), 0);
  if (digitsIn(text) - inLinks < FEWEST_DIGITS) return mails;
  const all = [...nationalNumbers(text), ...ibans(text), ...mobileNumbers(text)];
  const free = all.filter(
    ({ span: at }) => !links.some((link) => link.span.start < at.end && at.start < link.span.end),
  );
  const apart = free.filter(
    (one, i) => !free.slice(0, i).some((other) => other.span.start < one.span.end && one.span.start < other.span.end),
  );
  return [...apart, ...mails].sort((a, b) => a.span.start - b.span.start);
}

/** No number of any kind has fewer, however many letters an account number has. */
const FEWEST_DIGITS = 4;

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;

const datum = (kind: PersonalKind, text: string, at: Span): PersonalDatum => ({
  kind,
  span: at,
  text: text.slice(at.start, at.end),
});

const USUAL = /(?<![\p{L}\d.,-])\d\d\.\d\d\.\d\d ?[-–\u2010\u2011] ?\d{3}\.\d\d(?![\d-]|[.,]\d)/gu;
const LOOSE =
  /(?<![\p{L}\d.,-])\d{2}[ .\u00a0-]?\d{2}[ .\u00a0-]?\d{2}[ .\u00a0–-]{0,3}\d{3}[ .\u00a0-]?\d{2}(?![\d-]|[.,]\d)/gu;
const KEYWORD =
  /rijksregister|insz|niss\b|registre national|num[ée]ro national|n[°o] national|nationalregister|registre nat\.|national (?:register )?number|\brrn\b|\bnrn\b|\benss\b/iu;
/** So far before a number its keyword may stand. */
const NEAR = 60;

function nationalNumbers(text: string): readonly PersonalDatum[] {
  const usual = [...text.matchAll(USUAL)];
  const loose = [...text.matchAll(LOOSE)].filter(({ index }) =>
    KEYWORD.test(text.slice(Math.max(0, index - NEAR), index)),
  );
  return [...usual, ...loose]
    .filter(([written]) => isNationalNumber(written.replace(/\D/g, '')))
    .map(({ index, 0: written }) => datum('national', text, span(index, index + written.length)));
}

/** A day that may be unknown, a month that may be raised by 20 or 40, and check digits for who was born before or from 2000 on. */
export function isNationalNumber(digits: string): boolean {
  if (digits.length !== 11 || /^(\d)\1*$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month > 12 || day > 31 || Number(digits.slice(2, 4)) > 52) return false;
  const check = Number(digits.slice(9));
  return ['', '2'].some((century) => 97 - (Number(century + digits.slice(0, 9)) % 97) === check);
}

const IBAN_START = /(?<![\p{L}\d])[A-Za-z]{2}\d{2}(?=[ \u00a0.-]?[A-Za-z0-9])/gu;
const IBAN_CHARACTER = /[A-Za-z0-9]/;

function ibans(text: string): readonly PersonalDatum[] {
  return [...text.matchAll(IBAN_START)].flatMap(({ index }) => {
    const at = ibanAt(text, index);
    return at && isIban(text.slice(at.start, at.end)) ? [datum('iban', text, at)] : [];
  });
}

/** As many letters and digits as the country has, with at most one blank or mark between two of them. Words may follow. */
function ibanAt(text: string, start: number): Span | undefined {
  const length = ibanLength(text.slice(start, start + 2)) ?? 0;
  let at = start;
  for (let n = 0; n < length; n++) {
    if (/[ \u00a0.-]/.test(text.charAt(at))) at++;
    if (!IBAN_CHARACTER.test(text.charAt(at))) return undefined;
    at++;
  }
  return length === 0 || /[\p{L}\d]/u.test(text.charAt(at)) ? undefined : span(start, at);
}

export const plainIban = (written: string): string => written.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

/** The length of its country, and the rest 1 of its number modulo 97. */
export function isIban(written: string): boolean {
  const iban = plainIban(written);
  if (iban.length !== ibanLength(iban.slice(0, 2))) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const MOBILE =
  /(?<![\p{L}\d.,/+-]|\d[ \u00a0])(?:(?:\+|00)32[ \u00a0./-]?(?:\(0\)[ \u00a0]?)?|0)4[5-9]\d(?:[ \u00a0./-]{0,2}\d){6}(?![\d-]|[., \u00a0]\d)/gu;
const COMPANY =
  /(?:\bbe|kbo|btw|ondernemings?nummer|ondernemingsnr\.?|\bbce|\btva|num[ée]ro d[’']entreprise|\bzdu|mwst\.?-?(?:nr\.?)?|unternehmensnummer|\bvat|\brp[rm]|company number)\W{0,6}$/iu;

/** An enterprise number looks alike: behind its keyword, or in groups of four, three and three with valid check digits, it is one. */
function mobileNumbers(text: string): readonly PersonalDatum[] {
  return [...text.matchAll(MOBILE)]
    .filter(({ index, 0: written }) => !COMPANY.test(text.slice(Math.max(0, index - 30), index)) && !isCompany(written))
    .map(({ index, 0: written }) => datum('phone', text, span(index, index + written.length)));
}

function isCompany(written: string): boolean {
  if (!/^\d{4}\.\d{3}\.\d{3}$/.test(written)) return false;
  const digits = written.replace(/\D/g, '');
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/** Without what people write in different ways: blanks, marks, the country and the zero before the area. */
export const plainPhone = (written: string): string =>
  written
    .replace(/^\s*(?:\+|00)32\s*(?:\(0\))?/, '')
    .replace(/\D/g, '')
    .replace(/^0/, '');
