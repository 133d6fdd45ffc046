/** A row or a column more in the table at the cursor, or its columns below each other; in a policy, one more entry. */
import * as vscode from 'vscode';
import { ADD_ENTRY, EDIT_TABLE, POLICY_TABLES } from '../../../server/src/lsp/protocol';
import type { AddEntryParams, ChangeResult, PolicyTablesResult, TableEdit } from '../../../server/src/lsp/protocol';
import { GENERAL } from '../command-words/general';
import { TABLE } from '../command-words/tables';
import type { LanguageServer } from '../language-server';
import { apply, ask, given, warn } from './answers';
import { pick } from './asking';

export const editTable =
  (server: LanguageServer, edit: TableEdit) =>
  async (argument: unknown): Promise<boolean> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      warn(server, TABLE.noEditor);
      return false;
    }
    const { document, selection } = editor;
    const uri = document.uri.toString();
    const { version } = document;
    if (edit === 'row' && document.languageId === 'smpolicy') {
      const params = await entryAsked(
        server,
        uri,
        document.offsetAt(selection.active),
        given<AddEntryParams>(argument),
      );
      return params !== undefined && write(server, editor, version, await ask<ChangeResult>(server, ADD_ENTRY, params));
    }
    const at = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    const params = { uri, text: document.getText(), selection: at, edit };
    return write(server, editor, version, await ask<ChangeResult>(server, EDIT_TABLE, params));
  };

/** In which table, where the cursor doesn't say. */
async function entryAsked(
  server: LanguageServer,
  uri: string,
  offset: number,
  answers: Partial<AddEntryParams>,
): Promise<AddEntryParams | undefined> {
  const { locale } = server.settings;
  const choices = await ask<PolicyTablesResult>(server, POLICY_TABLES, { near: uri, offset });
  if (!choices) return undefined;
  const question = { title: TABLE.addRow[locale], ask: TABLE.which[locale] };
  const table = answers.table ?? choices.here ?? (await pick(question, choices.tables))?.id;
  return table === undefined ? undefined : { uri, offset, table };
}

/** Writes it in the very text that it was made for, and puts the cursor where to go on. */
async function write(
  server: LanguageServer,
  editor: vscode.TextEditor,
  version: number,
  answer: ChangeResult | undefined,
): Promise<boolean> {
  if (!answer) return false;
  const { document } = editor;
  if (document.version !== version) {
    warn(server, GENERAL.changed);
    return false;
  }
  if (!(await apply(server, { edit: answer.edit }, document.uri))) return false;
  const at = document.positionAt(answer.cursor ?? 0);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection);
  return true;
}
