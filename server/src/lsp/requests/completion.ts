// textDocument/completion: what can be typed here.
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem as ProtocolItem,
  type CompletionParams,
} from 'vscode-languageserver';
import { completionAt, type CompletionItem, type CompletionKind } from '../../features/completion';
import type { SourceFile } from '../../workspace/file';
import { fileOf, toOffset } from '../from-protocol';
import { guarded } from '../guard';
import { linesOf, placeRequest, type RequestModule } from '../session';
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
  capabilities: () => ({ completionProvider: { triggerCharacters: ['#', '@', ':'] } }),
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
          return items.map((item, i) => toItem(file, item, i, session().ownClient));
        },
      ),
    );
  },
};

/** A place inside the text becomes a snippet's only tab stop; every other sign of a snippet is escaped. */
const snippet = ({ insert, cursor = insert.length }: CompletionItem): string =>
  [insert.slice(0, cursor), insert.slice(cursor)].map((part) => part.replace(/[\\$}]/g, '\\$&')).join('$0');

/** `commands`: the editor has VS Code's own, so that what comes next can be offered at once. */
function toItem(file: SourceFile, item: CompletionItem, i: number, commands: boolean): ProtocolItem {
  const placed = item.cursor !== undefined && item.cursor !== item.insert.length;
  return {
    label: item.label,
    kind: KINDS[item.kind],
    ...(item.detail ? { labelDetails: { description: item.detail } } : {}),
    ...(item.documentation ? { documentation: { kind: MarkupKind.Markdown, value: item.documentation } } : {}),
    filterText: item.filter,
    sortText: String(i).padStart(4, '0'),
    insertTextFormat: placed ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: toRange(linesOf(file), item.span), newText: placed ? snippet(item) : item.insert },
    ...(item.again && commands ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
  };
}
