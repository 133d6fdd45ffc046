/** Why something can't be renamed, as a sentence: it isn't ours to rename, a file can't be changed, or a place could be missed. */
import { text } from '../../messages/catalogue';
import { caseless } from '../../text/tags';
import type { SourceFile } from '../../workspace/files/file';
import { nameOf } from '../../workspace/files/uri';
import { presetNameOf } from '../../workspace/policy/presets';
import { inPosts } from '../../workspace/symbols/collect';
import type { Named } from '../../workspace/symbols/find';
import { definitionsOf } from '../../workspace/symbols/targets';
import { isUnreadable } from '../../workspace/symbols/occurrences';
import { accountIds, policyFiles, policyOver, scopeOf } from '../../workspace/symbols/scope';
import { isPolicyKind, type PolicySymbol } from '../../workspace/symbols/symbol';
import type { Refusal } from '../refusal';
import type { RenameRequest } from './request';
import { isOwn } from './reserved';

/** Why it can't be renamed at all. */
export function obstacleTo(request: RenameRequest, { symbol, occurrence }: Named): Refusal | undefined {
  const { snapshot, locale, file } = request;
  const { kind } = symbol;
  const name = file.text.slice(occurrence.span.start, occurrence.span.end);
  if (kind === 'file') return { refused: text(locale, 'rename.file') };
  if (kind === 'rule') return { refused: text(locale, 'rename.own', { name }) };
  if (kind === 'handle') return { refused: text(locale, 'rename.handle', { name }) };
  const targets = definitionsOf(snapshot, symbol);
  if (isOwn(symbol)) return { refused: text(locale, 'rename.own', { name }) };
  if (isPolicyKind(kind) && targets.length === 0) return { refused: text(locale, 'rename.undefined', { name }) };
  const preset = targets.map(({ uri }) => presetNameOf(uri)).find((found) => found !== undefined);
  if (preset !== undefined) return { refused: text(locale, 'rename.read-only', { name, file: preset }) };
  const broken = unreadableFile(request, symbol);
  if (broken) return { refused: text(locale, 'rename.unreadable', { file: nameOf(broken.uri) }) };
  const folder = kind === 'account' && snapshot.posts.some((post) => isMeantByFolder(request, post, symbol));
  return folder ? { refused: text(locale, 'rename.folder', { name }) } : undefined;
}

/** A file that may name it in a place that nobody can read. */
function unreadableFile({ snapshot }: RenameRequest, symbol: PolicySymbol): SourceFile | undefined {
  const scope = scopeOf(snapshot, symbol);
  const policy = policyFiles(scope).find(isUnreadable);
  if (policy) return policy;
  const posts = [...inPosts(snapshot, symbol)].map(([post]) => post);
  return posts.find((post) => isUnreadable(post) && mayName(post, symbol) && scope.has(policyOver(snapshot, post)));
}

const mayName = ({ text: own }: SourceFile, { kind, id }: PolicySymbol): boolean =>
  kind === 'hashtag' ? caseless(own).includes(id) : own.includes(id);

/** True for a post without accounts in a folder of that name. */
function isMeantByFolder({ snapshot }: RenameRequest, post: SourceFile, { id, policy }: PolicySymbol): boolean {
  if (nameOf(post.folder) !== id || policyOver(snapshot, post) !== policy) return false;
  return post.plan.accounts === undefined && accountIds(snapshot, post).includes(id);
}
