// textDocument/rename and textDocument/prepareRename: one edit for all places; what was approved is asked back where the editor can.
import {
  TextDocumentEdit,
  type AnnotatedTextEdit,
  type CancellationToken,
  type ChangeAnnotation,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameableAt, renameAt, type ChangeGroup, type FileChange } from '../../features/rename/rename';
import type { RenameRequest } from '../../features/rename/request';
import { text } from '../../messages/catalogue';
import { fileOf, toOffset } from '../from-protocol';
import { breathe, guarded } from '../guard';
import { accepted } from '../refusal';
import { linesOf, openDocument, type RequestModule, type Session } from '../session';
import { toRange, toWorkspaceEdit } from '../to-protocol';

export const renameRequest: RequestModule = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),
  register(connection, session) {
    connection.onPrepareRename(
      guarded(connection.console, 'textDocument/prepareRename', null, async (params, token) => {
        const request = await requestOf(session(), params, token);
        const found = request && accepted(await renameableAt(request));
        return found ? { range: toRange(linesOf(request.file), found.span), placeholder: found.name } : null;
      }),
    );
    connection.onRenameRequest(
      guarded(connection.console, 'textDocument/rename', null, async (params, token) => {
        const request = await requestOf(session(), params, token);
        const changes = request && accepted(await renameAt(request, params.newName));
        return changes ? editOf(session(), changes) : null;
      }),
    );
  },
};

async function requestOf(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<RenameRequest | undefined> {
  await session.loaded;
  const file = fileOf(session, textDocument);
  if (!file) return undefined;
  const { environment, service, locale } = session;
  const place = { snapshot: service.snapshot, file, offset: toOffset(file, position) };
  return { ...place, locale: locale(), breathe: breathe(environment, token) };
}

function editOf(session: Session, changes: readonly FileChange[]): WorkspaceEdit {
  if (!session.canAnnotate)
    return toWorkspaceEdit(
      session,
      changes.map(({ file, edits }) => ({ uri: file.uri, edits })),
    );
  const groups = new Set(changes.flatMap(({ edits }) => edits.map(({ group }) => group)));
  return {
    documentChanges: changes.map(({ file, edits }) => {
      const open = openDocument(session, file.uri);
      const annotated = edits.map(({ span, text: newText, group }): AnnotatedTextEdit => ({
        range: toRange(linesOf(file), span),
        newText,
        annotationId: group,
      }));
      return TextDocumentEdit.create({ uri: open?.uri ?? file.uri, version: open?.version ?? null }, annotated);
    }),
    changeAnnotations: Object.fromEntries([...groups].map((group) => [group, annotationOf(session, group)])),
  };
}

/**
 * A text that was approved waits for a person, and an editor shows all places first; what waits is not ticked there, so what is still
 * being written follows by itself.
 */
function annotationOf(session: Session, group: ChangeGroup): ChangeAnnotation {
  const locale = session.locale();
  return {
    label: text(locale, `rename.group.${group}`),
    needsConfirmation: group === 'approved-text',
    ...(group === 'approved-text' ? { description: text(locale, 'rename.group.approved-text.note') } : {}),
  };
}
