/** Which tables a policy has, with their columns and the words for them. How a table is written or read is not known here. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { policyShape } from '../../../../schemas/shapes';
import { keysAt } from '../../../../schemas/walk';
import type { Route } from '../../syntax/yaml/tree';
import type { Form } from './cell';
import { FREQUENCIES, HEADS, TITLES } from './words.generated';

export type TableKind = keyof typeof TITLES;
export const TABLE_KINDS = Object.keys(TITLES) as readonly TableKind[];

export type Said = Readonly<Record<Language, string>>;

export interface Column {
  /** The field's key. */
  readonly key: string;
  readonly form: Form;
  readonly head: Said;
  /** Stands in a table only where an entry says it. */
  readonly optional: boolean;
  /** The names of codes. */
  readonly words?: Readonly<Record<string, Said>>;
}

/** A list of the policy as a table: one entry a row. */
export interface ListTable {
  readonly kind: TableKind;
  readonly route: readonly string[];
  readonly columns: readonly Column[];
  /** The columns by which people know an entry: the first that has a text. */
  readonly names: readonly string[];
  /** Rows begin with their number. */
  readonly numbered: boolean;
}

export const SWOT_ROUTE = ['strategy', 'swot'] as const;

const column = (
  heads: Readonly<Record<string, Said>>,
  key: string,
  form: Form,
  more: Partial<Column> = {},
): Column => ({
  key,
  form,
  head: heads[key] ?? { nl: key, fr: key, de: key, en: key },
  optional: false,
  ...more,
});

const { benchmark, kpi, calendar } = HEADS;

export const LIST_TABLES: readonly ListTable[] = [
  {
    kind: 'benchmark',
    route: ['strategy', 'benchmark'],
    columns: Object.keys(benchmark).map((key) => column(benchmark, key, 'texts')),
    names: ['project'],
    numbered: true,
  },
  {
    kind: 'kpi',
    route: ['strategy', 'kpis'],
    columns: [
      column(kpi, 'measure', 'text'),
      column(kpi, 'unit', 'word'),
      column(kpi, 'target', 'word'),
      column(kpi, 'frequency', 'word', { words: FREQUENCIES }),
      column(kpi, 'corrective_action', 'text'),
      column(kpi, 'id', 'word'),
    ],
    names: ['id', 'measure'],
    numbered: false,
  },
  {
    kind: 'calendar',
    route: ['calendar'],
    columns: [
      column(calendar, 'message', 'text'),
      column(calendar, 'date', 'word', { head: calendar.when }),
      column(calendar, 'time', 'word', { optional: true }),
      column(calendar, 'by', 'word'),
      column(calendar, 'via', 'ids'),
      column(calendar, 'post', 'word', { optional: true }),
    ],
    names: ['message', 'date'],
    numbered: false,
  },
];

export const listTable = (kind: TableKind): ListTable | undefined => LIST_TABLES.find((table) => table.kind === kind);

export const routeOf = (kind: TableKind): readonly string[] => listTable(kind)?.route ?? SWOT_ROUTE;

export const titleOf = (kind: TableKind, language: Language): string => TITLES[kind][language];

/** As words are compared: how they are set doesn't matter. */
export const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[*_`:]+/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase();

/** True for the words of any language, whichever the reader has. */
export const isSaid = (said: Said, words: string): boolean =>
  LANGUAGES.some((language) => plain(said[language]) === plain(words));

/** The keys of the map at a route, in the order of the schema: a new key comes where its readers look for it. */
export const orderAt = (route: Route): readonly string[] => keysAt(policyShape, route).fields.map(({ key }) => key);
