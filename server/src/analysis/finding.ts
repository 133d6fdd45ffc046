/** What a rule found, ready for any door: data only, no sentence. Texts are made at the edge from `messageId` and `data`. */
import type { Span } from '../text/span';
import type { Route } from '../syntax/yaml/tree';
import type { Data, Fix, Related, RuleId, Severity } from '../rules/define';

export interface Finding {
  /** URI. */
  readonly file: string;
  readonly rule: RuleId;
  readonly messageId: string;
  readonly data: Data;
  readonly severity: Severity;
  readonly span: Span;
  /** Where the rule named a place in YAML, which need not be there: something may be missing. */
  readonly route?: Route;
  readonly related: readonly Related[];
  /** Made at the first reading: most findings are never asked for theirs. */
  readonly fixes: readonly Fix[];
}

/** In the order of the file; at one place by rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
