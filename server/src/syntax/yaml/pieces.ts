/**
 * Reads a large YAML text in pieces and joins their trees. A piece is read with a line behind it that stands for what follows it, so that
 * it reads as it does in its place, and it is remembered by its characters: a keystroke reads one item of one list again. A text with an
 * alias, with a mistake that reaches beyond its piece, or with anything unusual is left to whoever reads it as a whole.
 */
import { shift, span, type Span } from '../../text/span';
import { depthOf } from './depth';
import { moved } from './moved';
import { apostropheSlip } from './slips';
import { blocksOf, type Block } from './split';
import type { ListNode, MapEntry, MapNode, YamlNode, YamlProblem } from './tree';
import { parseWhole } from './whole';

/** Stands for the key that follows a block. */
const NEXT_KEY = 'x-next:\n';
/** Stands for the item that follows an item. */
const NEXT_ITEM = '- x\n';
/** Stands for the key above an item that is read alone. */
const OWN_KEY = 'x-own:\n';
/** Together with what stands before it, a piece nested half as deeply as can be read isn't too deep. */
const HALF = 0.5;
/** Brackets that all pieces together may leave open: in words, such as smileys. */
const OPEN_LIMIT = 25;
/** More problems are limited where the text is read as a whole. */
const PROBLEM_LIMIT = 50;
/** Blocks that can't be read and are told of. */
const SYNTAX_LIMIT = 5;
/** Nothing is won by reading a longer piece alone. */
const LENGTH_LIMIT = 50_000;
/** Characters of pieces that are remembered, twice. */
const REMEMBERED = 1_500_000;

export interface Joined {
  readonly root: MapNode;
  readonly problems: readonly YamlProblem[];
}

/** The tree of a source that stands at an offset of its file; undefined where it must be read as a whole. */
export function parseInPieces(source: string, base: number): Joined | undefined {
  const blocks = blocksOf(source);
  const reader = new PieceReader(source, base);
  const entries: MapEntry[] = [];
  for (const block of blocks ?? []) {
    const entry = block.items.length > 1 ? reader.list(block) : reader.block(block);
    if (!entry) return undefined;
    entries.push(entry);
  }
  const keys = new Set(entries.map(({ key }) => key.value));
  if (entries.length === 0 || keys.size < entries.length || !reader.isTrusted()) return undefined;
  const problems = reader.problems.toSorted((a, b) => a.span.start - b.span.start);
  return { root: { kind: 'map', span: reader.around, flow: false, entries }, problems };
}

class PieceReader {
  readonly problems: YamlProblem[] = [];
  /** The span of what was read so far. */
  around = span(0, 0);
  #open = 0;
  #broken = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  block({ start, end }: Block): MapEntry | undefined {
    const last = end === this.source.length;
    const known = this.problems.length;
    const map = this.#read('', span(start, end), last ? '' : NEXT_KEY);
    this.#oneBroken(known);
    if (map?.entries.length !== (last ? 1 : 2) || !this.#isNext(map.entries[1]?.key, end)) return undefined;
    return map.entries[0];
  }

  /** The first item is read with the key above it, every other with a key that stands for it. */
  list({ start, end, items, indent }: Block): MapEntry | undefined {
    const lists: ListNode[] = [];
    const known = this.problems.length;
    let key: MapEntry['key'] | undefined;
    for (const [i, at] of items.entries()) {
      const final = i === items.length - 1;
      const tail = !final ? indent + NEXT_ITEM : end < this.source.length ? NEXT_KEY : '';
      const to = items[i + 1] ?? end;
      const map = this.#read(i === 0 ? '' : OWN_KEY, span(i === 0 ? start : at, to), tail);
      const [entry, next] = map?.entries ?? [];
      if (map?.entries.length !== (tail === NEXT_KEY ? 2 : 1) || !this.#isNext(next?.key, to)) return undefined;
      if (entry?.value.kind !== 'list' || entry.value.items.length !== (final ? 1 : 2)) return undefined;
      if (!this.#isNext(entry.value.items[1], to + indent.length + 2)) return undefined;
      key ??= entry.key;
      lists.push(entry.value);
    }
    this.#oneBroken(known);
    return key && joined(key, lists);
  }

  /** True where what follows a piece still stands where it was put: no mistake in the piece has swallowed it. */
  #isNext(node: YamlNode | undefined, at: number): boolean {
    return !node || node.span.start === this.base + at;
  }

  #read(lead: string, part: Span, tail: string): MapNode | undefined {
    const piece = pieceOf(lead, this.source.slice(part.start, part.end), tail);
    const offset = this.base + part.start - lead.length;
    const map = piece?.at(offset);
    if (!piece || !map) return undefined;
    this.around = span(part.start === 0 ? map.span.start : this.around.start, map.span.end);
    this.#open += piece.open;
    if (this.problems.length > PROBLEM_LIMIT) return undefined;
    if (piece.problems.length > 0) this.problems.push(...piece.problems.map((problem) => behind(problem, offset)));
    return map;
  }

  /** Of a block that can't be read only the first error is told. */
  #oneBroken(from: number): void {
    const isError = ({ kind }: YamlProblem) => kind === 'syntax';
    const first = this.problems.slice(from).find(isError);
    if (!first) return;
    const told = this.#broken++ < SYNTAX_LIMIT;
    const own = this.problems.splice(from);
    this.problems.push(...own.filter((problem) => !isError(problem) || (told && problem === first)));
  }

  /** False where the text as a whole could have other problems than its pieces. */
  isTrusted(): boolean {
    if (this.#open > OPEN_LIMIT || this.problems.length > PROBLEM_LIMIT) return false;
    const slips = this.problems.filter((problem) => 'mark' in problem);
    // Beside an error not every slip is looked for; beside any slip the apostrophes are, in the whole text.
    return (
      slips.length + this.#broken === 0 || ((slips.length === 0 || this.#broken === 0) && !apostropheSlip(this.source))
    );
  }
}

function joined(key: MapEntry['key'], lists: readonly ListNode[]): MapEntry {
  const where = span(lists[0]?.span.start ?? 0, lists.at(-1)?.span.end ?? 0);
  const items = lists.flatMap((list) => list.items.slice(0, 1));
  const value: ListNode = { kind: 'list', span: where, flow: false, items };
  return { key, value, span: span(key.span.start, Math.max(key.span.end, where.end)), merged: false };
}

function behind(problem: YamlProblem, by: number): YamlProblem {
  const at = shift(problem.span, by);
  if (problem.kind !== 'duplicate-key') return { ...problem, span: at };
  return { ...problem, span: at, entry: shift(problem.entry, by), first: shift(problem.first, by) };
}

/** A piece as it reads by itself, and where it stood last. */
class Piece {
  #placed: { readonly offset: number; readonly map: MapNode };

  constructor(
    private readonly map: MapNode,
    readonly problems: readonly YamlProblem[],
    /** Brackets that it leaves open. */
    readonly open: number,
  ) {
    this.#placed = { offset: 0, map };
  }

  /** Its tree at an offset; the same object as long as the piece stays where it is. */
  at(offset: number): MapNode {
    if (this.#placed.offset !== offset) this.#placed = { offset, map: moved(this.map, offset) };
    return this.#placed.map;
  }
}

/** Null for a piece that must not be read alone: its own text is what stands from `from` to `to`. */
function makePiece(text: string, from: number, to: number): Piece | null {
  if (text.length > LENGTH_LIMIT) return null;
  const { over, open } = depthOf(text, HALF);
  if (over !== undefined) return null;
  const { root, problems } = parseWhole(text, span(0, text.length), text);
  if (root?.kind !== 'map' || root.flow || hasAlias(root)) return null;
  if (!problems.every((problem) => isContained(problem, from, to))) return null;
  // Beside an error nobody looks whether an alias has its anchor, and how far an open bracket reaches depends on what follows.
  if (problems.some(({ kind }) => kind === 'syntax') && (open > 0 || /[&*]/.test(text))) return null;
  return new Piece(root, problems, open);
}

/** True for what is a problem in the piece alone, and in the whole text as well. */
function isContained(problem: YamlProblem, from: number, to: number): boolean {
  if (problem.kind === 'tab' || problem.kind === 'alias-limit') return false;
  // An anchor and its alias may stand in two pieces.
  if ('mark' in problem && '&*'.includes(problem.mark)) return false;
  return from <= problem.span.start && problem.span.end <= to;
}

/** The pieces asked for lately, and those asked for before them. */
let young = new Map<string, Piece | null>();
let old = new Map<string, Piece | null>();
let youngSize = 0;

function pieceOf(lead: string, own: string, tail: string): Piece | null {
  const text = lead + own + tail;
  let piece = young.get(text);
  if (piece !== undefined) return piece;
  piece = old.get(text) ?? makePiece(text, lead.length, lead.length + own.length);
  youngSize += text.length;
  if (youngSize > REMEMBERED) {
    old = young;
    young = new Map();
    youngSize = text.length;
  }
  young.set(text, piece);
  return piece;
}

function hasAlias(node: YamlNode): boolean {
  if (node.origin) return true;
  if (node.kind === 'list') return node.items.some(hasAlias);
  return node.kind === 'map' && node.entries.some(({ key, value }) => hasAlias(key) || hasAlias(value));
}
