/** One more entry in a table of the policy, as YAML: its fields in the order of the table, to be filled in. */
import { text } from '../../messages/catalogue';
import { parseYaml } from '../../syntax/yaml/parse';
import { addItem, type PatchValue } from '../../syntax/yaml/patch';
import { nodeAt, placeAt, type Route, type YamlDocument } from '../../syntax/yaml/tree';
import { applyEdits, type Edit } from '../../text/edit';
import { nameOf } from '../../workspace/files/uri';
import type { Refusal } from '../refusal';
import { arranged, type Step } from '../tables/arrange';
import { listTable, orderAt, SWOT_ROUTE, TABLE_KINDS, type ListTable, type TableKind } from '../tables/columns';
import { itemsOf } from '../tables/entries';
import { QUADRANTS } from '../tables/swot';
import type { CommandRequest } from './at-hand';
import type { EditedTable } from './edit-table';
import { kindAt } from './policy-tables';

/** Behind the entry at the cursor, else at the end. `table` says which where the cursor is in none. */
export function addEntry(
  { file, locale }: CommandRequest,
  offset: number,
  table: string | undefined,
): EditedTable | Refusal {
  if (file?.kind !== 'policy') return { refused: text(locale, 'table.none') };
  const { yaml } = file.policy;
  if (yaml.broken || file.tooLarge) return { refused: text(locale, 'table.unreadable', { file: nameOf(file.uri) }) };
  const kind = kindAt(file, offset) ?? TABLE_KINDS.find((one) => one === table);
  const route = placeAt(yaml.root, offset)?.route ?? [];
  const made = kind === 'swot' || !kind ? newPoint(yaml, route, kind) : newEntry(yaml, route, kind);
  if (!made) return { refused: text(locale, 'table.swot-cell') };
  const edits = made.edits;
  const cell = nodeAt(parseYaml(applyEdits(file.text, edits)).root, made.to);
  // Between the quotes of the empty text, or behind the blank.
  return cell && edits.length > 0
    ? { edits, cursor: cell.span.start + 1 }
    : { refused: text(locale, 'table.fixed', { file: nameOf(file.uri) }) };
}

interface Made {
  readonly edits: readonly Edit[];
  /** Where the first text to fill in stands then. */
  readonly to: Route;
}

function newPoint(yaml: YamlDocument, route: Route, kind: TableKind | undefined): Made | undefined {
  const quadrant = kind && QUADRANTS.find((one) => one === route[SWOT_ROUTE.length]);
  if (!quadrant) return undefined;
  const home = [...SWOT_ROUTE, quadrant];
  return { edits: addItem(yaml, home, ''), to: [...home, itemsOf(nodeAt(yaml.root, home)).length] };
}

function newEntry(yaml: YamlDocument, route: Route, kind: TableKind): Made | undefined {
  const table = listTable(kind);
  if (!table) return undefined;
  const items = itemsOf(nodeAt(yaml.root, table.route));
  const own = route[table.route.length];
  const at = typeof own === 'number' ? own + 1 : items.length;
  const steps = items.map((_, i): Step => ({ at: i }));
  const skeleton = skeletonOf(table);
  const edits = arranged(yaml, table.route, [...steps.slice(0, at), { made: skeleton }, ...steps.slice(at)]);
  return { edits: edits.map(withoutNothing), to: [...table.route, at, Object.keys(skeleton)[0] ?? ''] };
}

/** Stands for nothing behind a colon: what is no text would be wrong between quotes. */
const NOTHING = '\uE000';

function skeletonOf({ route, columns }: ListTable): Readonly<Record<string, PatchValue>> {
  const order = orderAt([...route, 0]);
  const asked = columns.filter(({ optional }) => !optional).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return Object.fromEntries(asked.map(({ key, form }) => [key, form === 'text' || form === 'texts' ? '' : NOTHING]));
}

/** The first field keeps the blank before what is typed. */
const withoutNothing = ({ span, text: made }: Edit): Edit => ({
  span,
  text: made.replace(`"${NOTHING}"`, '').replaceAll(` "${NOTHING}"`, ''),
});
