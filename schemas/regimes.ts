/** The language regimes of Belgian authorities as data. A regime proposes; what the policy states itself goes before it. */
import type { Language } from './kinds';

export const REGIME_IDS = [
  'federal_central',
  'flemish',
  'local_nl',
  'local_fr',
  'local_de',
  'brussels_local',
  'facilities_municipality',
  'none',
] as const;
export type RegimeId = (typeof REGIME_IDS)[number];

export interface Regime {
  readonly id: RegimeId;
  /** The languages that every message to the public needs. */
  readonly required: readonly Language[];
  /** True where the language versions must say the same at the same moment. */
  readonly equal: boolean;
  /** The language that comes first, where the law says so. */
  readonly first?: Language;
  /** The languages in which a citizen is answered in his own language. */
  readonly replies: readonly Language[];
  /** `sourced`: read in a source; `general`: from general knowledge, so that rules speak softly. */
  readonly certainty: 'sourced' | 'general';
  readonly source: string;
  readonly checked: string;
}

const LAW = 'https://www.vct-cpcl.be/';
const proof = { source: LAW, checked: '2026-11-22' } as const;
const local = (id: RegimeId, language: Language): Regime => ({
  id,
  required: [language],
  equal: false,
  replies: [language],
  certainty: 'sourced',
  ...proof,
});

export const REGIMES: Readonly<Record<RegimeId, Regime>> = {
  federal_central: {
    id: 'federal_central',
    required: ['nl', 'fr'],
    equal: true,
    replies: ['nl', 'fr', 'de'],
    certainty: 'sourced',
    ...proof,
  },
  flemish: local('flemish', 'nl'),
  local_nl: local('local_nl', 'nl'),
  local_fr: local('local_fr', 'fr'),
  local_de: local('local_de', 'de'),
  brussels_local: {
    id: 'brussels_local',
    required: ['nl', 'fr'],
    equal: true,
    replies: ['nl', 'fr'],
    certainty: 'general',
    ...proof,
  },
  facilities_municipality: {
    id: 'facilities_municipality',
    required: ['nl', 'fr'],
    equal: false,
    first: 'nl',
    replies: ['nl', 'fr'],
    certainty: 'sourced',
    ...proof,
  },
  none: { id: 'none', required: [], equal: false, replies: [], certainty: 'general', ...proof },
};
