/**
 * Where a YAML text can be cut into pieces that can be read one by one: at the keys at its margin, and in a list below such a key at
 * its items. This file knows characters alone; whether a piece means by itself what it means in its place is asked elsewhere.
 */

/** A key at the margin with all that stands below it. What stands above the first key belongs to it. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** The key itself. */
  readonly key: number;
  /** The beginnings of the lines with the dashes of its list; empty where its value is no block list. */
  readonly items: readonly number[];
  /** The blanks before those dashes. */
  readonly indent: string;
}

const KEY = /[A-Za-z_][\w-]*:(?=[ \r\n]|$)/y;
const KEY_ALONE = /[A-Za-z_][\w-]*:(?: *| +#[^\n]*)\r?\n/y;

/** The blocks of a text that is a map with plain keys at its margin and nothing unusual there; undefined for any other. */
export function blocksOf(source: string): readonly Block[] | undefined {
  const keys: number[] = [];
  for (let line = 0; line < source.length; line = nextLine(source, line)) {
    const at = line + indentOf(source, line);
    if ('\r\n#'.includes(source[at] ?? '')) continue;
    if (keys.length > 0 && (at > line || isDash(source, line))) continue;
    if (!matches(KEY, source, line)) return undefined;
    keys.push(line);
  }
  return keys.length === 0 ? undefined : keys.map((key, i) => blockAt(source, key, i, keys[i + 1] ?? source.length));
}

function blockAt(source: string, key: number, i: number, end: number): Block {
  const items = itemsOf(source, key, end);
  const [first = key] = items;
  return { start: i === 0 ? 0 : key, end, key, items, indent: ' '.repeat(indentOf(source, first)) };
}

function itemsOf(source: string, key: number, end: number): readonly number[] {
  if (!matches(KEY_ALONE, source, key)) return [];
  const items: number[] = [];
  let indent = -1;
  for (let line = nextLine(source, key); line < end; line = nextLine(source, line)) {
    const depth = indentOf(source, line);
    const at = line + depth;
    if (at >= end || '\r\n#'.includes(source[at] ?? '')) continue;
    if (indent < 0) indent = depth;
    if (depth > indent) continue;
    if (depth < indent || !isDash(source, at)) return [];
    items.push(line);
  }
  return items;
}

const isDash = (source: string, at: number): boolean =>
  source[at] === '-' && (source[at + 1] === ' ' || source[at + 1] === '\n' || source[at + 1] === '\r');

function indentOf(source: string, line: number): number {
  let at = line;
  while (source.charCodeAt(at) === 32) at++;
  return at - line;
}

function nextLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

function matches(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}
