/** Everything that names the thing at a place: in the whole workspace, or in its own file for a highlight. */
import { collect, type Breathe } from '../workspace/symbols/collect';
import { occurrencesOf, symbolAt } from '../workspace/symbols/find';
import { occurrencesIn } from '../workspace/symbols/occurrences';
import { isName, kindUnder, policyOver } from '../workspace/symbols/scope';
import type { Found, Occurrence } from '../workspace/symbols/symbol';
import type { SymbolRequest } from './definition';

export async function referencesAt(
  { snapshot, file, offset }: SymbolRequest,
  withDefinitions: boolean,
  breathe: Breathe,
): Promise<readonly Found[]> {
  const named = symbolAt(snapshot, file, offset);
  if (!named) return [];
  await collect(snapshot, named.symbol, breathe);
  const found = occurrencesOf(snapshot, named.symbol);
  return withDefinitions ? found : found.filter(({ role }) => role === 'reference');
}

export function highlightsAt({ snapshot, file, offset }: SymbolRequest): readonly Occurrence[] {
  const named = symbolAt(snapshot, file, offset);
  if (!named) return [];
  const { kind, id } = named.symbol;
  const policy = policyOver(snapshot, file);
  return occurrencesIn(file).filter(
    (one) => one.id === id && kindUnder(one, policy) === kind && isName(snapshot, file, one),
  );
}
