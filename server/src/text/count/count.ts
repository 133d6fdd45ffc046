/**
 * How long a text is for a platform, with the sum that proves it: every stretch of the text with what it counts.
 *
 * Limits, units and what a link counts are data (`schemas/platforms.ts`); this file applies them to the published text of one part.
 * It must not know posts, policies or the host's Unicode tables. Other tools may bundle it alone.
 */
import { PLATFORMS, type Limit, type Platform, type PlatformId, type Unit } from '../../../../schemas/platforms';
import type { CountOptions, CountPart, PartKind } from './part';
import { totalOf } from './total';

export type { CountOptions, CountPart, PartKind } from './part';

/** `maybe`: over by the way we count, but not by every way to read the platform's words. */
export type Over = 'no' | 'maybe' | 'surely';

export interface Measure {
  readonly length: number;
  readonly unit: Unit;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  readonly over: Over;
  /** Every stretch that counts, in order; their lengths add up to `length`. */
  readonly parts: readonly CountPart[];
  /** Where the platform's limit was read; absent for a limit that was given and where there is none. */
  readonly proof: Limit | undefined;
}

/** The measure that leaves least, with all that must hold: Bluesky has two. */
export interface Count extends Measure {
  readonly measures: readonly Measure[];
}

export function count(text: string, platform: PlatformId, options: CountOptions = {}): Count {
  const data = PLATFORMS[platform];
  const proof = data.limits[options.field ?? 'text'];
  const first = measure(text, data, proof, options);
  if (proof?.also === undefined) return withAll(first, [first]);
  const second = measure(text, data, proof.also, { field: options.field ?? 'text' });
  return withAll(left(second) < left(first) ? second : first, [first, second]);
}

const left = ({ remaining }: Measure): number => remaining ?? Infinity;

/** Written out, since a count is made at every keystroke for every account and a spread costs as much as the counting. */
const withAll = (nearest: Measure, measures: readonly Measure[]): Count => ({
  length: nearest.length,
  unit: nearest.unit,
  limit: nearest.limit,
  remaining: nearest.remaining,
  over: nearest.over,
  parts: nearest.parts,
  proof: nearest.proof,
  measures,
});

function measure(text: string, platform: Platform, proof: Limit | undefined, options: CountOptions): Measure {
  const unit = options.unit ?? unitOf(proof);
  const { parts, length } = totalOf(text, platform, unit, options);
  const limit = options.limit ?? proof?.limit;
  if (limit === undefined) return { length, unit, limit, remaining: undefined, over: 'no', parts, proof: undefined };
  return {
    length,
    unit,
    limit,
    remaining: limit - length,
    over: length <= limit ? 'no' : isOneReadingWithin(text, platform, proof, limit, options) ? 'maybe' : 'surely',
    parts,
    proof: options.limit === undefined ? proof : undefined,
  };
}

const unitOf = (proof: Limit | undefined): Unit =>
  proof === undefined || proof.unit === 'count' ? 'characters' : proof.unit;

/** True where another way to read the platform's words leaves the text within the limit; a unit that was given is certain. */
function isOneReadingWithin(
  text: string,
  platform: Platform,
  proof: Limit | undefined,
  limit: number,
  options: CountOptions,
): boolean {
  if (options.unit !== undefined) return false;
  return (proof?.readings ?? []).some((unit) => totalOf(text, platform, unit, options).length <= limit);
}

/** Parts of one kind taken together, for “92 = 69 text + 23 link”. */
export interface Sum {
  readonly kind: PartKind;
  readonly length: number;
  readonly number: number;
}

/** The sums in the order in which a count is read: text, emoji, link, mention, content warning. */
export function sumByKind(parts: readonly CountPart[]): readonly Sum[] {
  const kinds: readonly PartKind[] = ['text', 'emoji', 'link', 'mention', 'content_warning'];
  return kinds.flatMap((kind) => {
    const all = parts.filter((part) => part.kind === kind);
    return all.length === 0
      ? []
      : [{ kind, length: all.reduce((sum, part) => sum + part.length, 0), number: all.length }];
  });
}
