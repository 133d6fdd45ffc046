/** The names that SM Policy gives itself: no id of a policy may become one, and what a policy writes over keeps its name. */
import { BUILTIN_NODES, BUILTIN_OUTCOMES, BUILTIN_TEMPLATES } from '../../../../schemas/builtin';
import { GOALS, TASKS } from '../../../../schemas/codes';
import { isPolicyKind, type PolicySymbol, type SymbolKind } from '../../workspace/symbols/symbol';

const RESERVED: Partial<Record<SymbolKind, readonly string[]>> = {
  role: TASKS,
  objective: GOALS,
  template: BUILTIN_TEMPLATES,
  node: [...BUILTIN_NODES, ...BUILTIN_OUTCOMES],
  outcome: [...BUILTIN_NODES, ...BUILTIN_OUTCOMES],
};
/** What comes with the product is used under these names whether a policy writes over it or not. */
const BUILT_IN: readonly SymbolKind[] = ['template', 'node', 'outcome'];

/** True for a name that means something else already where ids of this kind stand. */
export const isReserved = (kind: SymbolKind, id: string): boolean => RESERVED[kind]?.includes(id) === true;

/** True for what the product itself calls so, and not only a policy. */
export function isOwn({ kind, id, policy }: PolicySymbol): boolean {
  if (!isPolicyKind(kind) || !isReserved(kind, id)) return false;
  return BUILT_IN.includes(kind) || policy?.definition(kind, id) === undefined;
}
