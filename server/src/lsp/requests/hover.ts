// textDocument/hover: what a word means, why, and what holds.
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hoverAt, type HoverBlock } from '../../features/hover/hover';
import { text } from '../../messages/catalogue';
import { fileOf, toOffset } from '../from-protocol';
import { guarded } from '../guard';
import { ruleLink } from '../protocol';
import { linesOf, placeRequest, type RequestModule, type Session } from '../session';
import { toRange } from '../to-protocol';

export const hoverRequest: RequestModule = {
  capabilities: () => ({ hoverProvider: true }),
  register(connection, session) {
    connection.onHover(
      guarded<HoverParams, Hover | null>(
        connection.console,
        'textDocument/hover',
        null,
        async ({ textDocument, position }) => {
          await session().ready;
          const file = fileOf(session(), textDocument);
          if (!file) return null;
          // Whether any post uses what a policy defines, is known when all are read.
          if (file.kind === 'policy') await session().loaded;
          const hover = await hoverAt(placeRequest(session(), file, toOffset(file, position)));
          if (!hover) return null;
          const value = hover.blocks.map((block) => markdown(session(), block)).join('\n\n---\n\n');
          return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(linesOf(file), hover.span) };
        },
      ),
    );
  },
};

/** Only our own client can open the rule's page; elsewhere `smpolicy explain` shows it. */
function markdown(session: Session, { markdown: own, rule }: HoverBlock): string {
  if (!rule || !session.ownClient) return own;
  return `${own} [${text(session.locale(), 'hover.more')}](${ruleLink(rule)})`;
}
