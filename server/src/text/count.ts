/**
 * How long a text is for a platform, with the sum that proves it: every stretch of the text with what it counts.
 *
 * Limits, units and what a link counts are data (`schemas/platforms.ts`); this file applies them to the published text of one part.
 * It must not know posts, policies or the host's Unicode tables. Other tools may bundle it alone.
 */
import {
  PLATFORMS,
  type Limit,
  type Platform,
  type PlatformId,
  type TextField,
  type Unit,
} from '../../../schemas/platforms';
import { fixedParts } from './count-fixed';
import { unitLength, unitParts } from './count-units';
import { composed } from './normal';
import type { Span } from './span';

export type PartKind = 'text' | 'emoji' | 'link' | 'mention' | 'content_warning';

export interface CountPart {
  readonly kind: PartKind;
  readonly length: number;
  /** Where it stands in the text; a content warning stands nowhere in it. */
  readonly span: Span;
}

export interface CountOptions {
  /** Which field the text is for; the post itself where absent. */
  readonly field?: TextField;
  /** The limit of the account or of the policy, which goes before the platform's. */
  readonly limit?: number;
  readonly unit?: Unit;
  /** The text answers someone: on X the names that it begins with are free. */
  readonly reply?: boolean;
  /** What readers see before they open the text; it counts where the platform counts it (Mastodon). */
  readonly contentWarning?: string;
}

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

/** The measure that is nearest to its limit, with all that must hold: Bluesky has two. */
export interface Count extends Measure {
  readonly measures: readonly Measure[];
}

export function count(text: string, platform: PlatformId, options: CountOptions = {}): Count {
  const data = PLATFORMS[platform];
  const proof = data.limits[options.field ?? 'text'];
  const first = measure(text, data, proof, options);
  if (proof?.also === undefined) return { ...first, measures: [first] };
  const measures = [first, measure(text, data, proof.also, { field: options.field ?? 'text' })];
  const nearest = measures.reduce((a, b) => (share(b) > share(a) ? b : a));
  return { ...nearest, measures };
}

/** How much of its limit a measure uses; one without a limit uses nothing. */
const share = ({ length, limit }: Measure): number => (limit === undefined ? 0 : length / limit);

function measure(text: string, platform: Platform, proof: Limit | undefined, options: CountOptions): Measure {
  const unit = options.unit ?? unitOf(proof);
  const parts = partsIn(text, platform, unit, options);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const limit = options.limit ?? proof?.limit;
  const readings = options.unit === undefined ? (proof?.readings ?? []) : [];
  const isOver = limit !== undefined && length > limit;
  return {
    length,
    unit,
    limit,
    remaining: limit === undefined ? undefined : limit - length,
    over: !isOver
      ? 'no'
      : readings.some((other) => total(text, platform, other, options) <= limit)
        ? 'maybe'
        : 'surely',
    parts,
    proof: options.limit === undefined && limit !== undefined ? proof : undefined,
  };
}

const unitOf = (proof: Limit | undefined): Unit =>
  proof === undefined || proof.unit === 'count' ? 'characters' : proof.unit;

const total = (text: string, platform: Platform, unit: Unit, options: CountOptions): number =>
  partsIn(text, platform, unit, options).reduce((sum, part) => sum + part.length, 0);

function partsIn(text: string, platform: Platform, unit: Unit, options: CountOptions): readonly CountPart[] {
  if (unit !== 'weighted') return partsOf(text, platform, unit, options);
  const { text: normal, source } = composed(text);
  const parts = partsOf(normal, platform, unit, options);
  if (source === undefined) return parts;
  return parts.map((part) => ({ ...part, span: { start: source(part.span.start), end: source(part.span.end) } }));
}

function partsOf(text: string, platform: Platform, unit: Unit, options: CountOptions): readonly CountPart[] {
  const parts: CountPart[] = [];
  if (options.contentWarning && platform.countsContentWarning) {
    const length = unitLength(options.contentWarning, unit);
    parts.push({ kind: 'content_warning', length, span: { start: 0, end: 0 } });
  }
  let at = 0;
  const isPost = options.field === undefined || options.field === 'text';
  for (const fixed of isPost ? fixedParts(text, platform, options.reply === true) : []) {
    unitParts(text, { start: at, end: fixed.span.start }, unit, parts);
    parts.push(fixed);
    at = fixed.span.end;
  }
  unitParts(text, { start: at, end: text.length }, unit, parts);
  return parts;
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
