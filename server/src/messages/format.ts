/**
 * Texts with values: a small part of ICU MessageFormat, with kinds of values of our own. `{x}`, `{n, plural, one {…} other {…}}`,
 * `{a, language}`, `{a, platform}`, `{x, list}`, `{x, or}`, `{x, form}`, `{x, date}`. This file knows no rules.
 */
import type { Language } from '../../../schemas/kinds';

export type Value = string | number | readonly string[];
export type Values = Readonly<Record<string, Value>>;
/** Words for codes: `language.fr` → “Frans”. */
export type Glossary = (key: string) => string | undefined;

interface Argument {
  readonly name: string;
  readonly kind: string;
  /** The branches of a plural by category. */
  readonly branches: ReadonlyMap<string, readonly Piece[]>;
}
type Piece = string | Argument;

const parsed = new Map<string, readonly Piece[]>();

/** The text with its values; a value that is missing shows as its name in braces, so that a test sees it. */
export function format(language: Language, text: string, values: Values, glossary: Glossary): string {
  let pieces = parsed.get(text);
  if (!pieces) parsed.set(text, (pieces = new Parser(text).pieces()));
  return render(pieces, { language, values, glossary, count: '' });
}

/** The names of all values that a text asks for. */
export function argumentsOf(text: string): readonly string[] {
  const names = (pieces: readonly Piece[]): string[] =>
    pieces.flatMap((piece) =>
      typeof piece === 'string' ? [] : [piece.name, ...[...piece.branches.values()].flatMap(names)],
    );
  return [...new Set(names(new Parser(text).pieces()))];
}

class Parser {
  #at = 0;
  constructor(private readonly text: string) {}

  pieces(nested = false): Piece[] {
    const out: Piece[] = [];
    let plain = '';
    while (this.#at < this.text.length) {
      const sign = this.text[this.#at];
      if (sign === '}' && nested) break;
      this.#at++;
      if (sign !== '{') {
        plain += sign ?? '';
        continue;
      }
      if (plain) out.push(plain);
      plain = '';
      out.push(this.#argument());
    }
    return plain ? [...out, plain] : out;
  }

  #word(): string {
    const match = /^\s*([\w#=-]+)\s*,?\s*/.exec(this.text.slice(this.#at));
    this.#at += match?.[0].length ?? 0;
    return match?.[1] ?? '';
  }

  #argument(): Argument {
    const name = this.#word();
    const kind = this.text[this.#at] === '}' ? '' : this.#word();
    const branches = new Map<string, readonly Piece[]>();
    while (this.#at < this.text.length && this.text[this.#at] !== '}') {
      const category = this.#word();
      if (this.text[this.#at] !== '{') throw new SyntaxError(`A brace is missing in: ${this.text}`);
      this.#at++;
      branches.set(category, this.pieces(true));
      this.#at++;
      this.#at += /^\s*/.exec(this.text.slice(this.#at))?.[0].length ?? 0;
    }
    this.#at++;
    return { name, kind, branches };
  }
}

interface Frame {
  readonly language: Language;
  readonly values: Values;
  readonly glossary: Glossary;
  /** What `#` stands for inside a plural. */
  readonly count: string;
}

function render(pieces: readonly Piece[], frame: Frame): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string' ? (frame.count ? piece.replaceAll('#', frame.count) : piece) : one(piece, frame),
    )
    .join('');
}

function one(argument: Argument, frame: Frame): string {
  const value = frame.values[argument.name];
  if (value === undefined) return `{${argument.name}}`;
  const { language, glossary } = frame;
  switch (argument.kind) {
    case 'plural': {
      const category = pluralRules(language).select(Number(value));
      const branch =
        argument.branches.get(`=${String(value)}`) ??
        argument.branches.get(category) ??
        argument.branches.get('other') ??
        [];
      return render(branch, { ...frame, count: shown(language, value) });
    }
    case 'list':
    case 'or':
      return joined(language, typeof value === 'object' ? value : [String(value)], argument.kind);
    case 'date':
      return dated(language, String(value));
    case '':
      return typeof value === 'object' ? joined(language, value, 'list') : shown(language, value);
    default: {
      const codes = typeof value === 'object' ? value : [String(value)];
      const words = codes.map((code) => glossary(`${argument.kind}.${code}`) ?? code);
      return words.length === 1 ? (words[0] ?? '') : joined(language, words, argument.kind === 'form' ? 'or' : 'list');
    }
  }
}

const pluralRules = cached((language) => new Intl.PluralRules(language));
const numbers = cached(
  (language) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-BE`, { maximumFractionDigits: 1 }),
);
const days = cached(
  (language) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);
const lists = cached((language) => new Intl.ListFormat(language, { type: 'conjunction' }));
const choices = cached((language) => new Intl.ListFormat(language, { type: 'disjunction' }));

function cached<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

/** `2027-03-01 09:00` as “1 maart 2027 09:00”; what is no date stays as it is. */
function dated(language: Language, value: string): string {
  const [day, rest = ''] = /^\d{4}-\d{2}-\d{2}(?=\D|$)/.test(value) ? [value.slice(0, 10), value.slice(10)] : [];
  const date = new Date(`${day ?? ''}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? value : days(language).format(date) + rest.replace(/^T/, ' ');
}

/** Whole numbers below a thousand look the same everywhere, and the first formatter of a process costs more than a keystroke may. */
const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

const shown = (language: Language, value: string | number | readonly string[]): string =>
  typeof value === 'number' && !isPlain(value) ? numbers(language).format(value) : String(value);

const joined = (language: Language, items: readonly string[], kind: string): string =>
  (kind === 'or' ? choices(language) : lists(language)).format([...items]);
