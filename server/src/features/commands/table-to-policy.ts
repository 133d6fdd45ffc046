/** What a Markdown table says, put in the policy that has such a table. The rules of reading and writing are in `tables/`. */
import type { Language } from '../../../../schemas/kinds';
import { text } from '../../messages/catalogue';
import type { Edit } from '../../text/edit';
import { tableAt } from '../../text/markdown-table';
import type { Span } from '../../text/span';
import { nameOf } from '../../workspace/files/uri';
import type { Refusal } from '../refusal';
import { listTable, TABLE_KINDS, titleOf } from '../tables/columns';
import { readTable, type Unread } from '../tables/from-markdown';
import { updated } from '../tables/to-policy';
import { HEADS } from '../tables/words.generated';
import type { CommandRequest } from './at-hand';
import { homeOf, policyAtHand, problemOf } from './policy-tables';

/** A text with the place at which somebody stands, in UTF-16 units; `copied` where it comes from the clipboard. */
export interface TextAt {
  readonly text: string;
  readonly selection: Span;
  readonly copied: boolean;
}

/** The change of the policy, and what is said of it. */
export interface PolicyUpdate {
  readonly uri: string;
  readonly edits: readonly Edit[];
  /** What the policy has and the table hasn't. */
  readonly missing: readonly string[];
  readonly said: string;
  /** Where the first change is, in UTF-16 units; null without one. */
  readonly at: number | null;
}

/** `keep`: what the table lacks stays in the policy. */
export function tableToPolicy(
  request: CommandRequest,
  near: string | undefined,
  { text: source, selection, copied }: TextAt,
  keep: boolean,
): PolicyUpdate | Refusal {
  const { locale, file } = request;
  const table = tableAt(source, selection);
  if (!table) return { refused: text(locale, copied ? 'table.none-copied' : 'table.none') };
  const read = readTable(source, table);
  if ('problem' in read) return { refused: sentence(read, locale) };
  const policy = policyAtHand(request, near);
  if ('refused' in policy) return policy;
  const home = homeOf(policy, file, read.kind);
  const problem = problemOf(home, locale);
  if (problem) return problem;
  const { edits, missing, added, changed } = updated(home.text, read, keep);
  const name = nameOf(home.uri);
  if (!edits) return { refused: text(locale, 'table.fixed', { file: name }) };
  const removed = keep ? 0 : missing.length;
  const counts = { table: titleOf(read.kind, locale), changed, added, removed, file: name };
  return {
    uri: home.uri,
    edits,
    missing,
    said: edits.length > 0 ? text(locale, 'table.updated', counts) : text(locale, 'table.same'),
    at: edits[0]?.span.start ?? null,
  };
}

function sentence(unread: Unread, locale: Language): string {
  if (unread.problem === 'cells') return text(locale, 'table.cells', { row: unread.row });
  if (unread.problem === 'unknown') {
    return text(locale, 'table.unknown', { tables: TABLE_KINDS.map((kind) => titleOf(kind, locale)) });
  }
  const { kind, head } = unread;
  const { helps, holds_back, internal, external } = HEADS.swot;
  const heads = listTable(kind)?.columns.map((column) => column.head) ?? [helps, holds_back, internal, external];
  return text(locale, 'table.head', { head, table: titleOf(kind, locale), heads: heads.map((one) => one[locale]) });
}
