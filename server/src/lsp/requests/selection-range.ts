// textDocument/selectionRange: what a growing selection takes in.
import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../features/selection';
import { fileOf, toOffset } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, type RequestModule } from '../session';
import { toRange } from '../to-protocol';

export const selectionRangeRequest: RequestModule = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(connection, session) {
    connection.onSelectionRanges(
      guarded(connection.console, 'textDocument/selectionRange', [], ({ textDocument, positions }) => {
        const file = fileOf(session(), textDocument);
        if (!file) return [];
        const { snapshot } = session().service;
        return positions.map((position) => {
          const selections = selectionsAt({ snapshot, file }, toOffset(file, position));
          const ranges = selections.map((one) => toRange(linesOf(file), one));
          const inside = ranges.reduceRight<SelectionRange | undefined>(
            (parent, range) => (parent ? { range, parent } : { range }),
            undefined,
          );
          return inside ?? { range: { start: position, end: position } };
        });
      }),
    );
  },
};
