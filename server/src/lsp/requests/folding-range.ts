// textDocument/foldingRange: blocks of YAML, the front matter, parts and comments.
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { foldsOf } from '../../features/folding';
import { fileOf } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, type RequestModule } from '../session';
import { toRange } from '../to-protocol';

export const foldingRangeRequest: RequestModule = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(connection, session) {
    connection.onFoldingRanges(
      guarded(connection.console, 'textDocument/foldingRange', [], ({ textDocument }): FoldingRange[] => {
        const file = fileOf(session(), textDocument);
        if (!file) return [];
        return foldsOf({ snapshot: session().service.snapshot, file }).flatMap(({ span, kind }) => {
          const { start, end } = toRange(linesOf(file), span);
          if (end.line <= start.line) return [];
          const comment = kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {};
          return [{ startLine: start.line, endLine: end.line, ...comment }];
        });
      }),
    );
  },
};
