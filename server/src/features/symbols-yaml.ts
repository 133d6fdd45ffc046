/** The outline of YAML: sections, and in them the things that people know by what they are, not by where they stand. */
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { PLATFORMS, type PlatformId } from '../../../schemas/platforms';
import { word } from '../messages/catalogue';
import {
  entryOf,
  isList,
  isMap,
  isScalar,
  type MapEntry,
  type MapNode,
  type Route,
  type YamlNode,
} from '../syntax/yaml/tree';
import type { Span } from '../text/span';
import { withSign } from './described/described';
import { nodeInLanguage } from './in-language';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'section' | 'item' | 'field' | 'header' | 'text' | 'variant';
  readonly span: Span;
  /** Inside `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export const entriesOf = (node: YamlNode | null, route: Route, locale: Language): readonly DocumentSymbol[] =>
  isMap(node)
    ? node.entries
        .filter((entry) => !entry.merged)
        .map((entry) => entrySymbol(entry, [...route, entry.key.value], locale))
    : [];

function entrySymbol(entry: MapEntry, route: Route, locale: Language): DocumentSymbol {
  const { key, value, span: whole } = entry;
  const at = { span: whole, selection: key.span };
  const own = ownEntry(entry, route, locale);
  if (own) return { ...own, ...at };
  const children = isList(value) ? itemsOf(value.items, route, locale) : entriesOf(value, route, locale);
  const detail = isList(value) && children.length > 0 ? String(value.items.length) : shortly(value, locale);
  const kind = value.kind === 'scalar' || children.length === 0 ? 'field' : 'section';
  return { name: key.value || '…', detail, kind, children, ...at };
}

type Named = Pick<DocumentSymbol, 'name' | 'detail' | 'kind' | 'children'>;

/** The entries whose keys are ids: rules with their severity, questions with their answers, outcomes by their title. */
function ownEntry({ key, value }: MapEntry, route: Route, locale: Language): Named | undefined {
  const [section, list] = route;
  if (section === 'rules' && route.length === 2)
    return { name: key.value, detail: severityOf(value, locale), kind: 'item', children: [] };
  if (section !== 'flowchart' || route.length !== 3 || (list !== 'nodes' && list !== 'outcomes')) return undefined;
  const title = nodeInLanguage(entryOf(value, list === 'nodes' ? 'ask' : 'title')?.value, locale);
  const options = entryOf(value, 'options')?.value;
  const children = isList(options) ? itemsOf(options.items, [...route, 'options'], locale) : [];
  return { name: joined(key.value, title), detail: '', kind: 'item', children };
}

/** The severity of a rule as it is written, by its name; `off` may come as a bare false. */
function severityOf(setting: YamlNode, locale: Language): string {
  const severity = isMap(setting) ? entryOf(setting, 'severity')?.value : setting;
  if (!isScalar(severity) || severity.empty) return '';
  return word(locale, 'severity', severity.value === 'false' ? 'off' : severity.value);
}

/** Texts in a list, also those that come per language, are no things of their own. */
const itemsOf = (items: readonly YamlNode[], route: Route, locale: Language): readonly DocumentSymbol[] =>
  items.flatMap((item, i) => {
    if (!isMap(item) || isText(item)) return [];
    const name = itemName(item, locale) || `#${String(i + 1)}`;
    const first = item.entries[0]?.key.span ?? item.span;
    const selection = first.start >= item.span.start && first.end <= item.span.end ? first : item.span;
    const detail = itemDetail(item, route, locale);
    return [{ name, detail, kind: 'item' as const, span: item.span, selection, children: [] }];
  });

/** One text, written once per language. */
const isText = ({ entries }: MapNode): boolean =>
  entries.length > 0 && entries.every(({ key }) => LANGUAGES.some((language) => language === key.value));

/** What tells a thing apart for a reader: “x-nl · X · @FOD_Voorbeeld”. */
function itemName(item: YamlNode, locale: Language): string {
  const say = (key: string) => nodeInLanguage(entryOf(item, key)?.value, locale);
  const first = (...keys: readonly string[]) => keys.map(say).find((said) => said !== undefined);
  const platform = say('platform');
  const handle = say('handle');
  const when = say('when');
  return joined(
    first('id', 'file', 'ref', 'date', 'by', 'channel', 'kind'),
    platform && word(locale, 'platform', platform),
    handle && signed(handle, platform),
    when && [when, say('go')].filter(Boolean).join(' → '),
    first('name', 'title', 'message', 'who', 'text', 'measure', 'alt', 'use', 'project'),
  );
}

const isPlatform = (id: string | undefined): id is PlatformId => id !== undefined && Object.hasOwn(PLATFORMS, id);

/** Where names on a platform begin with `@`, they are shown so, however they are written. */
const signed = (handle: string, platform: string | undefined): string =>
  isPlatform(platform) && PLATFORMS[platform].entities !== 'none' ? withSign('@', handle) : handle;

/** What a reader looks for beside the name: the tasks of a role, the day of an event. */
function itemDetail(item: YamlNode, route: Route, locale: Language): string {
  const key = { roles: 'tasks', events: 'start', elections: 'date', calendar: 'via', accounts: 'languages' }[
    String(route[0])
  ];
  const value = key === undefined || route.length !== 1 ? undefined : entryOf(item, key)?.value;
  return value && value.kind !== 'map' ? shortly(value, locale) : '';
}

function shortly(node: YamlNode, locale: Language): string {
  if (node.kind === 'list') return cut(node.items.map((item) => nodeInLanguage(item, locale) ?? '…').join(', '));
  return cut(nodeInLanguage(node, locale) ?? '');
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .map((part) => cut(part ?? ''))
    .join(' · ');

const LONGEST = 60;

export function cut(said: string): string {
  const line = said.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
