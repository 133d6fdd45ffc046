/** The kinds of organisation that “New policy” knows: their level, their language regime, and the preset that suits them. No text. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import type { PRESETS } from '../../../../schemas/codes';
import type { Policy } from '../../../../schemas/policy';
import { REGIMES, type RegimeId } from '../../../../schemas/regimes';

export type PresetName = (typeof PRESETS)[number];

export interface Body {
  readonly level: NonNullable<Policy['organisation']>['level'];
  readonly regime: RegimeId;
  /** Proposed; what the regime requires is always part of it. */
  readonly languages: readonly Language[];
  readonly presets: readonly PresetName[];
}

const body = (
  level: Body['level'],
  regime: RegimeId,
  languages: readonly Language[],
  presets: readonly PresetName[] = [],
): Body => ({ level, regime, languages, presets });

/** By id, in the order in which they are offered. */
export const BODIES: Readonly<Record<string, Body>> = {
  federal: body('federal', 'federal_central', ['nl', 'fr'], ['smpolicy:federal-be']),
  flemish: body('flemish', 'flemish', ['nl'], ['smpolicy:accessible']),
  walloon: body('walloon', 'none', ['fr'], ['smpolicy:accessible']),
  german_community: body('german_community', 'none', ['de'], ['smpolicy:accessible']),
  brussels: body('local', 'brussels_local', ['nl', 'fr'], ['smpolicy:accessible']),
  local_nl: body('local', 'local_nl', ['nl'], ['smpolicy:local-vl']),
  local_fr: body('local', 'local_fr', ['fr'], ['smpolicy:accessible']),
  local_de: body('local', 'local_de', ['de'], ['smpolicy:accessible']),
  facilities: body('local', 'facilities_municipality', ['nl', 'fr'], ['smpolicy:accessible']),
  eu: body('eu', 'none', ['en', 'fr'], ['smpolicy:accessible']),
  other: body('other', 'none', [], ['smpolicy:accessible']),
};

/** Regimes in which one account in several languages is usual. */
const BILINGUAL: ReadonlySet<RegimeId> = new Set<RegimeId>(['brussels_local', 'facilities_municipality']);
export const mayMixLanguages = ({ regime }: Body): boolean => BILINGUAL.has(regime);

/** What was chosen with what the regime requires, the regime's first, in the product's order. */
export function languagesOf({ regime }: Body, chosen: readonly string[]): readonly Language[] {
  const { required } = REGIMES[regime];
  const others = LANGUAGES.filter((language) => chosen.includes(language) && !required.includes(language));
  return [...required, ...others];
}
