/**
 * The part of the route finder that reads `[…]` and `{…}`, from the bracket to the cursor and on to where its collection ends. It reads
 * text as it is being typed: a bracket that is never closed ends where a line of the block around it begins.
 */
import type { Route } from '../../syntax/yaml/tree';
import { span, type Span } from '../../text/span';
import type { Present, YamlCursor } from './place';

export interface FlowText {
  readonly text: string;
  /** Where the YAML ends. */
  readonly limit: number;
  readonly offset: number;
  /** How far the line with the opening bracket is indented. */
  readonly indent: number;
}

export interface FlowReading {
  /** Behind the closing bracket, or where the flow was left. */
  readonly end: number;
  readonly cursor: YamlCursor | undefined;
}

/** `key`: a key may begin here. `keyed`: its colon is due. `value`: a value may begin. `after`: a comma or a bracket is due. */
type State = 'key' | 'keyed' | 'value' | 'after';

interface Collection {
  readonly kind: 'list' | 'map';
  readonly route: Route;
  readonly present: Present[];
  key: string;
  index: number;
  state: State;
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t' || sign === '\r' || sign === '\n';
const isMark = (sign: string | undefined): boolean => sign !== undefined && ',[]{}'.includes(sign);

export function readFlow(source: FlowText, start: number, route: Route): FlowReading {
  return new Flow(source).read(start, route);
}

class Flow {
  readonly #open: Collection[] = [];
  #at = 0;
  #cursor: YamlCursor | undefined;
  #of: Collection | undefined;
  #left = false;

  constructor(private readonly source: FlowText) {}

  read(start: number, route: Route): FlowReading {
    this.#at = start;
    this.#bracket(route);
    const { limit } = this.source;
    while (this.#at < limit && this.#open.length > 0 && !this.#left && !this.#isDone()) {
      this.#gap();
      if (!this.#left && this.#at < limit) this.#next();
    }
    return { end: this.#at, cursor: this.#cursor };
  }

  /** True when nothing that may still come can change the answer. */
  #isDone(): boolean {
    if (!this.#cursor) return false;
    return this.#cursor.kind !== 'key' || !this.#of || !this.#open.includes(this.#of);
  }

  #next(): void {
    const sign = this.source.text[this.#at];
    const top = this.#open.at(-1);
    if (!top) return;
    if (sign === '[' || sign === '{') this.#bracket(childOf(top));
    else if (sign === ']' || sign === '}') this.#close();
    else if (sign === ',') {
      top.index++;
      top.state = top.kind === 'map' ? 'key' : 'value';
      this.#at++;
    } else if (sign === ':' && top.state === 'keyed') {
      top.state = 'value';
      this.#at++;
    } else this.#token(top);
  }

  #bracket(route: Route): void {
    const kind = this.source.text[this.#at] === '[' ? 'list' : 'map';
    this.#open.push({ kind, route, present: [], key: '', index: 0, state: kind === 'map' ? 'key' : 'value' });
    this.#at++;
  }

  #close(): void {
    this.#open.pop();
    const top = this.#open.at(-1);
    if (top) top.state = 'after';
    this.#at++;
  }

  /** Blanks, line ends and comments; the cursor may stand among them. */
  #gap(): void {
    const { text, limit, offset } = this.source;
    const from = this.#at;
    for (; this.#at < limit; this.#at++) {
      const sign = text[this.#at];
      if (sign === '#' && isBlank(text[this.#at - 1]) && isBlank(text[this.#at + 1] ?? ' ')) this.#comment();
      else if (!isBlank(sign)) break;
      if (text[this.#at] === '\n' && this.#isLeft(this.#at + 1)) {
        this.#left = true;
        break;
      }
    }
    const token = !this.#left && this.#at < limit && !isMark(text[this.#at]) && text[this.#at] !== ':';
    const inside = from <= offset && (token ? offset < this.#at : offset <= this.#at);
    if (inside && !this.#cursor) this.#put(span(offset, offset), '', false);
  }

  #comment(): void {
    const { text, limit, offset } = this.source;
    const start = this.#at;
    while (this.#at < limit && text[this.#at] !== '\n') this.#at++;
    if (start < offset && offset <= this.#at) this.#answer({ kind: 'comment', route: [], word: span(offset, offset) });
  }

  /** Where a line of the block around it begins, the bracket was forgotten. */
  #isLeft(line: number): boolean {
    const match = /^( *)(?:-(?:[ \r\n]|$)|[\w."'<-]+:(?:[ \r\n]|$)|---)/.exec(
      this.source.text.slice(line, Math.min(line + 200, this.source.limit)),
    );
    return match !== null && (match[1]?.length ?? 0) <= this.source.indent;
  }

  #token(top: Collection): void {
    const { text, offset } = this.source;
    const quote = text[this.#at] === '"' || text[this.#at] === "'" ? (text[this.#at] as '"' | "'") : '';
    const word = quote ? this.#quoted(quote) : this.#plain();
    const colon = /^[ \t]*:/.test(text.slice(this.#at, this.#at + 20));
    if (top.kind === 'map' && top.state === 'key') {
      top.key = text.slice(word.start, word.end);
      top.present.push({ name: top.key, span: word });
    }
    if (word.start <= offset && offset <= word.end && !this.#cursor) this.#put(word, quote, colon);
    top.state = top.kind === 'map' && top.state === 'key' ? 'keyed' : 'after';
  }

  #plain(): Span {
    const { text, limit } = this.source;
    const start = this.#at;
    while (this.#at < limit) {
      const sign = text[this.#at];
      const next = text[this.#at + 1] ?? '\n';
      if (sign === '\n' || isMark(sign) || (sign === ':' && (isBlank(next) || isMark(next)))) break;
      if (sign === ' ' && next === '#' && isBlank(text[this.#at + 2] ?? ' ')) break;
      this.#at++;
    }
    let end = this.#at;
    while (end > start && isBlank(text[end - 1])) end--;
    if (this.#at === start) this.#at++;
    else this.#at = end;
    return span(start, end);
  }

  /** Inside the quotes; one that isn't closed on its line ends where the word or the line does. */
  #quoted(quote: '"' | "'"): Span {
    const { text, limit } = this.source;
    const start = this.#at + 1;
    const pattern = quote === '"' ? /(?:[^"\\\r\n]|\\.)*"/y : /(?:[^'\r\n]|'')*'/y;
    pattern.lastIndex = start;
    const closed = pattern.exec(text);
    const open = /[^,\]}\r\n]*/y;
    open.lastIndex = start;
    const length = closed ? closed[0].length - 1 : (open.exec(text)?.[0].trimEnd().length ?? 0);
    this.#at = Math.min(limit, start + length + (closed ? 1 : 0));
    return span(start, Math.min(limit, start + length));
  }

  #put(word: Span, quote: YamlCursor['quote'], colon: boolean): void {
    const top = this.#open.at(-1);
    if (!top || top.state === 'after' || top.state === 'keyed') this.#answer({ kind: 'text', route: [], word });
    else if (top.state === 'key')
      this.#answer({ kind: 'key', route: top.route, word, present: top.present, quote, colon });
    else this.#answer({ kind: top.kind === 'list' ? 'item' : 'value', route: childOf(top), word, quote });
    this.#of = top;
  }

  #answer(cursor: Pick<YamlCursor, 'kind' | 'route' | 'word'> & Partial<YamlCursor>): void {
    const before = this.source.text[cursor.word.start - 1];
    const pad = cursor.word.start === cursor.word.end && (before === ':' || before === ',') ? ' ' : '';
    this.#cursor ??= { quote: '', flow: true, indent: 0, pad, present: [], colon: false, ...cursor };
  }
}

const childOf = ({ kind, route, key, index }: Collection): Route => [...route, kind === 'list' ? index : key];
