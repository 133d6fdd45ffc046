/** What a place names, and where else that is named. Offsets are UTF-16; nothing here knows an editor. */
import { touches } from '../../text/span';
import type { SourceFile } from '../files/file';
import type { EffectivePolicy } from '../policy/policy';
import { nameOf } from '../files/uri';
import { postName, type Snapshot } from '../snapshot';
import { inPosts } from './collect';
import { occurrencesIn } from './occurrences';
import { accountIds, isName, kindUnder, policyFiles, policyOver, scopeOf } from './scope';
import type { Found, Occurrence, PolicySymbol } from './symbol';

/** The occurrence at an offset, with what it names. */
export interface Named {
  readonly symbol: PolicySymbol;
  readonly occurrence: Occurrence;
}

export function symbolAt(snapshot: Snapshot, file: SourceFile, offset: number): Named | undefined {
  const occurrence = occurrencesIn(file).find((one) => touches(one.span, offset) && isName(snapshot, file, one));
  return occurrence && namedBy(snapshot, file, occurrence);
}

/** What an occurrence of a file names. */
export function namedBy(snapshot: Snapshot, file: SourceFile, occurrence: Occurrence): Named | undefined {
  const policy = policyOver(snapshot, file);
  const kind = kindUnder(occurrence, policy);
  return kind && { symbol: { kind, id: occurrence.id, policy }, occurrence };
}

/** The symbol of an id that a policy defines. */
export const symbolOf = (policy: EffectivePolicy, kind: PolicySymbol['kind'], id: string): PolicySymbol => ({
  kind,
  id,
  policy,
});

/** Every place that names it, definitions included: policies first, each file in its own order. */
export function occurrencesOf(snapshot: Snapshot, symbol: PolicySymbol): readonly Found[] {
  if (symbol.kind === 'file' || symbol.kind === 'rule') return anywhere(snapshot, symbol);
  const scope = scopeOf(snapshot, symbol);
  const own = symbol.kind === 'post' ? filesOfPost(snapshot, symbol) : [];
  const inPolicies = policyFiles(scope).flatMap((file) => places(snapshot, file, occurrencesIn(file), symbol));
  const found = [...inPosts(snapshot, symbol)].flatMap(([post, occurrences]) => {
    const named = places(snapshot, post, occurrences, symbol);
    return named.length > 0 && scope.has(policyOver(snapshot, post)) ? named : [];
  });
  return [...inPolicies, ...found, ...own];
}

/** Those that don't define it. */
export const referencesOf = (snapshot: Snapshot, symbol: PolicySymbol): readonly Found[] =>
  occurrencesOf(snapshot, symbol).filter(({ role }) => role === 'reference');

export const referenceCount = (snapshot: Snapshot, symbol: PolicySymbol): number =>
  referencesOf(snapshot, symbol).length;

/** The posts that name it, each once. */
export const postsNaming = (snapshot: Snapshot, symbol: PolicySymbol): readonly SourceFile[] => [
  ...new Set(referencesOf(snapshot, symbol).flatMap(({ file }) => (file.kind === 'post' ? [file] : []))),
];

function places(
  snapshot: Snapshot,
  file: SourceFile,
  occurrences: readonly Occurrence[],
  { kind, id }: PolicySymbol,
): readonly Found[] {
  const same = occurrences.filter((one) => one.id === id && one.kinds.includes(kind));
  if (same.length === 0) return [];
  const policy = policyOver(snapshot, file);
  return same
    .filter((one) => kindUnder(one, policy) === kind && isName(snapshot, file, one))
    .map((one) => ({ ...one, file }));
}

/** Paths and rules mean the same under every policy. */
function anywhere(snapshot: Snapshot, symbol: PolicySymbol): readonly Found[] {
  const ids = symbol.kind === 'file' ? namesOfFile(snapshot, symbol.id) : [symbol.id];
  const files = [...snapshot.policies.files.values()].map((file) => [file, occurrencesIn(file)] as const);
  return [...files, ...inPosts(snapshot, symbol)].flatMap(([file, occurrences]) =>
    occurrences
      .filter((one) => one.kinds.includes(symbol.kind) && ids.includes(one.id))
      .map((one) => ({ ...one, file })),
  );
}

/** The URIs that lead to a file: its own, and for a language version the one that leaves the language out. */
function namesOfFile(snapshot: Snapshot, uri: string): readonly string[] {
  const { lang } = postName(uri);
  const short = lang === null ? undefined : uri.replace(`.${lang}.post.md`, '.post.md');
  return short === undefined || snapshot.file(short) ? [uri] : [uri, short];
}

/** The paths that lead to the posts with an id; one without a language leads to several. */
function filesOfPost(snapshot: Snapshot, symbol: PolicySymbol): readonly Found[] {
  const uris = [...inPosts(snapshot, symbol)].flatMap(([{ uri }, occurrences]) =>
    occurrences.some(({ kinds, id }) => id === symbol.id && kinds.includes('post')) ? [uri] : [],
  );
  const found = uris.flatMap((uri) => anywhere(snapshot, { ...symbol, kind: 'file', id: uri }));
  return found.filter(({ file, span }, i) => found.findIndex((one) => one.file === file && one.span === span) === i);
}

/**
 * True where no post uses it, and none could use it without naming it: an account may be the default or be meant by a folder. The first
 * post that does is enough, so little is read.
 */
export function isUnused(snapshot: Snapshot, symbol: PolicySymbol): boolean {
  const { kind, id, policy } = symbol;
  const scope = scopeOf(snapshot, symbol);
  for (const [post, occurrences] of inPosts(snapshot, symbol))
    if (places(snapshot, post, occurrences, symbol).length > 0 && scope.has(policyOver(snapshot, post))) return false;
  if (kind !== 'account') return true;
  if (policy?.value.editorial.default_accounts?.includes(id)) return false;
  return !snapshot.posts.some((post) => nameOf(post.folder) === id && accountIds(snapshot, post).includes(id));
}
