import type { Limit, PlatformId, TextField, Unit } from '../../../schemas/platforms';
import { limitOf } from '../../../schemas/platforms';
import type { Span } from './span';
export type PartKind = 'text' | 'emoji' | 'link' | 'mention' | 'content_warning';
export interface CountPart { readonly kind: PartKind; readonly length: number; readonly span: Span; }
export interface CountOptions { readonly field?: TextField; readonly limit?: number; readonly unit?: Unit; readonly reply?: boolean; readonly contentWarning?: string; }
export interface Measure { readonly length: number; readonly unit: Unit; readonly limit: number | undefined; readonly remaining: number | undefined; readonly parts: readonly CountPart[]; /** The least that any reading of the platform's words gives; over the limit by this is over for sure. */ readonly least: number; readonly proof: Limit | undefined; }
export interface Count extends Measure { /** All measures that must hold, the nearest to its limit (this one) among them. */ readonly measures: readonly Measure[]; }
export function count(text: string, platform: PlatformId, options: CountOptions = {}): Count {
  const proof = limitOf(platform, options.field ?? 'text'); const limit = options.limit ?? proof?.limit; const length = [...text].length;
  const measure: Measure = { length, unit: options.unit ?? 'characters', limit, remaining: limit === undefined ? undefined : limit - length, parts: text === '' ? [] : [{ kind: 'text', length, span: { start: 0, end: text.length } }], least: length, proof };
  return { ...measure, measures: [measure] }; }
/** The parts of a count summed by kind, for “92 = 69 text + 23 link”. */
export function sumByKind(parts: readonly CountPart[]): readonly { readonly kind: PartKind; readonly length: number; readonly number: number }[] {
  return [...Map.groupBy(parts, (p) => p.kind)].map(([kind, all]) => ({ kind, length: all.reduce((n, p) => n + p.length, 0), number: all.length })); }
