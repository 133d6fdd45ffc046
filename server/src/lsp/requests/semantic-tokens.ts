// textDocument/semanticTokens, whole and by range: what only the policy knows of the words of a post.
import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import { TOKEN_TYPES, tokensOf } from '../../features/tokens';
import { span, type Span } from '../../text/span';
import type { SourceFile } from '../../workspace/files/file';
import { fileOf, toSpan } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, type RequestModule, type Session } from '../session';

export const semanticTokensRequest: RequestModule = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true },
  }),
  register({ console, languages: { semanticTokens } }, session) {
    const none: SemanticTokens = { data: [] };
    semanticTokens.on(
      guarded(console, 'textDocument/semanticTokens/full', none, async ({ textDocument }) => {
        await session().ready;
        const file = fileOf(session(), textDocument);
        return file ? tokens(session(), file, span(0, file.text.length)) : none;
      }),
    );
    semanticTokens.onRange(
      guarded(console, 'textDocument/semanticTokens/range', none, async ({ textDocument, range }) => {
        await session().ready;
        const file = fileOf(session(), textDocument);
        return file ? tokens(session(), file, toSpan(file, range)) : none;
      }),
    );
  },
};

function tokens({ service: { snapshot } }: Session, file: SourceFile, within: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span: at, type } of tokensOf({ snapshot, file }, within)) {
    const { line, character } = linesOf(file).positionAt(at.start);
    builder.push(line, character, at.end - at.start, TOKEN_TYPES.indexOf(type), 0);
  }
  return builder.build();
}
