// textDocument/linkedEditingRange: places that are typed over together.
import type { LinkedEditingRanges, LinkedEditingRangeParams } from 'vscode-languageserver';
import { linkedAt } from '../../features/linked';
import { fileOf, toOffset } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, type RequestModule } from '../session';
import { toRange } from '../to-protocol';

export const linkedEditingRangeRequest: RequestModule = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register(connection, session) {
    connection.languages.onLinkedEditingRange(
      guarded<LinkedEditingRangeParams, LinkedEditingRanges | null>(
        connection.console,
        'textDocument/linkedEditingRange',
        null,
        async ({ textDocument, position }) => {
          await session().ready;
          const file = fileOf(session(), textDocument);
          const linked = file && linkedAt({ snapshot: session().service.snapshot, file }, toOffset(file, position));
          if (!file || !linked) return null;
          return { ranges: linked.spans.map((one) => toRange(linesOf(file), one)), wordPattern: linked.pattern };
        },
      ),
    );
  },
};
