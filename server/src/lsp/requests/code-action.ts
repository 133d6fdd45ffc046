// textDocument/codeAction: the fixes of findings, and all safe ones at once (`source.fixAll.smpolicy`).
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { acceptActions } from '../../features/accept';
import { fixBaseline } from '../../features/baseline-fixes';
import { codeActions, fixAll, type CodeAction as OfferedAction } from '../../features/code-actions';
import { replyActions } from '../../features/reply-actions';
import { silenceActions } from '../../features/silence';
import { text } from '../../messages/catalogue';
import type { Fix } from '../../rules/define';
import type { Span } from '../../text/span';
import { BaselineFile } from '../../workspace/baseline/file';
import type { SourceFile } from '../../workspace/files/file';
import { toSpan } from '../from-protocol';
import { guarded } from '../guard';
import { OPEN } from '../protocol';
import { placeRequest, type RequestModule, type Session, type TextFile } from '../session';
import { toDiagnostic, toSnippetEdit, toWorkspaceEdit } from '../to-protocol';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.smpolicy`;

export const codeActionRequest: RequestModule = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
  register(connection, session) {
    connection.onCodeAction(
      guarded<CodeActionParams, CodeAction[]>(connection.console, 'textDocument/codeAction', [], async (params) => {
        await session().ready;
        const file = session().service.document(params.textDocument.uri);
        return file ? actionsFor(session(), file, params) : [];
      }),
    );
  },
};

/** True where the editor asks for this kind or for one that holds it. */
const asked = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

async function actionsFor(
  session: Session,
  file: SourceFile | BaselineFile,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const fixes = asked(context.only, CodeActionKind.QuickFix) ? await quickFixes(session, file, range) : [];
  return context.only && asked(context.only, FIX_ALL) ? [...fixes, ...allFixes(session, file)] : fixes;
}

async function quickFixes(
  session: Session,
  file: SourceFile | BaselineFile,
  range: CodeActionParams['range'],
): Promise<CodeAction[]> {
  const { findings } = session.service.diagnose(file.uri);
  const place = toSpan(file, range);
  const fixes = codeActions(findings, place, session.locale(), (fix) => isPossible(session, fix));
  const others = file instanceof BaselineFile ? [] : await otherActions(session, file, place);
  return [...fixes, ...others].map(({ title, finding, fix, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(session, file, finding)],
    ...changeOf(session, file, fix),
    ...(preferred ? { isPreferred: true } : {}),
  }));
}

/** What no rule offers: another answer, and at the end the ways to leave things as they are. */
async function otherActions(session: Session, file: SourceFile, place: Span): Promise<readonly OfferedAction[]> {
  const request = placeRequest(session, file, place.start);
  return [
    ...(await replyActions(request, place)),
    ...silenceActions(request, place),
    ...acceptActions(request, place).filter(({ fix }) => isPossible(session, fix)),
  ];
}

/** An editor that makes no files isn't offered any, and one without our command can show none. */
const isPossible = ({ canCreate, ownClient }: Session, fix: Fix): boolean =>
  fix.creates ? canCreate : changesText(fix) || ownClient;

const changesText = ({ edits, elsewhere = [] }: Fix): boolean => edits.length + elsewhere.length > 0;

function changeOf(session: Session, file: TextFile, fix: Fix): Pick<CodeAction, 'edit' | 'command'> {
  const { edits, elsewhere = [], creates, opens } = fix;
  const asSnippet = fix.id === 'silence' && session.snippetEdits;
  const edit = asSnippet
    ? toSnippetEdit(session, file, edits)
    : toWorkspaceEdit(session, [{ uri: file.uri, edits }, ...elsewhere], creates);
  const command = { title: '', command: OPEN, arguments: [opens] };
  return {
    ...(changesText(fix) || creates ? { edit } : {}),
    ...(opens !== undefined && session.ownClient ? { command } : {}),
  };
}

function allFixes(session: Session, file: SourceFile | BaselineFile): CodeAction[] {
  const { service } = session;
  const isBaseline = file instanceof BaselineFile;
  const edits = isBaseline ? fixBaseline(file, service.judgeOnce(file.uri)) : fixAll(service.snapshot, file);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(session, [{ uri: file.uri, edits }]);
  return [{ title: text(session.locale(), 'action.fix-all'), kind: FIX_ALL, edit }];
}
