/** Why something can't have this new name, as a sentence: it is none, or it would make two things one. */
import { text } from '../../messages/catalogue';
import { fits } from '../../syntax/shape/formats';
import { commonHashtag } from '../../text/entities/tags';
import { caseless } from '../../text/tags';
import { nameOf } from '../../workspace/files/uri';
import { lineOf } from '../../workspace/policy/origin';
import { collect, inPosts } from '../../workspace/symbols/collect';
import { occurrencesOf, type Named } from '../../workspace/symbols/find';
import { accountIds, scopeOf } from '../../workspace/symbols/scope';
import type { Found, PolicySymbol, SymbolKind } from '../../workspace/symbols/symbol';
import type { Refusal } from '../refusal';
import { isRecord } from './records';
import type { RenameRequest } from './request';
import { isReserved } from './reserved';

/** Kinds that one field may name, so that an id of one may not be an id of the other. */
const TOGETHER: readonly (readonly SymbolKind[])[] = [
  ['node', 'outcome'],
  ['role', 'partner'],
];

/** Why it can't be renamed to this. */
export async function obstacleToName(
  request: RenameRequest,
  { symbol }: Named,
  name: string,
): Promise<Refusal | undefined> {
  const { locale } = request;
  const { kind } = symbol;
  if (kind === 'hashtag') {
    if (commonHashtag(`#${name}`, 0) !== name.length + 1)
      return { refused: text(locale, 'rename.no-hashtag', { name }) };
  } else if (!fits('slug', name)) return { refused: text(locale, 'rename.no-id', { name }) };
  const id = kind === 'hashtag' ? caseless(name) : name;
  if (id === symbol.id) return undefined;
  if (isReserved(kind, id)) return { refused: text(locale, 'rename.own', { name }) };
  const taken = await takenBy(request, symbol, id);
  return (
    taken && { refused: text(locale, 'rename.taken', { name, file: nameOf(taken.file.uri), line: lineOf(taken) }) }
  );
}

/** A place that names something of that id already, also one that isn't defined: it would come to name this. */
async function takenBy(
  { snapshot, breathe }: RenameRequest,
  symbol: PolicySymbol,
  id: string,
): Promise<Found | undefined> {
  const kinds = TOGETHER.find((together) => together.includes(symbol.kind)) ?? [symbol.kind];
  const scope = scopeOf(snapshot, symbol);
  for (const kind of kinds) {
    for (const policy of scope) {
      const other = { kind, id, policy };
      await collect(snapshot, other, breathe);
      const found = occurrencesOf(snapshot, other).find((one) => !isRecord(one));
      if (found) return found;
    }
  }
  return symbol.kind === 'account' ? headingOf(snapshot, symbol, id) : undefined;
}

/** A heading that is text as long as the post is for no account of that name. */
function headingOf(snapshot: RenameRequest['snapshot'], symbol: PolicySymbol, id: string): Found | undefined {
  for (const [file, occurrences] of inPosts(snapshot, { ...symbol, id })) {
    const heading = occurrences.find((one) => one.where === 'heading' && one.id === id);
    if (heading && accountIds(snapshot, file).includes(symbol.id)) return { ...heading, file };
  }
  return undefined;
}
