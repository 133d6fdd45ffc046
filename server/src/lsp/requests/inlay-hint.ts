// textDocument/inlayHint: how much room is left at the end of each part of a post.
import { MarkupKind, type InlayHint } from 'vscode-languageserver';
import { hintsOf } from '../../features/hints';
import { fileOf, toSpan } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, type RequestModule } from '../session';

export const inlayHintRequest: RequestModule = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(connection, session) {
    connection.languages.inlayHint.on(
      guarded(
        connection.console,
        'textDocument/inlayHint',
        [],
        async ({ textDocument, range }): Promise<InlayHint[]> => {
          if (!session().shown.inlayHints) return [];
          await session().ready;
          const file = fileOf(session(), textDocument);
          if (!file) return [];
          const request = { snapshot: session().service.snapshot, file, locale: session().locale() };
          return hintsOf(request, toSpan(file, range)).map(({ at, label, tooltip }) => ({
            position: linesOf(file).positionAt(at),
            label,
            paddingLeft: true,
            tooltip: { kind: MarkupKind.Markdown, value: tooltip },
          }));
        },
      ),
    );
  },
};
