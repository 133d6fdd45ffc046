/**
 * Reads the body of a VS Code snippet: what it inserts, and where its tab stops are. It must not know where the snippet comes from.
 *
 * It takes only what our snippets use (tab stops, defaults, choices, the variables of date and time) and throws on everything else,
 * so that a slip of the pen fails a test instead of reaching a user as `${1:`.
 */

/** One place of the inserted text that the Tab key visits; a repeated number gives several places. */
export interface TabStop {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The values that VS Code offers here; empty where anything may be typed. */
  readonly choices: readonly string[];
}

export interface Expansion {
  readonly text: string;
  readonly tabStops: readonly TabStop[];
}

/** What a person types at a tab stop; undefined keeps the default. */
export type Fill = (stop: { readonly number: number; readonly default: string }) => string | undefined;

interface Literal {
  readonly kind: 'text';
  readonly text: string;
}
interface Place {
  readonly kind: 'place';
  readonly number: number;
  readonly content: readonly Piece[] | undefined;
  readonly choices: readonly string[];
}
type Piece = Literal | Place;

/** The clock of every test: a snippet with today's date inserts this day. */
export const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2027',
  CURRENT_MONTH: '03',
  CURRENT_DATE: '15',
  CURRENT_HOUR: '09',
  CURRENT_MINUTE: '30',
};

class Reader {
  private at = 0;
  constructor(private readonly body: string) {}

  /** Reads up to the end, or up to the brace that closes the place we are in. */
  pieces(nested: boolean): Piece[] {
    const out: Piece[] = [];
    for (;;) {
      const literal = this.literal(nested);
      if (literal !== '') out.push({ kind: 'text', text: literal });
      if (this.at >= this.body.length) {
        if (nested) throw this.error('is never closed');
        return out;
      }
      if (this.body[this.at] === '}') {
        this.at += 1;
        return out;
      }
      out.push(this.dollar());
    }
  }

  private literal(nested: boolean): string {
    let text = '';
    while (this.at < this.body.length) {
      const character = this.body[this.at] ?? '';
      if (character === '$' || (nested && character === '}')) break;
      if (character === '\\') this.at += 1;
      text += this.body[this.at] ?? '\\';
      this.at += 1;
    }
    return text;
  }

  private dollar(): Piece {
    const simple = this.match(/\$(?:(\d+)|([A-Z_]+))/y);
    if (simple !== undefined) {
      const [, number, name] = simple;
      return number === undefined ? variable(name) : place(Number(number), undefined);
    }
    const opened = this.match(/\$\{(?:(\d+)|([A-Z_]+))/y);
    if (opened === undefined) throw this.error('is no tab stop and no variable; write \\$ for a dollar');
    return this.inBraces(opened);
  }

  private inBraces([, number, name]: readonly (string | undefined)[]): Piece {
    if (this.match(/\}/y)) return number === undefined ? variable(name) : place(Number(number), undefined);
    if (number === undefined) throw this.error('is a variable with a default or a transform');
    if (this.match(/:/y)) {
      const content = this.pieces(true);
      if (content.some((piece) => piece.kind === 'place')) throw this.error('has a tab stop within a tab stop');
      return place(Number(number), content);
    }
    const choice = this.match(/\|((?:[^\\|]|\\.)*)\|\}/y)?.[1];
    if (choice === undefined) throw this.error('is no tab stop with a default or with choices');
    const choices = choice.split(/(?<!\\),/).map((one) => one.replace(/\\([\\,|])/g, '$1'));
    if (choices.some((one) => one === '')) throw this.error('has an empty choice');
    return { kind: 'place', number: Number(number), content: [{ kind: 'text', text: choices[0] ?? '' }], choices };
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.body);
    if (found === null) return undefined;
    this.at += found[0].length;
    return found;
  }

  private error(complaint: string): Error {
    return new Error(`‘${this.body.slice(this.at, this.at + 20)}’ in ‘${this.body}’ ${complaint}`);
  }
}

const place = (number: number, content: readonly Piece[] | undefined): Place => ({
  kind: 'place',
  number,
  content,
  choices: [],
});

function variable(name: string | undefined): Literal {
  const text = VARIABLES[name ?? ''];
  if (text === undefined) throw new Error(`VS Code has no variable ‘${name ?? ''}’ that our snippets may use.`);
  return { kind: 'text', text };
}

const plain = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : plain(piece.content ?? []))).join('');

/** The default of every number: the first place that states one; the others repeat it. */
function defaults(pieces: readonly Piece[], found = new Map<number, Place>()): Map<number, Place> {
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    if (piece.content !== undefined && !found.has(piece.number)) found.set(piece.number, piece);
    defaults(piece.content ?? [], found);
  }
  return found;
}

/** What a snippet inserts, with its tab stops in the order of the text. */
export function expand(body: string, fill: Fill = () => undefined): Expansion {
  const pieces = new Reader(body).pieces(false);
  const stated = defaults(pieces);
  const tabStops: TabStop[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      text += piece.text;
      continue;
    }
    const source = stated.get(piece.number);
    const value = plain(source?.content ?? []);
    const typed = fill({ number: piece.number, default: value }) ?? value;
    const start = text.length;
    text += typed;
    tabStops.push({ number: piece.number, start, end: text.length, text: typed, choices: source?.choices ?? [] });
  }
  return { text, tabStops };
}
