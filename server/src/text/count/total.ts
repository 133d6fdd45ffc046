/** Every stretch of a text with what it counts in one unit, and the total. This file knows no limits. */
import { UNITS, type Platform, type Unit } from '../../../../schemas/platforms';
import type { CountOptions, CountPart } from './part';
import { fixedParts } from './fixed';
import { unitLength, unitParts } from './units';
import { composed } from '../normal';
import { recent } from '../recent';

export interface Total {
  readonly parts: readonly CountPart[];
  readonly length: number;
}

function totalled(parts: readonly CountPart[]): Total {
  let length = 0;
  for (const part of parts) length += part.length;
  return { parts, length };
}

export function totalOf(text: string, platform: Platform, unit: Unit, options: CountOptions): Total {
  const isPost = options.field === undefined || options.field === 'text';
  // Everything counts as it is written: all such platforms with one unit have one total.
  if (!isPost || platform.linkWeight === undefined) return plainTotals[unit](text);
  return totalled(located(text, unit, (normal) => partsOf(normal, platform, unit, options)));
}

/** X counts the composed text; its parts are told at their places in the written one. */
function located(text: string, unit: Unit, make: (text: string) => readonly CountPart[]): readonly CountPart[] {
  if (unit !== 'weighted') return make(text);
  const { text: normal, source } = composed(text);
  const parts = make(normal);
  if (source === undefined) return parts;
  return parts.map((part) => ({ ...part, span: { start: source(part.span.start), end: source(part.span.end) } }));
}

function plainParts(text: string, unit: Unit): readonly CountPart[] {
  const parts: CountPart[] = [];
  unitParts(text, { start: 0, end: text.length }, unit, parts);
  return parts;
}

const plainTotal = (unit: Unit) =>
  recent((text: string) => totalled(located(text, unit, (normal) => plainParts(normal, unit))));
const plainTotals = Object.fromEntries(UNITS.map((unit) => [unit, plainTotal(unit)])) as Readonly<
  Record<Unit, (text: string) => Total>
>;

function partsOf(text: string, platform: Platform, unit: Unit, options: CountOptions): readonly CountPart[] {
  const parts: CountPart[] = [];
  if (options.contentWarning && platform.countsContentWarning) {
    const length = unitLength(options.contentWarning, unit);
    parts.push({ kind: 'content_warning', length, span: { start: 0, end: 0 } });
  }
  let at = 0;
  for (const fixed of fixedParts(text, platform, options.reply === true)) {
    unitParts(text, { start: at, end: fixed.span.start }, unit, parts);
    parts.push(fixed);
    at = fixed.span.end;
  }
  unitParts(text, { start: at, end: text.length }, unit, parts);
  return parts;
}
