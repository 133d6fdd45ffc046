/** A finding with its lines and columns and without its sentence: what can be kept from one run to the next, whatever language is spoken. */
import type { Finding } from '../analysis/finding';
import type { Data, Fix, RuleId, Severity } from '../rules/define';
import { LineIndex } from '../text/lines';

/** From 1, in UTF-16 units; `offset` from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface LocatedFinding {
  readonly rule: RuleId;
  readonly messageId: string;
  readonly data: Data;
  readonly severity: Severity;
  readonly start: Place;
  readonly end: Place;
  readonly fixes: readonly Pick<Fix, 'id' | 'data' | 'safe'>[];
}

/** Most files have no findings, and need no lines. */
export function located(findings: readonly Finding[], text: string): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  const place = (offset: number): Place => {
    const { line, character } = lines.positionAt(offset);
    return { line: line + 1, column: character + 1, offset };
  };
  return findings.map(({ rule, messageId, data, severity, span, fixes }) => ({
    rule,
    messageId,
    data,
    severity,
    start: place(span.start),
    end: place(span.end),
    fixes: fixes.map(({ id, data: values, safe }) => ({ id, data: values, safe })),
  }));
}
