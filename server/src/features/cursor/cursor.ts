/**
 * Where in a YAML text the cursor stands, found from the text alone: indentation, dashes, colons and brackets. While a file is being
 * typed its tree is often broken exactly at the cursor, so completion asks this file and never the tree. It knows no schema.
 */
import type { Route } from '../../syntax/yaml/tree';
import { span, type Span } from '../../text/span';
import { readFlow } from './flow';
import {
  depthBelow,
  isBlank,
  isComment,
  keyOf,
  lineBehind,
  lineEnd,
  listBelow,
  plainEnd,
  quoteEnd,
  topKeys,
  topLine,
  type LineKey,
} from './lines';
import { childOf, Frames, type Frame } from './frames';
import type { YamlCursor } from './place';

export type { YamlCursor } from './place';

export function yamlCursorAt(text: string, part: Span, offset: number): YamlCursor {
  return new Scan(text, part, offset).run();
}

class Scan {
  readonly #frames = new Frames();
  #found: YamlCursor | undefined;
  /** The map that the found cursor is a key of: its later keys are still wanted. */
  #of: Frame | undefined;
  /** Lines deeper than this are the text of a block scalar. */
  #block: number | undefined;
  #line = span(0, 0);
  #next = 0;

  constructor(
    private readonly text: string,
    private readonly part: Span,
    private readonly offset: number,
  ) {}

  run(): YamlCursor {
    this.#next = this.#skipItems(topLine(this.text, this.part, this.offset));
    while (this.#next <= this.part.end && !this.#isDone()) {
      const end = lineEnd(this.text, this.part, this.#next);
      this.#line = span(this.#next, end);
      this.#next = lineBehind(this.text, end);
      this.#read();
    }
    const found = this.#found ?? this.#answer('text', [], span(this.offset, this.offset));
    const present =
      found.kind === 'key' && found.route.length === 0 && !found.flow ? topKeys(this.text, this.part) : found.present;
    return { ...found, present: present.filter(({ span: s }) => s.start !== found.word.start) };
  }

  /** Only keys of the same map may still come; those of the root are read otherwise. */
  #isDone(): boolean {
    return this.#found !== undefined && (!this.#of || this.#of.route.length === 0 || !this.#frames.has(this.#of));
  }

  /** In a list right below the top-level key the items before the cursor's are only counted: it may be thousands of lines long. */
  #skipItems(start: number): number {
    const { text } = this;
    this.#line = span(start, lineEnd(text, this.part, start));
    const key = keyOf(text, start, this.#line.end);
    const depth = key && listBelow(text, key, this.#line.end);
    if (!key || depth === undefined) return start;
    const item = `\n${depth}- `;
    const last = text.lastIndexOf(item, text.lastIndexOf('\n', this.offset - 1));
    if (last < this.#line.end) return start;
    const map = this.#frames.enter('map', 0, this.#frames.top);
    map.key = text.slice(key.name.start, key.name.end);
    const list = this.#frames.enter('list', depth.length, map);
    for (let at = text.indexOf(item, start); at >= 0 && at < last; at = text.indexOf(item, at + 1)) list.index++;
    return last + 1;
  }

  #isHere(from: number, to: number): boolean {
    return !this.#found && from <= this.offset && this.offset <= to;
  }

  #answer(kind: YamlCursor['kind'], route: Route, word: Span, more: Partial<YamlCursor> = {}): YamlCursor {
    const indent = word.start - this.#line.start;
    this.#found ??= { kind, route, word, quote: '', flow: false, indent, pad: '', present: [], colon: false, ...more };
    return this.#found;
  }

  #read(): void {
    const { start, end } = this.#line;
    let at = start;
    while (at < end && isBlank(this.text[at])) at++;
    if (this.#block !== undefined) {
      const inside = at === end ? this.offset !== at : at - start > this.#block;
      if (inside && this.#isHere(start, end)) this.#answer('text', [], span(this.offset, this.offset));
      if (inside) return;
      if (at < end) this.#block = undefined;
    }
    if (at === end) {
      if (this.#isHere(start, end)) this.#blankLine();
    } else if (this.text[at] === '#') {
      if (this.#isHere(start, end)) this.#answer('comment', [], span(this.offset, this.offset));
    } else {
      if (this.#isHere(start, at - 1)) this.#answer('text', [], span(this.offset, this.offset));
      this.#content(at, false);
    }
  }

  /** The deeper line below decides how deep a blank line is: what is typed there must not cut it off. */
  #blankLine(): void {
    this.#block = undefined;
    const column = this.offset - this.#line.start;
    const depth = Math.max(column, depthBelow(this.text, this.part, this.#line.end));
    this.#fresh(depth, span(this.offset, this.offset), ' '.repeat(depth - column));
  }

  /** What a line says from `at` on; `dashed` where dashes stand before it. */
  #content(at: number, dashed: boolean): void {
    const { end } = this.#line;
    if (this.text[at] === '-' && isBlank(this.text[at + 1])) this.#dash(at);
    else {
      const key = keyOf(this.text, at, end);
      const column = at - this.#line.start;
      if (key) this.#key(key, column);
      else if (/["'[{|>&!]/.test(this.text[at] ?? ''))
        this.#value(at, dashed ? this.#frames.top : this.#frames.downTo(column, false));
      else if (this.#isHere(at, end)) this.#bare(at, dashed);
    }
  }

  #dash(at: number): void {
    const { start, end } = this.#line;
    const frame = this.#frames.enter('list', at - start, this.#frames.downTo(at - start, false));
    frame.index++;
    frame.open = true;
    if (this.#isHere(at, at)) this.#answer('text', [], span(at, at));
    let next = at + 1;
    while (next < end && isBlank(this.text[next])) next++;
    if (next < end && !isComment(this.text, next)) this.#content(next, true);
    else if (this.#isHere(at + 1, next)) this.#newItem(frame, at + 1);
    else if (this.#isHere(next, end)) this.#answer('comment', [], span(this.offset, this.offset));
  }

  #newItem(list: Frame, behind: number): void {
    const pad = this.offset === behind ? ' ' : '';
    const indent = this.offset + pad.length - this.#line.start;
    const route = childOf(list);
    this.#of = this.#frames.enter('map', indent, list);
    this.#answer('item', route, span(this.offset, this.offset), { pad, indent, present: this.#of.present });
  }

  #key({ name, colon, quote }: LineKey, column: number): void {
    const { text } = this;
    const { end } = this.#line;
    const frame = this.#frames.enter('map', column, this.#frames.downTo(column, true));
    frame.key = text.slice(name.start, name.end);
    frame.open = false;
    frame.present.push({ name: frame.key, span: name });
    if (this.#isHere(name.start, colon)) {
      this.#of = frame;
      this.#answer('key', frame.route, name, { present: frame.present, quote, colon: true, indent: column });
    }
    let at = colon + 1;
    while (at < end && isBlank(text[at])) at++;
    if (at < end && !isComment(text, at)) {
      if (this.#isHere(colon, at - 1)) this.#answer('text', [], span(this.offset, this.offset));
      this.#value(at, frame);
      return;
    }
    frame.open = true;
    const pad = this.offset === colon + 1 ? ' ' : '';
    if (this.#isHere(colon + 1, at))
      this.#answer('value', childOf(frame), span(this.offset, this.offset), { pad, indent: column });
    else if (this.#isHere(at, end)) this.#answer('comment', [], span(this.offset, this.offset));
  }

  #value(at: number, frame: Frame): void {
    const { text } = this;
    const { start, end } = this.#line;
    const sign = text[at] ?? '';
    const rest = text.slice(at, end);
    frame.open = false;
    if (sign === '[' || sign === '{') this.#flow(at, frame);
    else if (sign === '"' || sign === "'") this.#quoted(at, sign, frame);
    else if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(rest)) {
      this.#block = Math.max(frame.indent, 0);
      if (this.#isHere(at, end)) this.#answer('text', [], span(this.offset, this.offset));
    } else if (/^[&!]\S*$/.test(rest)) frame.open = true;
    else if (/^[&!]\S*[ \t]/.test(rest)) this.#value(at + (/^\S*[ \t]+/.exec(rest)?.[0].length ?? 1), frame);
    else this.#plain(at, childOf(frame), frame.indent);
    if (this.#isHere(start, end) && this.#next > end) this.#answer('text', [], span(this.offset, this.offset));
  }

  #plain(at: number, route: Route, indent: number): void {
    const end = plainEnd(this.text, at, this.#line.end);
    if (this.#isHere(at, end)) this.#answer('value', route, span(at, end), { indent });
    const comment = this.text.slice(end, this.#line.end).includes('#');
    if (comment && this.#isHere(end + 2, this.#line.end)) this.#answer('comment', [], span(this.offset, this.offset));
  }

  #flow(at: number, frame: Frame): void {
    const { text, offset, part } = this;
    const { start } = this.#line;
    const indent = /^ */.exec(text.slice(start, at))?.[0].length ?? 0;
    if (this.#isHere(at, at)) this.#answer('text', [], span(offset, offset));
    const { end, cursor } = readFlow({ text, limit: part.end, offset, indent }, at, childOf(frame));
    this.#found ??= cursor;
    if (end > this.#line.end) this.#next = lineBehind(text, lineEnd(text, this.part, end));
  }

  #quoted(at: number, quote: '"' | "'", frame: Frame): void {
    const { text } = this;
    const closed = quoteEnd(text, at, this.part, frame.indent);
    const end = closed ?? plainEnd(text, at, this.#line.end);
    const word = span(at + 1, closed === undefined ? Math.max(at + 1, end) : end - 1);
    if (this.#isHere(word.start, word.end)) {
      const several = /[\r\n]/.test(text.slice(word.start, word.end));
      this.#answer(several ? 'text' : 'value', childOf(frame), word, { quote, indent: frame.indent });
    }
    if (end > this.#line.end) this.#next = lineBehind(text, lineEnd(text, this.part, end));
  }

  /** A word alone on its line: a key in the making, or a value below its key. */
  #bare(at: number, dashed: boolean): void {
    const word = span(at, plainEnd(this.text, at, this.#line.end));
    if (this.offset > word.end) this.#answer('text', [], span(this.offset, this.offset));
    else if (!dashed) this.#fresh(at - this.#line.start, word, '');
    else {
      const list = this.#frames.top;
      this.#of = this.#frames.enter('map', at - this.#line.start, list);
      this.#answer('item', this.#of.route, word, { present: this.#of.present });
    }
  }

  #fresh(column: number, word: Span, pad: string): void {
    const top = this.#frames.forNewLine(column);
    const more = { pad, indent: column };
    if (top.indent === column && top.kind === 'list') this.#answer('dash', [...top.route, top.index + 1], word, more);
    else if (top.indent === column || top.open) {
      const kind = top.indent === column || top.kind === 'root' ? 'key' : 'fresh';
      this.#of = this.#frames.enter('map', column, top);
      this.#answer(kind, this.#of.route, word, { ...more, present: this.#of.present });
    } else this.#answer('text', [], word);
  }
}
