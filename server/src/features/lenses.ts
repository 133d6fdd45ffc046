/**
 * Above what a policy defines: how many posts use it. Where the lenses stand is known from the policy alone; counting may mean reading
 * ten thousand posts, so it is done for those in sight and in small steps.
 */
import { text } from '../messages/catalogue';
import type { Span } from '../text/span';
import { collect, type Breathe } from '../workspace/symbols/collect';
import { occurrencesIn } from '../workspace/symbols/occurrences';
import { policyOver } from '../workspace/symbols/scope';
import type { SymbolKind } from '../workspace/symbols/symbol';
import { isUnused, postsNaming, symbolOf } from '../workspace/symbols/find';
import type { FileRequest } from './request';

const KINDS: readonly SymbolKind[] = ['account', 'event', 'hashtag', 'template'];

export interface Lens {
  /** Of the name, UTF-16. */
  readonly span: Span;
  readonly kind: SymbolKind;
  /** As names are compared. */
  readonly id: string;
  /** As it is shown. */
  readonly name: string;
}

/** In the order of the file; none for a post. */
export function lensesOf({ file }: Pick<FileRequest, 'file'>): readonly Lens[] {
  if (file.kind !== 'policy') return [];
  return occurrencesIn(file).flatMap(({ kinds, id, span, role }) => {
    const kind = kinds.find((one) => KINDS.includes(one));
    if (!kind || role !== 'definition') return [];
    const written = file.text.slice(span.start, span.end);
    return [{ span, kind, id, name: kind === 'hashtag' ? `#${written.replace(/["'#＃]/g, '')}` : id }];
  });
}

/** What a lens says: “12 posts with #Rivierendag27”. `breathe` lets others have their turn, and may throw to stop. */
export async function lensTitle(
  { snapshot, file, locale }: FileRequest,
  { kind, id, name }: Omit<Lens, 'span'>,
  breathe: Breathe,
): Promise<string> {
  const policy = policyOver(snapshot, file);
  if (!policy) return '';
  const symbol = symbolOf(policy, kind, id);
  await collect(snapshot, symbol, breathe);
  const n = postsNaming(snapshot, symbol).length;
  if (n > 0) return text(locale, 'lens.posts', { n, name });
  // An account may be meant where nobody names it.
  return isUnused(snapshot, symbol) ? text(locale, 'lens.unused', { name }) : text(locale, 'lens.default', { name });
}
