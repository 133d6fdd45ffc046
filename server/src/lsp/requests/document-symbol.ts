// textDocument/documentSymbol: the outline, named by content.
import { SymbolKind, type DocumentSymbol as ProtocolSymbol } from 'vscode-languageserver';
import { symbolsOf, type DocumentSymbol } from '../../features/symbols';
import type { SourceFile } from '../../workspace/files/file';
import { fileOf } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, type RequestModule } from '../session';
import { toRange } from '../to-protocol';

const KINDS: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  item: SymbolKind.Object,
  field: SymbolKind.Field,
  header: SymbolKind.Struct,
  text: SymbolKind.String,
  variant: SymbolKind.Module,
};

const toSymbol = (file: SourceFile, symbol: DocumentSymbol): ProtocolSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: KINDS[symbol.kind],
  range: toRange(linesOf(file), symbol.span),
  selectionRange: toRange(linesOf(file), symbol.selection),
  children: symbol.children.map((child) => toSymbol(file, child)),
});

export const documentSymbolRequest: RequestModule = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register(connection, session) {
    connection.onDocumentSymbol(
      guarded(connection.console, 'textDocument/documentSymbol', [], async ({ textDocument }) => {
        await session().messages;
        const file = fileOf(session(), textDocument);
        if (!file) return [];
        const { snapshot } = session().service;
        return symbolsOf({ snapshot, file, locale: session().locale() }).map((symbol) => toSymbol(file, symbol));
      }),
    );
  },
};
