/** What a Markdown table says, in the policy: the table at the cursor, or from a policy the one on the clipboard. */
import * as vscode from 'vscode';
import { TABLE_TO_POLICY } from '../../../server/src/lsp/protocol';
import type { TableToPolicyParams, TableToPolicyResult } from '../../../server/src/lsp/protocol';
import { say } from '../command-words/say';
import { TABLE } from '../command-words/tables';
import type { LanguageServer } from '../language-server';
import { apply, ask, given } from './answers';
import { pick } from './asking';

interface Answers {
  /** A table, in place of the one at hand. */
  readonly text: string;
  /** What the policy has and the table hasn't stays there. */
  readonly keep: boolean;
}

export const tableToPolicy =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<Answers>(argument);
    const source = { near: uriAtHand(), ...(await textAtHand(answers.text)) };
    const ours = (keep: boolean) =>
      ask<TableToPolicyResult>(server, TABLE_TO_POLICY, { ...source, keep } satisfies TableToPolicyParams);
    const kept = await ours(answers.keep ?? true);
    if (!kept) return false;
    if (answers.keep !== undefined || kept.missing.length === 0) return write(server, kept);
    const keep = await keepAsked(server, kept.missing);
    // While the question was open, somebody may have typed in the policy.
    const made = keep === undefined ? undefined : await ours(keep);
    return made !== undefined && write(server, made);
  };

const uriAtHand = (): string | null => vscode.window.activeTextEditor?.document.uri.toString() ?? null;

async function textAtHand(
  named: string | undefined,
): Promise<Pick<TableToPolicyParams, 'text' | 'selection' | 'copied'>> {
  const editor = vscode.window.activeTextEditor;
  if (named === undefined && editor && editor.document.languageId !== 'smpolicy') {
    const { document, selection } = editor;
    const at = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    return { text: document.getText(), selection: at, copied: false };
  }
  const text = named ?? (await vscode.env.clipboard.readText());
  return { text, selection: { start: 0, end: text.length }, copied: true };
}

async function keepAsked(server: LanguageServer, missing: readonly string[]): Promise<boolean | undefined> {
  const { locale } = server.settings;
  const choices = (['keep', 'remove'] as const).map((id) => ({ id, label: TABLE[id][locale] }));
  const question = say(locale, TABLE.missing, { names: missing.join('; ') });
  const chosen = await pick({ title: TABLE.toPolicy[locale], ask: question }, choices);
  return chosen && chosen.id === 'keep';
}

/** Shows the policy where it changes, unsaved: somebody reads it over first. */
async function write(server: LanguageServer, { uri, edit, said, cursor }: TableToPolicyResult): Promise<boolean> {
  if (cursor !== undefined) {
    const policy = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (!(await apply(server, { edit }, policy.uri))) return false;
    const editor = await vscode.window.showTextDocument(policy, { preview: false });
    const at = policy.positionAt(cursor);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  void vscode.window.showInformationMessage(said);
  return true;
}
