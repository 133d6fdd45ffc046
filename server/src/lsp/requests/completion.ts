// textDocument/completion: what can be typed here.
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem as ProtocolItem,
  type CompletionParams,
} from 'vscode-languageserver';
import { completionAt, type CompletionItem, type CompletionKind } from '../../features/completion/completion';
import type { SourceFile } from '../../workspace/files/file';
import { fileOf, toOffset } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, placeRequest, type RequestModule, type Session } from '../session';
import { toRange } from '../to-protocol';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  code: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  date: CompletionItemKind.Value,
  file: CompletionItemKind.File,
  hashtag: CompletionItemKind.Keyword,
  mention: CompletionItemKind.Unit,
  heading: CompletionItemKind.Module,
  rule: CompletionItemKind.Constant,
  licence: CompletionItemKind.EnumMember,
  keyword: CompletionItemKind.Keyword,
};

export const completionRequest: RequestModule = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['#', '@', ':', '/'] } }),
  register(connection, session) {
    connection.onCompletion(
      guarded<CompletionParams, ProtocolItem[]>(
        connection.console,
        'textDocument/completion',
        [],
        async ({ textDocument, position }) => {
          await session().ready;
          const file = fileOf(session(), textDocument);
          if (!file) return [];
          const items = await completionAt(placeRequest(session(), file, toOffset(file, position)));
          return items.map((item, i) => toItem(file, item, i, session()));
        },
      ),
    );
  },
};

/** A place inside the text becomes a snippet's only tab stop; every other sign of a snippet is escaped. */
const snippet = ({ insert, cursor = insert.length }: CompletionItem): string =>
  [insert.slice(0, cursor), insert.slice(cursor)].map((part) => part.replace(/[\\$}]/g, '\\$&')).join('$0');

/** Our own client has VS Code's commands, so that what comes next can be offered at once. */
function toItem(file: SourceFile, item: CompletionItem, i: number, { ownClient, snippets }: Session): ProtocolItem {
  const placed = item.cursor !== undefined && item.cursor !== item.insert.length;
  const more = snippets ? (item.snippet ?? (placed ? snippet(item) : undefined)) : undefined;
  const again = item.again && item.snippet === undefined && ownClient;
  return {
    label: item.label,
    kind: KINDS[item.kind],
    ...(item.detail ? { labelDetails: { description: item.detail } } : {}),
    ...(item.documentation ? { documentation: { kind: MarkupKind.Markdown, value: item.documentation } } : {}),
    filterText: item.filter,
    sortText: String(i).padStart(4, '0'),
    insertTextFormat: more === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: toRange(linesOf(file), item.span), newText: more ?? item.insert },
    ...(again ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
  };
}
