// smpolicy/policyTables, policyTable, tableToPolicy, editTable and addEntry: tables of the policy, and of any document.
import { LANGUAGES } from '../../../../schemas/kinds';
import { addEntry } from '../../features/commands/add-entry';
import type { CommandRequest } from '../../features/commands/at-hand';
import { editTable, type EditedTable } from '../../features/commands/edit-table';
import { policyTable, policyTables } from '../../features/commands/policy-tables';
import { tableToPolicy } from '../../features/commands/table-to-policy';
import type { Refusal } from '../../features/refusal';
import { LineIndex } from '../../text/lines';
import { changeOf, commandRequest, postRequest, workspaceRequest } from '../command';
import {
  ADD_ENTRY,
  EDIT_TABLE,
  POLICY_TABLE,
  POLICY_TABLES,
  TABLE_TO_POLICY,
  type AddEntryParams,
  type ChangeResult,
  type EditTableParams,
  type PolicyTableParams,
  type PolicyTableResult,
  type PolicyTablesParams,
  type PolicyTablesResult,
  type TableToPolicyParams,
  type TableToPolicyResult,
} from '../protocol';
import type { RequestModule, Session } from '../session';
import { toRange } from '../to-protocol';

const near = (session: Session, uri: string | null): CommandRequest =>
  uri === null ? { ...workspaceRequest(session), file: undefined } : postRequest(session, uri);

const policyTablesRequest = commandRequest<PolicyTablesParams, PolicyTablesResult>(POLICY_TABLES, (session, params) =>
  policyTables(near(session, params.near), params.near ?? undefined, params.offset),
);

const policyTableRequest = commandRequest<PolicyTableParams, PolicyTableResult>(POLICY_TABLE, (session, params) => {
  const lang = LANGUAGES.find((one) => one === params.lang);
  return policyTable(near(session, params.near), params.near ?? undefined, { table: params.table, lang });
});

const tableToPolicyRequest = commandRequest<TableToPolicyParams, TableToPolicyResult>(
  TABLE_TO_POLICY,
  (session, { near: at, keep, ...source }) => {
    const made = tableToPolicy(near(session, at), at ?? undefined, source, keep);
    if ('refused' in made) return made;
    const change = changeOf(session, made.uri, made.edits);
    if ('refused' in change) return change;
    const { uri, missing, said, at: cursor } = made;
    return { ...change, uri, missing, said, ...(cursor === null ? {} : { cursor }) };
  },
);

/** The document may be none of ours, so that only the client has its text. */
const editTableRequest = commandRequest<EditTableParams, ChangeResult>(
  EDIT_TABLE,
  (session, { uri, text, selection, edit }) => changeIn(uri, text, editTable(text, selection, edit, session.locale())),
);

const addEntryRequest = commandRequest<AddEntryParams, ChangeResult>(ADD_ENTRY, (session, { uri, offset, table }) => {
  const request = postRequest(session, uri);
  return changeIn(uri, request.file?.text ?? '', addEntry(request, offset, table));
});

function changeIn(uri: string, text: string, made: EditedTable | Refusal): ChangeResult | Refusal {
  if ('refused' in made) return made;
  const lines = new LineIndex(text);
  const edits = made.edits.map((edit) => ({ range: toRange(lines, edit.span), newText: edit.text }));
  return { edit: { changes: { [uri]: edits } }, cursor: made.cursor };
}

export const tableRequests: readonly RequestModule[] = [
  policyTablesRequest,
  policyTableRequest,
  tableToPolicyRequest,
  editTableRequest,
  addEntryRequest,
];
