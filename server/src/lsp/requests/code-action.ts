// textDocument/codeAction: the fixes of findings, and all safe ones at once (`source.fixAll.smpolicy`).
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { codeActions, fixAll } from '../../features/code-actions';
import { text } from '../../messages/catalogue';
import type { SourceFile } from '../../workspace/file';
import { fileOf, toSpan } from '../from-protocol';
import { guarded } from '../guard';
import type { RequestModule, Session } from '../session';
import { toDiagnostic, toWorkspaceEdit } from '../to-protocol';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.smpolicy`;

export const codeActionRequest: RequestModule = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
  register(connection, session) {
    connection.onCodeAction(
      guarded<CodeActionParams, CodeAction[]>(connection.console, 'textDocument/codeAction', [], async (params) => {
        await session().ready;
        const file = fileOf(session(), params.textDocument);
        return file ? actionsFor(session(), file, params) : [];
      }),
    );
  },
};

/** True where the editor asks for this kind or for one that holds it. */
const asked = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

function actionsFor(session: Session, file: SourceFile, { range, context }: CodeActionParams): CodeAction[] {
  const fixes = asked(context.only, CodeActionKind.QuickFix) ? quickFixes(session, file, range) : [];
  return context.only && asked(context.only, FIX_ALL) ? [...fixes, ...allFixes(session, file)] : fixes;
}

function quickFixes(session: Session, file: SourceFile, range: CodeActionParams['range']): CodeAction[] {
  const { findings } = session.service.diagnose(file.uri);
  return codeActions(findings, toSpan(file, range), session.locale()).map(({ title, finding, fix, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(session, file, finding)],
    edit: toWorkspaceEdit(session, [{ uri: file.uri, edits: fix.edits }, ...(fix.elsewhere ?? [])]),
    ...(preferred ? { isPreferred: true } : {}),
  }));
}

function allFixes(session: Session, file: SourceFile): CodeAction[] {
  const edits = fixAll(session.service.snapshot, file);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(session, [{ uri: file.uri, edits }]);
  return [{ title: text(session.locale(), 'action.fix-all'), kind: FIX_ALL, edit }];
}
