/** What hover says in a policy of a thing that is made for posts and that none uses. */
import { text } from '../../messages/catalogue';
import { isUnused } from '../../workspace/symbols/find';
import type { PolicySymbol, SymbolKind } from '../../workspace/symbols/symbol';
import type { Hovering } from './hovering';

/** A role or an audience may well be there for the policy alone. */
const FOR_POSTS: readonly SymbolKind[] = ['account', 'event', 'hashtag', 'template'];

export function unusedText(symbol: PolicySymbol, { snapshot, file, locale }: Hovering): string | undefined {
  if (file.kind !== 'policy' || !FOR_POSTS.includes(symbol.kind)) return undefined;
  return isUnused(snapshot, symbol) ? text(locale, 'id.unused') : undefined;
}
