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
  /** The languages in which somebody is answered; of several, in the person's own. */
  readonly replies: readonly Language[];
  /** `sourced`: what is required was read in a source; `general`: from general knowledge, so that rules speak softly. */
  readonly certainty: Certainty;
  /** The same for `replies`. */
  readonly repliesCertainty: Certainty;
  /** Of the coordinated laws of 18 July 1966; undefined where they don't say it. */
  readonly article?: string;
  /** Where it was read; for general knowledge, where to begin reading. */
  readonly source: string;
  readonly checked: string;
}
export type Certainty = 'sourced' | 'general';

const LAW = 'https://www.ejustice.just.fgov.be/eli/wet/1966/07/18/1966071850/justel';
const ARTICLE_12 = 'http://wordscope.be/francais/neerlandais/allemande+utilisent+exclusivement.html';
const ARTICLE_40 = 'http://wordscope.be/neerlandais/francais/dus+inderdaad+rechtstreeks.html';
const GUIDE = 'https://5dok.net/article/uitzondering-voor-de-monoculturele-instellingen.q057e48g';
const FLEMISH = 'https://vrttaal.net/nieuws/vlaamse-ambtenaren-moeten-in-het-nederlands-tweeten';
const BRUSSELS =
  'https://www.brulocalis.be/fr/outils/fiches-pratiques/les-rapports-avec-les-particuliers-et-les-entreprises-privees';
const CHECKED = '2026-11-22';

/** The article is about answers; that messages to everybody are in the language of the area too is taken from it. */
const local = (id: RegimeId, language: Language): Regime => ({
  id,
  required: [language],
  equal: false,
  replies: [language],
  certainty: 'sourced',
  repliesCertainty: 'sourced',
  article: 'art. 12',
  source: ARTICLE_12,
  checked: CHECKED,
});

export const REGIMES: Readonly<Record<RegimeId, Regime>> = {
  federal_central: {
    id: 'federal_central',
    required: ['nl', 'fr'],
    equal: true,
    replies: ['nl', 'fr', 'de'],
    certainty: 'sourced',
    repliesCertainty: 'general',
    article: 'art. 40-41',
    source: ARTICLE_40,
    checked: CHECKED,
  },
  flemish: {
    id: 'flemish',
    required: ['nl'],
    equal: false,
    replies: ['nl'],
    certainty: 'sourced',
    repliesCertainty: 'sourced',
    source: FLEMISH,
    checked: CHECKED,
  },
  local_nl: local('local_nl', 'nl'),
  local_fr: local('local_fr', 'fr'),
  local_de: local('local_de', 'de'),
  brussels_local: {
    id: 'brussels_local',
    required: ['nl', 'fr'],
    equal: true,
    replies: ['nl', 'fr'],
    certainty: 'general',
    repliesCertainty: 'sourced',
    article: 'art. 17-22',
    source: BRUSSELS,
    checked: CHECKED,
  },
  facilities_municipality: {
    id: 'facilities_municipality',
    required: ['nl', 'fr'],
    equal: false,
    first: 'nl',
    replies: ['nl', 'fr'],
    certainty: 'sourced',
    repliesCertainty: 'general',
    article: 'art. 24',
    source: GUIDE,
    checked: CHECKED,
  },
  none: {
    id: 'none',
    required: [],
    equal: false,
    replies: [],
    certainty: 'general',
    repliesCertainty: 'general',
    source: LAW,
    checked: CHECKED,
  },
};
