/** The requests behind the commands for tables. Names and shapes only; the client imports them through `protocol.ts`. */
import type { TextAt } from '../features/commands/table-to-policy';
import type { TableEdit } from '../features/commands/edit-table';
import type { ChangeResult, NearParams } from './protocol-commands';

export type {
  PolicyTable as PolicyTableResult,
  PolicyTables as PolicyTablesResult,
} from '../features/commands/policy-tables';
export type { TableEdit } from '../features/commands/edit-table';
export type { TextAt } from '../features/commands/table-to-policy';

/** `PolicyTablesParams` → `PolicyTablesResult` */
export const POLICY_TABLES = 'smpolicy/policyTables';
export interface PolicyTablesParams extends NearParams {
  /** Of the cursor, in UTF-16 units. */
  readonly offset: number;
}

/** `PolicyTableParams` → `PolicyTableResult` */
export const POLICY_TABLE = 'smpolicy/policyTable';
export interface PolicyTableParams extends NearParams {
  readonly table: string;
  readonly lang?: string;
}

/** `TableToPolicyParams` → `TableToPolicyResult` */
export const TABLE_TO_POLICY = 'smpolicy/tableToPolicy';
export interface TableToPolicyParams extends NearParams, TextAt {
  /** What the policy has and the table hasn't stays. */
  readonly keep: boolean;
}
export interface TableToPolicyResult extends ChangeResult {
  /** The policy. */
  readonly uri: string;
  readonly missing: readonly string[];
  /** What was done, in the reader's language. */
  readonly said: string;
}

/** `EditTableParams` → `ChangeResult` */
export const EDIT_TABLE = 'smpolicy/editTable';
export interface EditTableParams extends Omit<TextAt, 'copied'> {
  /** Of the document that has the text; it need not be a file of ours. */
  readonly uri: string;
  readonly edit: TableEdit;
}

/** `AddEntryParams` → `ChangeResult` */
export const ADD_ENTRY = 'smpolicy/addEntry';
export interface AddEntryParams {
  /** Of a policy. */
  readonly uri: string;
  readonly offset: number;
  /** Where the cursor is in no table. */
  readonly table?: string;
}
