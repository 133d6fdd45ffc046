/**
 * The lists of codes that the server reads as well. Codes are English identifiers; fields/values.yaml names them in four languages.
 * This file must not know which field uses which list.
 */

/** The version of the schema that this product writes. */
export const SCHEMA_VERSION = 1;

/** The policies that come with the product, by the name that `extends` takes. */
export const PRESETS = ['smpolicy:federal-be', 'smpolicy:local-vl', 'smpolicy:accessible'] as const;

/** What a role can be asked to do; a task may stand wherever a role's id may. */
export const TASKS = [
  'draft',
  'publish',
  'calendar',
  'monitor',
  'respond',
  'moderate',
  'peer_review',
  'approve',
  'screen_sensitive',
  'press',
  'crisis',
  'privacy',
  'legal',
  'ict',
  'complaints',
] as const;
export type Task = (typeof TASKS)[number];

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** How each language can speak to one reader, the polite form first. */
export const ADDRESS_FORMS = { nl: ['u', 'je'], fr: ['vous', 'tu'], de: ['Sie', 'du'], en: ['you'] } as const;

/** What a message is for. */
export const GOALS = ['information', 'change', 'promotion', 'conversation'] as const;
