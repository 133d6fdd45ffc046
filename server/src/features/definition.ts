/** Where the thing at a place is defined. The product's own rules have a page instead of a place in a file. */
import { RULE_IDS } from '../rules/words.generated';
import type { RuleId } from '../rules/define';
import type { Span } from '../text/span';
import { symbolAt } from '../workspace/symbols/find';
import { definitionsOf, type Target } from '../workspace/symbols/targets';
import type { PlaceRequest } from './request';

export type SymbolRequest = Pick<PlaceRequest, 'snapshot' | 'file' | 'offset'>;

export interface Definition {
  /** The name that was asked about. */
  readonly span: Span;
  readonly targets: readonly Target[];
  readonly rule: RuleId | undefined;
}

export function definitionAt({ snapshot, file, offset }: SymbolRequest): Definition | undefined {
  const named = symbolAt(snapshot, file, offset);
  if (!named) return undefined;
  const { symbol, occurrence } = named;
  const rule = symbol.kind === 'rule' ? RULE_IDS.find((id) => id === symbol.id) : undefined;
  return { span: occurrence.span, targets: definitionsOf(snapshot, symbol), rule };
}
