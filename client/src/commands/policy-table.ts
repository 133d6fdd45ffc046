/** A table of the policy as Markdown: on the clipboard, or at the cursor of the open text. */
import * as vscode from 'vscode';
import { POLICY_TABLE, POLICY_TABLES } from '../../../server/src/lsp/protocol';
import type { PolicyTableParams, PolicyTableResult, PolicyTablesResult } from '../../../server/src/lsp/protocol';
import type { Said } from '../command-words/say';
import { TABLE } from '../command-words/tables';
import type { LanguageServer } from '../language-server';
import { apply, ask, given, warn } from './answers';
import { pick } from './asking';

type Answers = Omit<PolicyTableParams, 'near'>;

/** The text of the table; undefined where there is none. */
export const copyTable =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<string | undefined> => {
    const made = await tableAsked(server, TABLE.copy, given<Answers>(argument));
    if (!made) return undefined;
    await vscode.env.clipboard.writeText(made.text);
    void vscode.window.showInformationMessage(made.said);
    return made.text;
  };

export const insertTable =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      warn(server, TABLE.noEditor);
      return false;
    }
    const made = await tableAsked(server, TABLE.insert, given<Answers>(argument));
    if (!made) return false;
    const { document, selection } = editor;
    const { start, end } = selection;
    const newText = onItsOwn(document, selection, made.text);
    const edit = { changes: { [document.uri.toString()]: [{ range: { start, end }, newText }] } };
    const done = await apply(server, { edit }, document.uri);
    if (done && made.left) void vscode.window.showInformationMessage(made.left);
    return done;
  };

/** Between empty lines, with the document's line ends. */
function onItsOwn(document: vscode.TextDocument, { start, end }: vscode.Selection, table: string): string {
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const isBlank = (line: number) => line < 0 || line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
  const before = document.lineAt(start.line).text.slice(0, start.character).trim();
  const behind = document.lineAt(end.line).text.slice(end.character).trim();
  const above = before === '' ? (isBlank(start.line - 1) ? '' : eol) : eol + eol;
  const below = behind === '' ? '' : eol;
  return above + table.replaceAll('\n', eol) + below;
}

async function tableAsked(
  server: LanguageServer,
  title: Said,
  { table: named, lang }: Partial<Answers>,
): Promise<PolicyTableResult | undefined> {
  const { locale } = server.settings;
  const { near, offset } = cursorNow();
  const choices = await ask<PolicyTablesResult>(server, POLICY_TABLES, { near, offset });
  if (!choices) return undefined;
  const [only, ...others] = choices.tables;
  const known = named ?? choices.here ?? (others.length === 0 ? only?.id : undefined);
  const table = known ?? (await pick({ title: title[locale], ask: TABLE.which[locale] }, choices.tables))?.id;
  if (table === undefined) return undefined;
  return ask<PolicyTableResult>(server, POLICY_TABLE, { near, table, ...(lang === undefined ? {} : { lang }) });
}

/** The file at hand, and the place in it in UTF-16 units. */
function cursorNow(): { readonly near: string | null; readonly offset: number } {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return { near: null, offset: 0 };
  return { near: editor.document.uri.toString(), offset: editor.document.offsetAt(editor.selection.active) };
}
