/** From our data to the protocol's. The only place besides `from-protocol.ts` that knows lines and columns of an editor. */
import {
  CreateFile,
  DiagnosticSeverity,
  DiagnosticTag,
  type SnippetTextEdit,
  TextDocumentEdit,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { messageText, relatedText } from '../messages/catalogue';
import type { Finding } from '../analysis/finding';
import type { Fix, Severity } from '../rules/define';
import type { Edit } from '../text/edit';
import { escapedText } from '../text/snippet';
import type { Span } from '../text/span';
import type { LineIndex } from '../text/lines';
import { ruleLink } from './protocol';
import { linesOf, openDocument, type Session, type TextFile } from './session';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What can go, so that an editor may show it faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['suppress/unused', 'baseline/stale']);

export const toRange = (lines: LineIndex, { start, end }: Span): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

export function toDiagnostic(session: Session, file: TextFile, finding: Finding): Diagnostic {
  const language = session.locale();
  const related = finding.related.flatMap((other) => {
    const target = session.service.document(other.uri);
    if (!target) return [];
    const location = { uri: target.uri, range: toRange(linesOf(target), other.span) };
    return [{ location, message: relatedText(language, finding.rule, other.id, other.data) }];
  });
  return {
    range: toRange(linesOf(file), finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: 'smpolicy',
    message: messageText(language, finding.rule, finding.messageId, finding.data),
    ...(session.ownClient ? { codeDescription: { href: ruleLink(finding.rule) } } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(UNNECESSARY.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

export const toTextEdits = (file: TextFile, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: toRange(linesOf(file), span), newText: text }));

/** Edits of one file in which what stands in brackets is the first place to type. */
export const toSnippetEdit = (session: Session, file: TextFile, edits: readonly Edit[]): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri: openDocument(session, file.uri)?.uri ?? file.uri, version: null },
      edits: edits.map((edit) => ({
        range: toRange(linesOf(file), edit.span),
        snippet: { kind: 'snippet', value: edit.text.replace(/[\\$}]/g, '\\$&').replace(/\[[^\]]*\]/, '${1:$&}') },
      })),
    },
  ],
});

interface Insertion {
  readonly edits: readonly Edit[];
  readonly at: Span;
  readonly snippet: string;
  readonly text: string;
}

/**
 * Edits of one file, one of them a text with places to type. For an editor that knows snippets all of them are: beside a snippet, VS Code
 * cuts other edits down to the characters that differ, and then indents what is left as if it stood there.
 */
export function toInsertion(session: Session, file: TextFile, { edits, at, snippet, text }: Insertion): WorkspaceEdit {
  const uri = openDocument(session, file.uri)?.uri ?? file.uri;
  const toSnippet = ({ span, text: value }: Edit): SnippetTextEdit => ({
    range: toRange(linesOf(file), span),
    snippet: { kind: 'snippet', value },
  });
  const plain = edits.map((edit) => ({ ...edit, text: escapedText(edit.text) }));
  const asSnippets = () => [...plain, { span: at, text: snippet }].map(toSnippet);
  const all = session.snippetEdits ? asSnippets() : toTextEdits(file, [...edits, { span: at, text }]);
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: all }] };
}

type NewFile = NonNullable<Fix['creates']>;

/** Edits of files by URI, with a new file where one is made; a file that is gone is left out. */
export function toWorkspaceEdit(
  session: Session,
  changes: readonly { readonly uri: string; readonly edits: readonly Edit[] }[],
  creates?: NewFile,
): WorkspaceEdit {
  const edit: Record<string, TextEdit[]> = {};
  for (const { uri, edits } of changes) {
    const file = session.service.document(uri);
    if (file) edit[openDocument(session, uri)?.uri ?? uri] = toTextEdits(file, edits);
  }
  if (!creates) return { changes: edit };
  const start = { line: 0, character: 0 };
  const whole = { range: { start, end: start }, newText: creates.text };
  const others = Object.entries(edit).filter(([, edits]) => edits.length > 0);
  return {
    documentChanges: [
      // A file that is there after all stays as it is: then nothing of the fix is done.
      CreateFile.create(creates.uri, { overwrite: false, ignoreIfExists: false }),
      ...[[creates.uri, [whole]] as const, ...others].map(([uri, edits]) =>
        TextDocumentEdit.create({ uri, version: null }, [...edits]),
      ),
    ],
  };
}
