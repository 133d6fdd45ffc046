// workspace/symbol: what policies define, and posts, by name.
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import { findSymbols } from '../../features/workspace-symbols';
import { nameOf } from '../../workspace/files/uri';
import type { SymbolKind as Kind } from '../../workspace/symbols/symbol';
import { guarded } from '../guard';
import { linesOf, openDocument, type RequestModule } from '../session';
import { toRange } from '../to-protocol';

const KINDS: Readonly<Partial<Record<Kind, SymbolKind>>> = {
  account: SymbolKind.Interface,
  event: SymbolKind.Event,
  hashtag: SymbolKind.Constant,
  handle: SymbolKind.Constant,
  template: SymbolKind.String,
  node: SymbolKind.Function,
  outcome: SymbolKind.Function,
  post: SymbolKind.File,
};

export const workspaceSymbolRequest: RequestModule = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(connection, session) {
    connection.onWorkspaceSymbol(
      guarded(connection.console, 'workspace/symbol', [], async ({ query }): Promise<SymbolInformation[]> => {
        await session().loaded;
        return findSymbols(session().service.snapshot, query).map(({ name, kind, file, span }) => ({
          name,
          kind: KINDS[kind] ?? SymbolKind.Object,
          containerName: nameOf(file.uri),
          location: {
            uri: openDocument(session(), file.uri)?.uri ?? file.uri,
            range: toRange(linesOf(file), span),
          },
        }));
      }),
    );
  },
};
