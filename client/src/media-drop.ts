/**
 * Images and films that are dropped on a post or pasted into it. The server writes the entry; here is what only the editor can do: find
 * the files, and copy those from elsewhere beside the post once the user agrees. Where paste is not known (before VS Code 1.97), drop is.
 */
import * as vscode from 'vscode';
import { mediaTypeOf } from '../../schemas/media-types';
import { ADD_MEDIA, type ChangeResult } from '../../server/src/lsp/protocol';
import { ask } from './commands/answers';
import { pick } from './commands/asking';
import { MEDIA } from './command-words/publishing';
import { filesIn, type Dropped } from './dropped-files';
import type { LanguageServer } from './language-server';
import { registerPaste } from './media-paste';
import { say } from './command-words/say';

const SELECTOR: vscode.DocumentSelector = { language: 'smpost' };

export function registerMedia(server: LanguageServer): vscode.Disposable {
  const edit = (document: vscode.TextDocument, data: vscode.DataTransfer) => editFor(server, document, data);
  const drop = vscode.languages.registerDocumentDropEditProvider(SELECTOR, {
    provideDocumentDropEdits: async (document, _position, data) => {
      const additionalEdit = await edit(document, data);
      return additionalEdit && Object.assign(new vscode.DocumentDropEdit(''), { additionalEdit });
    },
  });
  const paste = registerPaste(SELECTOR, edit, () => MEDIA.add[server.settings.locale]);
  return vscode.Disposable.from(drop, ...(paste ? [paste] : []));
}

/** Undefined for what is no medium, so that VS Code goes on as usual; an edit of nothing where the user would not have it. */
async function editFor(
  server: LanguageServer,
  document: vscode.TextDocument,
  data: vscode.DataTransfer,
): Promise<vscode.WorkspaceEdit | undefined> {
  const media = (await filesIn(data)).filter(({ name }) => mediaTypeOf(name) !== undefined);
  if (media.length === 0) return undefined;
  const nothing = new vscode.WorkspaceEdit();
  const placed: Placed[] = [];
  for (const one of media) {
    const place = await placeOf(server, document, one);
    if (place) placed.push(place);
  }
  if (placed.length === 0) return nothing;
  const params = { uri: document.uri.toString(), files: placed.map(({ uri }) => uri.toString()) };
  const change = await ask<ChangeResult>(server, ADD_MEDIA, params);
  if (!change) return nothing;
  const edit = await server.toEdit(change.edit);
  for (const { uri, contents } of placed) if (contents) edit.createFile(uri, { contents, overwrite: false });
  return edit;
}

interface Placed {
  readonly uri: vscode.Uri;
  /** Of a file that is to be made. */
  readonly contents?: Uint8Array;
}

/** A file of the workspace stays where it is. */
async function placeOf(
  server: LanguageServer,
  document: vscode.TextDocument,
  file: Dropped,
): Promise<Placed | undefined> {
  if (file.uri && vscode.workspace.getWorkspaceFolder(file.uri)) return { uri: file.uri };
  // The server says what to do with a post that has no place.
  if (document.isUntitled) return { uri: vscode.Uri.joinPath(document.uri, file.name) };
  const { locale } = server.settings;
  const question = { title: MEDIA.add[locale], ask: say(locale, MEDIA.outside, { file: file.name }) };
  // No modal message: a quick pick is answered by keyboard, and leaves the editor in sight.
  const choices = [
    { id: 'copy', label: MEDIA.copy[locale] },
    { id: 'leave', label: MEDIA.leave[locale] },
  ];
  const contents = (await pick(question, choices))?.id === 'copy' ? await file.read() : undefined;
  return contents ? { uri: await freeName(vscode.Uri.joinPath(document.uri, '..'), file.name), contents } : undefined;
}

/** Never the name of a file that is there: `oever-2.png`. */
async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]+)?$/.exec(name) ?? [];
  for (let n = 1; ; n++) {
    const uri = vscode.Uri.joinPath(folder, n === 1 ? name : `${stem}-${String(n)}${ending}`);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
