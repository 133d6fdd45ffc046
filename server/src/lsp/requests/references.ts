// textDocument/references and textDocument/documentHighlight: every place of a name, in the workspace and in one document.
import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver';
import { highlightsAt, referencesAt } from '../../features/references';
import { presetNameOf } from '../../workspace/policy/presets';
import type { Found, Occurrence } from '../../workspace/symbols/symbol';
import { fileOf, toOffset } from '../from-protocol';
import { breathe, guarded } from '../guard';
import { linesOf, openDocument, type RequestModule, type Session } from '../session';
import { toRange } from '../to-protocol';

export const referencesRequest: RequestModule = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  register(connection, session) {
    connection.onReferences(
      guarded(
        connection.console,
        'textDocument/references',
        null,
        async ({ textDocument, position, context }, token) => {
          await session().loaded;
          const file = fileOf(session(), textDocument);
          if (!file) return null;
          const { environment, service } = session();
          const request = { snapshot: service.snapshot, file, offset: toOffset(file, position) };
          const found = await referencesAt(request, context.includeDeclaration, breathe(environment, token));
          return found.filter((one) => isShown(session(), one)).map((one) => toLocation(session(), one));
        },
      ),
    );
    connection.onDocumentHighlight(
      guarded(connection.console, 'textDocument/documentHighlight', null, async ({ textDocument, position }) => {
        await session().ready;
        const file = fileOf(session(), textDocument);
        if (!file) return null;
        const request = { snapshot: session().service.snapshot, file, offset: toOffset(file, position) };
        return highlightsAt(request).map((one): DocumentHighlight => ({
          range: toRange(linesOf(file), one.span),
          kind: kindOf(one),
        }));
      }),
    );
  },
};

/** Only our own client can show what the product carries. */
const isShown = ({ ownClient }: Session, { file }: Found): boolean => ownClient || presetNameOf(file.uri) === undefined;

const toLocation = (session: Session, { file, span }: Found): Location => ({
  uri: openDocument(session, file.uri)?.uri ?? file.uri,
  range: toRange(linesOf(file), span),
});

function kindOf({ role, where }: Occurrence): DocumentHighlightKind {
  if (role === 'definition') return DocumentHighlightKind.Write;
  return where === 'body' || where === 'text' ? DocumentHighlightKind.Text : DocumentHighlightKind.Read;
}
