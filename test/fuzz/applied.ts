/** What an editor does with the answer to a request that changes something: the edits of a fix, a renaming, a command or a move. */
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../kit/random';
import type { Action } from './actions';
import type { Editor } from './editor';

/** The edit that an answer holds; of several actions one. */
export function editIn(method: string, answer: unknown, random: Random): WorkspaceEdit | undefined {
  if (answer === null || answer === undefined) return undefined;
  if (method === 'textDocument/codeAction') {
    const actions = answer as readonly CodeAction[];
    return actions[random.number(actions.length)]?.edit;
  }
  if (method === 'textDocument/rename' || method === 'workspace/willRenameFiles') return answer as WorkspaceEdit;
  return (answer as { readonly edit?: WorkspaceEdit }).edit;
}

/** @throws an error where edits overlap. */
export function actionsOf(editor: Editor, edit: WorkspaceEdit): readonly Action[] {
  const made = new Map<string, string>();
  const put = (uri: string, edits: readonly TextEdit[]) => {
    const text = made.get(uri) ?? editor.textOf(uri) ?? '';
    made.set(uri, TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...edits]));
  };
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') made.set(change.uri, '');
    } else put(change.textDocument.uri, change.edits as readonly TextEdit[]);
  }
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) put(uri, edits);
  return [...made].map(([uri, text]) => ({ do: editor.open.has(uri) ? 'type' : 'write', uri, text }));
}

/** The files of a move, those of a folder one by one. */
export function moveActions(editor: Editor, from: string, to: string): readonly Action[] {
  const inside = editor.uris.filter((uri) => uri === from || uri.startsWith(`${from}/`));
  return inside.flatMap((uri): readonly Action[] => {
    const after = to + uri.slice(from.length);
    const text = editor.textOf(uri) ?? '';
    const reopened: readonly Action[] = editor.open.has(uri)
      ? [
          { do: 'close', uri },
          { do: 'open', uri: after, text },
        ]
      : [];
    return [{ do: 'write', uri: after, text }, { do: 'write', uri, text: null }, ...reopened];
  });
}
