// textDocument/documentLink: addresses, files, and the rules that comments name.
import type { DocumentLink } from 'vscode-languageserver';
import { linksOf } from '../../features/links';
import { fileOf } from '../from-protocol';
import { guarded } from '../guard';
import { ruleLink } from '../protocol';
import { linesOf, type RequestModule } from '../session';
import { toRange } from '../to-protocol';

export const documentLinkRequest: RequestModule = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(connection, session) {
    connection.onDocumentLinks(
      guarded(connection.console, 'textDocument/documentLink', [], ({ textDocument }): DocumentLink[] => {
        const file = fileOf(session(), textDocument);
        if (!file) return [];
        return linksOf({ snapshot: session().service.snapshot, file }).flatMap(({ span, target }) => {
          const range = toRange(linesOf(file), span);
          if (target.kind === 'uri') return [{ range, target: target.uri }];
          // Only our own client can show what the product carries.
          if (target.kind === 'preset') return session().ownClient ? [{ range, target: target.uri }] : [];
          return session().ownClient ? [{ range, target: ruleLink(target.rule) }] : [];
        });
      }),
    );
  },
};
