/**
 * What a table says, in the policy: entries are changed where they stand, new ones come at their place, and what the table has no column
 * for stays. When the policy then doesn't say what the table says, nothing is written at all.
 */
import { parseYaml } from '../../syntax/yaml/parse';
import { nodeAt, type YamlDocument } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { Draft } from '../draft';
import { arranged, type Step } from './arrange';
import { cellOf, isSame, type Value } from './cell';
import { SWOT_ROUTE, type ListTable } from './columns';
import { entriesOf, itemsOf, valueAt, type Entry } from './entries';
import type { ReadList, ReadSwot, Row } from './from-markdown';
import { match, nameOf, shown, type Matched } from './match';
import { newEntry } from './new-entry';
import { setField } from './set-value';

export interface Update {
  /** Undefined where the policy is written in a way that can't be changed here. */
  readonly edits: readonly Edit[] | undefined;
  readonly added: number;
  readonly changed: number;
  /** What the policy has and the table hasn't, by its name: it goes, or stays where it is kept. */
  readonly missing: readonly string[];
}

/** `keep`: what the table lacks stays in the policy. */
export function updated(text: string, read: ReadList | ReadSwot, keep: boolean): Update {
  return read.kind === 'swot' ? updateSwot(text, read, keep) : updateList(text, read, keep);
}

function updateList(text: string, { table, rows }: ReadList, keep: boolean): Update {
  const draft = new Draft(text);
  const document = parseYaml(text);
  const entries = entriesOf(document, table);
  const matched = match(rows, entries, table);
  const kept = keep ? matched.missing : [];
  const changed = rows.filter((row, i) => {
    const entry = matched.entries[i];
    return entry ? setRow(draft, table, entry, row) : false;
  });
  const steps = stepsFor(document, table, rows, matched, keep);
  draft.apply(arranged(parseYaml(draft.text), table.route, steps));
  const after = parseYaml(draft.text);
  return {
    edits: isWhole(document, after) && says(after, table, rows, kept) ? draft.edits() : undefined,
    added: rows.length - matched.entries.filter((entry) => entry).length,
    changed: changed.length,
    missing: matched.missing.map(({ node }) => nameOf(node, table)),
  };
}

/** True where the row says something else than its entry. */
function setRow(draft: Draft, { route, columns }: ListTable, { at }: Entry, row: Row): boolean {
  const before = draft.text;
  for (const { key, form } of columns) {
    const value = row.get(key);
    if (value) draft.apply(setField(parseYaml(draft.text), [...route, at, key], value, form));
  }
  return draft.text !== before;
}

/** The rows in their order; what is kept, and what is no entry, stays behind what stood before it. */
function stepsFor(
  document: YamlDocument,
  table: ListTable,
  rows: readonly Row[],
  { entries: matched, missing }: Matched,
  keep: boolean,
): readonly Step[] {
  const entries = entriesOf(document, table);
  const ids = new Set(entries.map(({ node }) => cellOf(shown(node, 'id', table), 'word')));
  const steps = rows.map((row, i): Step => matched[i] ?? { made: newEntry(table, row, ids) });
  const moved = new Set([...matched, ...(keep ? [] : missing)].map((entry) => entry?.at));
  for (const at of itemsOf(nodeAt(document.root, table.route)).keys()) {
    if (moved.has(at)) continue;
    const before = steps.findIndex((step) => 'at' in step && step.at === at - 1);
    steps.splice(before + 1, 0, { at });
  }
  return steps;
}

/** False where the change broke something, such as a reference that now stands before what it means. */
const isWhole = (before: YamlDocument, after: YamlDocument): boolean =>
  !after.broken && after.problems.length <= before.problems.length;

/** True where the policy now says what the table says, in its order, beside what is kept. */
function says(document: YamlDocument, table: ListTable, rows: readonly Row[], kept: readonly Entry[]): boolean {
  const entries = [...entriesOf(document, table)];
  if (entries.length !== rows.length + kept.length) return false;
  return rows.every((row) => {
    const i = entries.findIndex(({ node }) => [...row].every(([key, value]) => isSame(value, shown(node, key, table))));
    return i >= 0 && entries.splice(0, i + 1).length <= kept.length + 1;
  });
}

function updateSwot(text: string, { quadrants }: ReadSwot, keep: boolean): Update {
  const draft = new Draft(text);
  const before = parseYaml(text);
  const missing: Value[number][] = [];
  const wanted = [...quadrants].map(([quadrant, value]) => {
    const own = valueAt(nodeAt(before.root, [...SWOT_ROUTE, quadrant]), 'texts') ?? [];
    const gone = value.length < own.length ? own.filter((item) => !value.some((other) => isSame([item], [other]))) : [];
    missing.push(...gone);
    return { route: [...SWOT_ROUTE, quadrant], own, value: keep ? [...value, ...gone] : value };
  });
  for (const { route, value } of wanted) draft.apply(setField(parseYaml(draft.text), route, value, 'texts'));
  const after = parseYaml(draft.text);
  const isSaid = wanted.every(({ route, value }) => isSame(value, valueAt(nodeAt(after.root, route), 'texts') ?? []));
  const changes = wanted.filter(({ own, value }) => !isSame(own, value));
  return {
    edits: isSaid && isWhole(before, after) ? draft.edits() : undefined,
    added: Math.max(
      0,
      changes.reduce((sum, { own, value }) => sum + value.length - own.length, 0),
    ),
    changed: changes.length,
    missing: missing.map((item) => cellOf([item], 'text')),
  };
}
