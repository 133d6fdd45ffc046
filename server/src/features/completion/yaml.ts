/** Completion in a policy and in front matter: which keys and which values fit where the cursor stands. */
import { shapeOf } from '../../../../schemas/shapes';
import { fieldAt, keysAt } from '../../../../schemas/walk';
import { shapeAt, type Shape } from '../../../../schemas/shape';
import { eolOf, scalarText } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import { span, type Span } from '../../text/span';
import type { Blocks } from './blocks';
import type { Candidate, CompletionItem } from './item';
import { keyCandidates, type KeyCandidate } from './keys';
import { hasValues, valueCandidates } from './values';
import { yamlCursorAt, type YamlCursor } from '../cursor/cursor';
import type { Hovering } from '../hover/hovering';

/** A request with what blocks begin with. */
export interface Completing extends Hovering {
  readonly blocks: Blocks;
}

export function completeYaml(asked: Completing, part: Span): readonly CompletionItem[] {
  const cursor = yamlCursorAt(asked.file.text, part, asked.offset);
  switch (cursor.kind) {
    case 'key':
      return keys(asked, cursor, cursor.route, '');
    case 'value':
      return values(asked, cursor, cursor.route, '');
    case 'item':
      return either(asked, cursor, cursor.route, '');
    case 'dash':
      return cursor.quote ? [] : either(asked, cursor, cursor.route, '- ');
    case 'fresh':
      return fresh(asked, cursor);
    default:
      return [];
  }
}

/** A line below its key: items of a list begin with a dash. */
function fresh(asked: Completing, cursor: YamlCursor): readonly CompletionItem[] {
  const shape = shapeAt(shapeOf(asked.file.kind), cursor.route);
  if (!shape) return [];
  const maps = holds(shape, 'map') ? keys(asked, cursor, cursor.route, '') : [];
  if (holds(shape, 'list')) return [...either(asked, { ...cursor, present: [] }, [...cursor.route, 0], '- '), ...maps];
  return maps.length > 0 ? maps : values(asked, cursor, cursor.route, '');
}

/** A list's item may be a value or a map's first key; many may be both. */
function either(asked: Completing, cursor: YamlCursor, route: Route, dash: string): readonly CompletionItem[] {
  const shape = shapeAt(shapeOf(asked.file.kind), route);
  if (!shape) return [];
  const present = dash ? [] : cursor.present;
  return [
    ...values(asked, cursor, route, dash),
    ...(holds(shape, 'map') && !cursor.flow ? keys(asked, { ...cursor, present }, route, dash) : []),
  ];
}

/** Whether a value of this kind may stand here; `scalar` for everything that is one word or text. */
export function holds(shape: Shape, kind: 'map' | 'list' | 'scalar'): boolean {
  if (shape.kind === 'union') return shape.options.some((option) => holds(option, kind));
  const own = shape.kind === 'record' ? 'map' : shape.kind === 'map' || shape.kind === 'list' ? shape.kind : 'scalar';
  return own === kind;
}

function values(asked: Completing, cursor: YamlCursor, route: Route, dash: string): readonly CompletionItem[] {
  const field = fieldAt(shapeOf(asked.file.kind), route);
  if (!field) return [];
  return valueCandidates(asked, field, route).flatMap((candidate) => {
    const insert = written(candidate, cursor);
    return insert === undefined
      ? []
      : [{ ...itemOf(candidate, cursor.word), insert: cursor.pad + dash + insert, again: candidate.again === true }];
  });
}

/** As it must be written here, in the quotes that are there; undefined where they can't hold it. */
function written({ value, literal }: Candidate, { quote, flow }: YamlCursor): string | undefined {
  if (quote === '') return literal ? value : scalarText(value, flow);
  return value.includes(quote) || value.includes('\\') ? undefined : value;
}

const itemOf = ({ value, kind, detail = '', documentation = '' }: Candidate, at: Span) => ({
  label: value,
  kind,
  detail,
  documentation,
  span: at,
  filter: detail === '' ? value : `${value} ${detail}`,
});

function keys(asked: Completing, cursor: YamlCursor, route: Route, dash: string): readonly CompletionItem[] {
  const present = new Set(cursor.present.map(({ name }) => name));
  const found = keyCandidates(asked, route, keysAt(shapeOf(asked.file.kind), route)).filter(
    ({ value }) => !present.has(value),
  );
  return [...found.filter(({ required }) => required), ...found.filter(({ required }) => !required)].map((candidate) =>
    keyItem(asked, cursor, candidate, placeOf(asked, [...route, candidate.value], dash)),
  );
}

interface KeyPlace {
  readonly dash: string;
  readonly shape: Shape | undefined;
  /** Whether its value can be completed as well: an empty list of offers would only be in the way. */
  readonly again: boolean;
}

function placeOf(asked: Completing, route: Route, dash: string): KeyPlace {
  const root = shapeOf(asked.file.kind);
  const shape = shapeAt(root, route);
  const field = fieldAt(root, route);
  const fields = shape !== undefined && !holds(shape, 'scalar') && field?.group === true;
  return { dash, shape, again: fields || (field !== undefined && hasValues(asked, field, route)) };
}

function keyItem(
  asked: Completing,
  cursor: YamlCursor,
  candidate: KeyCandidate,
  { dash, shape, again }: KeyPlace,
): CompletionItem {
  const item = itemOf(candidate, cursor.word);
  const name = cursor.quote ? candidate.value : scalarText(candidate.value, cursor.flow);
  if (cursor.colon) return { ...item, insert: name, again: false };
  const indent = cursor.indent + dash.length;
  const behind = shape
    ? startOf(shape, candidate, cursor.flow, `${eolOf(asked.file.text)}${' '.repeat(indent + 2)}`)
    : ': ';
  const before = `${cursor.pad}${dash}${name}${cursor.quote}`;
  const at = behind.indexOf('▮');
  const insert = before + behind.replace('▮', '');
  const closing = cursor.quote && asked.file.text[cursor.word.end] === cursor.quote ? 1 : 0;
  const replaced = { ...item, span: span(item.span.start, item.span.end + closing) };
  const whole = { ...replaced, insert, ...(at < 0 ? {} : { cursor: before.length + at }), again };
  const block = indent === 0 && cursor.route.length === 0 && !cursor.flow ? asked.blocks(candidate.value) : undefined;
  return block === undefined || cursor.quote ? whole : { ...whole, snippet: cursor.pad + inLines(block, asked) };
}

const inLines = (block: string, { file }: Completing): string => block.replaceAll('\n', eolOf(file.text));

/** The colon and the beginning of a fitting value; `▮` where the cursor belongs. A list that is mostly one word begins as one. */
function startOf(shape: Shape, { example }: KeyCandidate, flow: boolean, line: string): string {
  if (holds(shape, 'scalar')) return ': ';
  const item = listItem(shape);
  if (item) {
    const word = example !== undefined && !example.startsWith('[');
    if (holds(item, 'scalar') && !holds(item, 'map')) return word ? ': ' : ': [▮]';
    return flow ? ': [{ ▮ }]' : `:${line}- `;
  }
  return flow ? ': { ▮ }' : `:${line}`;
}

function listItem(shape: Shape): Shape | undefined {
  if (shape.kind === 'list') return shape.item;
  return shape.kind === 'union' ? shape.options.map(listItem).find((item) => item !== undefined) : undefined;
}
