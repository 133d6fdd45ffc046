/** A policy as a table and back, for policies made by chance: what the policy says comes back as it was, and all else stays as it is written. */
import assert from 'node:assert/strict';
import { Document } from 'yaml';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { LIST_TABLES, routeOf, TABLE_KINDS, type TableKind } from '../../../server/src/features/tables/columns';
import { readTable } from '../../../server/src/features/tables/from-markdown';
import { QUADRANTS } from '../../../server/src/features/tables/swot';
import { toMarkdown } from '../../../server/src/features/tables/to-markdown';
import { updated, type Update } from '../../../server/src/features/tables/to-policy';
import { parseYaml } from '../../../server/src/syntax/yaml/parse';
import { isList, isMap, nodeAt, type YamlNode } from '../../../server/src/syntax/yaml/tree';
import { applyEdits } from '../../../server/src/text/edit';
import { tablesIn } from '../../../server/src/text/markdown-table';
import { random, type Random } from '../../kit/random';

const SIGNS = [
  ...[
    'water',
    'één',
    'Überblick',
    'a',
    '1.',
    '12',
    '|',
    '\\',
    '\\|',
    '||',
    '\n',
    '\n\n',
    '"',
    "'",
    ': ',
    '#',
    ' #x',
    '-',
    '---',
    ' ',
  ],
  ...[
    '👩‍👩‍👧',
    '🇧🇪',
    '水',
    '<br>',
    '<b>',
    '&',
    '&amp;',
    '&#10;',
    '[nl]',
    '[fr] ',
    '\\[',
    ',',
    ', ',
    '`',
    '`a|b`',
    '**',
    '_',
    '@',
    '!',
    '%',
  ],
  ...[
    '\u00A0',
    '\t',
    '’',
    '{',
    '}',
    '[',
    ']',
    '>',
    '*',
    '?',
    '~',
    'null',
    'true',
    '0x1',
    'C:\\pad',
    'Forces:',
    '\u2028',
    '\r',
  ],
] as const;

const some = (chance: Random, most: number): string =>
  chance.several(1, most, () => SIGNS[chance.number(SIGNS.length)] ?? 'x').join('');

type Data = Record<string, unknown>;

const text = (chance: Random): unknown =>
  chance.oneIn(4)
    ? Object.fromEntries(LANGUAGES.filter(() => chance.oneIn(2)).map((one) => [one, some(chance, 4)]))
    : some(chance, 6);
const texts = (chance: Random): unknown => (chance.oneIn(2) ? text(chance) : chance.several(0, 4, () => text(chance)));

/** A field with what it says; nothing for one that isn't filled in. */
function field(chance: Random, form: string): unknown {
  if (chance.oneIn(5)) return chance.pick([undefined, null, '']);
  if (form === 'text') return text(chance);
  if (form === 'texts') return texts(chance);
  return form === 'ids' ? chance.several(0, 3, () => some(chance, 3)) : some(chance, 5);
}

function entry(chance: Random, kind: TableKind): Data {
  const values = columnsOf(kind).map(({ key, form }) => [key, field(chance, form)] as const);
  const id = kind === 'kpi' ? [['id', `id-${String(chance.number(1e9))}`] as const] : [];
  const own = chance.oneIn(3) ? [['eigen', { veld: [some(chance, 2)] }] as const] : [];
  return Object.fromEntries([...values, ...own, ...id].filter(([, value]) => value !== undefined));
}

const block = (chance: Random, kind: TableKind): unknown =>
  kind === 'swot'
    ? Object.fromEntries(QUADRANTS.filter(() => !chance.oneIn(5)).map((one) => [one, texts(chance)]))
    : chance.several(1, 4, () => entry(chance, kind));

/** In any style that the values allow: blocks, brackets, quotes or none. */
function policy(chance: Random, kind: TableKind, value: unknown): string {
  const [first = '', second] = routeOf(kind);
  const document = new Document();
  const written = document.createNode(value, { flow: chance.oneIn(4) });
  const inner = second === undefined ? written : { objectives: [{ id: 'doel' }], [second]: written, media_mix: [] };
  document.contents = document.createNode({ [first]: inner }) as typeof document.contents;
  const style = { lineWidth: 0, indentSeq: chance.oneIn(2) };
  const around = (yaml: string) => `# Ons beleid\nschema_version: 1 # vast\n${yaml}# Einde\nx-last: [a,  b]\n`;
  const free = around(document.toString(style));
  // What we call a slip, such as a mention without quotes, the library writes.
  return parseYaml(free).problems.length > 0
    ? around(document.toString({ ...style, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }))
    : free;
}

/**
 * What the block says, with what is empty left out, as plain data. Only a KPI is found again whatever changes in it, so that only there
 * the field that has no column always stays.
 */
function dataOf(source: string, kind: TableKind): unknown {
  const data = plain(nodeAt(parseYaml(source).root, routeOf(kind)), kind === 'swot');
  if (!Array.isArray(data)) return kind === 'swot' ? data : [];
  const rows = (data as Data[]).map((row) => (kind === 'kpi' ? row : withoutOwn(row)));
  return rows.filter((row) => Object.keys(row).length > 0);
}

const withoutOwn = ({ eigen: _, ...row }: Data): Data => row;

const columnsOf = (kind: TableKind) => LIST_TABLES.find((table) => table.kind === kind)?.columns ?? [];

/** The text before the key of the block, and behind the block. */
function around(source: string, kind: TableKind): readonly string[] {
  const behind = source.indexOf(kind === 'calendar' ? '# Einde' : '  media_mix');
  const at = source.slice(0, behind).search(/^ *(?:swot|benchmark|kpis|calendar):/m);
  return [source.slice(0, at < 0 ? behind : at), source.slice(behind)];
}

function plain(node: YamlNode | undefined, single: boolean): unknown {
  if (isMap(node)) {
    const entries = node.entries.map(({ key, value }) => [key.value, plain(value, true)] as const);
    const said = entries.filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  }
  if (isList(node)) {
    const items = node.items.map((item) => plain(item, true)).filter((item) => item !== undefined);
    return single && items.length < 2 ? items[0] : items;
  }
  return node?.kind !== 'scalar' || node.empty || node.value === '' ? undefined : node.value;
}

const tableOf = (source: string, kind: TableKind, language: Language): string => {
  const document = parseYaml(source);
  assert.ok(!document.broken, source);
  return toMarkdown(document, kind, language).markdown;
};

function applied(source: string, markdown: string, keep = false): Update & { readonly text: string } {
  const [table] = tablesIn(markdown);
  assert.ok(table, markdown);
  const read = readTable(markdown, table);
  assert.ok(!('problem' in read), `${JSON.stringify(read)}\n${markdown}`);
  const update = updated(source, read, keep);
  return { ...update, text: applyEdits(source, update.edits ?? []) };
}

const RUNS = 50;

const each = (check: (chance: Random, kind: TableKind, language: Language, note: string) => void): void => {
  for (const [k, kind] of TABLE_KINDS.entries()) {
    for (let seed = 0; seed < RUNS; seed++) {
      const chance = random(seed * 10 + k);
      check(chance, kind, LANGUAGES[seed % LANGUAGES.length] ?? 'nl', `${kind}, seed ${String(seed)}`);
    }
  }
};

/** Some entries changed, moved, gone or new; of the SWOT some texts. */
function changed(chance: Random, kind: TableKind, value: unknown): unknown {
  if (!Array.isArray(value)) return { ...(value as Data), [QUADRANTS[chance.number(4)] ?? 'threats']: texts(chance) };
  const entries = (value as Data[]).flatMap((one): Data[] => {
    if (chance.oneIn(6)) return [];
    // A column that no row needs is not there, and then says nothing.
    const columns = columnsOf(kind).filter(({ optional }) => !optional);
    const { key = 'id', form = 'word' } = columns[chance.number(columns.length)] ?? {};
    return [chance.oneIn(2) || key === 'id' ? one : { ...one, [key]: field(chance, form) }];
  });
  if (chance.oneIn(3)) entries.splice(chance.number(entries.length + 1), 0, withoutOwn(entry(chance, kind)));
  return chance.oneIn(3) ? entries.reverse() : entries;
}

describe('A policy as a table and back', () => {
  it('changes nothing where nobody changed the table, with either line end', () => {
    each((chance, kind, language, note) => {
      const lf = policy(chance, kind, block(chance, kind));
      const source = chance.oneIn(2) ? lf.replaceAll('\n', '\r\n') : lf;
      const markdown = tableOf(source, kind, language);
      const { edits } = applied(source, chance.oneIn(2) ? markdown.replaceAll('\n', '\r\n') : markdown);
      assert.deepEqual(edits, [], `${note}\n${source}\n${markdown}`);
    });
  }).timeout(60_000);

  it('says the same in a policy that had nothing of it', () => {
    each((chance, kind, language, note) => {
      const value = block(chance, kind);
      if (Array.isArray(value)) for (const one of value as Data[]) delete one['eigen'];
      const source = policy(chance, kind, value);
      const markdown = tableOf(source, kind, language);
      const { text: made } = applied('schema_version: 1 # vast\n', markdown);
      assert.deepEqual(dataOf(made, kind), dataOf(source, kind), `${note}\n${source}\n${markdown}\n${made}`);
    });
  }).timeout(60_000);

  it('brings a changed table home: what it says, what has no column, and every byte around the block', () => {
    let refused = 0;
    each((chance, kind, language, note) => {
      const before = block(chance, kind);
      const after = changed(chance, kind, before);
      const source = policy(chance, kind, before);
      const goal = policy(chance, kind, after);
      const markdown = tableOf(goal, kind, language);
      const { text: made, edits } = applied(source, markdown);
      const said = `${note}\n${source}\n${markdown}\n${made}`;
      if (edits === undefined) {
        refused++;
        return;
      }
      assert.deepEqual(dataOf(made, kind), dataOf(goal, kind), said);
      assert.deepEqual(around(made, kind), around(source, kind), said);
    });
    assert.ok(refused < RUNS / 10, String(refused));
  }).timeout(60_000);
});
