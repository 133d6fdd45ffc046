/**
 * A new name for the thing at a place, everywhere at once and each place in its own syntax. Where a place could be missed or two things
 * would become one, nothing is renamed, and a sentence says why.
 *
 * The text and the hashtags of a post that is published or withdrawn stay as they are: they say what was published. Its ids follow, since
 * without them nobody finds its account or event again.
 */
import { spanText, type Span } from '../../text/span';
import type { Edit } from '../../text/edit';
import type { SourceFile } from '../../workspace/files/file';
import { collect } from '../../workspace/symbols/collect';
import { occurrencesOf, symbolAt, type Named } from '../../workspace/symbols/find';
import { definitionsOf } from '../../workspace/symbols/targets';
import type { Refusal } from '../refusal';
import { editFor, spanOfName, type Renaming } from './edits';
import { obstacleToName } from './new-names';
import { isRecord } from './records';
import { obstacleTo } from './refusals';
import type { RenameRequest } from './request';

export interface Renameable {
  readonly span: Span;
  /** The name as it is written there. */
  readonly name: string;
}

/** What kind of change an edit is, for whoever shows them: a text that was approved wants a look. */
export type ChangeGroup = 'policy' | 'front-matter' | 'text' | 'approved-text';

export interface GroupedEdit extends Edit {
  readonly group: ChangeGroup;
}

export interface FileChange {
  readonly file: SourceFile;
  readonly edits: readonly GroupedEdit[];
}

/** The name at a place; undefined where there is none. */
export async function renameableAt(request: RenameRequest): Promise<Renameable | Refusal | undefined> {
  const { snapshot, file, offset } = request;
  const named = symbolAt(snapshot, file, offset);
  if (!named) return undefined;
  await collect(snapshot, named.symbol, request.breathe);
  const refusal = obstacleTo(request, named);
  if (refusal) return refusal;
  const span = spanOfName(file, named.occurrence);
  return { span, name: spanText(file.text, span) };
}

export async function renameAt(
  request: RenameRequest,
  newName: string,
): Promise<readonly FileChange[] | Refusal | undefined> {
  const { snapshot, file, offset } = request;
  const named = symbolAt(snapshot, file, offset);
  if (!named) return undefined;
  await collect(snapshot, named.symbol, request.breathe);
  const name = named.symbol.kind === 'hashtag' ? newName.trim().replace(/^[#＃]/, '') : newName.trim();
  const refusal = obstacleTo(request, named) ?? (await obstacleToName(request, named, name));
  return refusal ?? changes(request, { name, from: spelling(request, named) }, named);
}

/** As the definition writes it, else as the place that was asked about. */
function spelling({ snapshot, file }: RenameRequest, { symbol, occurrence }: Named): string {
  const [first] = definitionsOf(snapshot, symbol);
  return first?.file ? spanText(first.file.text, first.span) : spanText(file.text, occurrence.span);
}

function changes({ snapshot }: RenameRequest, renaming: Renaming, { symbol }: Named): readonly FileChange[] {
  const byFile = new Map<SourceFile, GroupedEdit[]>();
  for (const found of occurrencesOf(snapshot, symbol)) {
    if (!found.kinds.includes(symbol.kind) || isRecord(found)) continue;
    const edits = byFile.get(found.file) ?? [];
    byFile.set(found.file, edits);
    const edit = editFor(found, symbol.kind, renaming);
    if (edit) edits.push({ ...edit, group: groupOf(found.file, found.where) });
  }
  return [...byFile].map(([file, edits]) => ({ file, edits })).filter(({ edits }) => edits.length > 0);
}

function groupOf(file: SourceFile, where: string): ChangeGroup {
  if (file.kind === 'policy') return 'policy';
  if (where !== 'body' && where !== 'text') return 'front-matter';
  return ['approved', 'scheduled'].includes(file.plan.status) ? 'approved-text' : 'text';
}
