/** What can be looked up by name in a whole workspace: everything a policy defines, its hashtags, and the posts by file or title. */
import { spanText, type Span } from '../text/span';
import { memo } from '../text/memo';
import { isPostName, type SourceFile } from '../workspace/files/file';
import { nameOf } from '../workspace/files/uri';
import type { Snapshot } from '../workspace/snapshot';
import { occurrencesIn } from '../workspace/symbols/occurrences';
import type { SymbolKind } from '../workspace/symbols/symbol';

export interface FoundSymbol {
  /** As it is written; of a post what the query fits. */
  readonly name: string;
  readonly kind: SymbolKind;
  readonly file: SourceFile;
  readonly span: Span;
}

/** Nobody reads more; who types on sees others. */
const MOST = 500;

/** Those whose name holds the letters of the query in that order, as editors filter them; all for an empty one. */
export function findSymbols(snapshot: Snapshot, query: string): readonly FoundSymbol[] {
  const letters = [...query.toLowerCase().replace(/[\s#@]/g, '')];
  const found: FoundSymbol[] = [];
  for (const symbol of candidates(snapshot, letters)) {
    found.push(symbol);
    if (found.length === MOST) break;
  }
  return found;
}

function* candidates({ policies, posts }: Snapshot, letters: readonly string[]): Generator<FoundSymbol> {
  for (const file of policies.files.values())
    for (const symbol of definedIn(file)) if (fits(symbol.name, letters)) yield symbol;
  for (const file of posts) {
    const name = titlesOf(file).find((title) => fits(title, letters));
    if (name !== undefined) yield { name, kind: 'post', file, span: { start: 0, end: 0 } };
  }
}

const definedIn = (file: SourceFile): readonly FoundSymbol[] =>
  memo(file, 'symbols defined', () =>
    occurrencesIn(file)
      .filter(({ role }) => role === 'definition')
      .map(({ kinds: [kind = 'file'], span }) => ({ name: signed(kind, spanText(file.text, span)), kind, file, span })),
  );

const signed = (kind: SymbolKind, name: string): string =>
  kind === 'hashtag' ? `#${name}` : kind === 'handle' ? `@${name}` : name;

/** The name of the file, and the title at a glance: reading every post for it would take seconds. */
const titlesOf = (file: SourceFile): readonly string[] =>
  memo(file, 'titles', () => {
    const name = nameOf(file.uri);
    const front = file.text.slice(0, Math.max(0, file.text.indexOf('\n---', 3)));
    const [, title] = /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(front) ?? [];
    return [isPostName(name) ? name.slice(0, -'.post.md'.length) : name, ...(title === undefined ? [] : [title])];
  });

function fits(name: string, letters: readonly string[]): boolean {
  const text = name.toLowerCase();
  let at = -1;
  return letters.every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
}
