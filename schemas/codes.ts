/**
 * The lists of codes that several fields share. Codes are English identifiers; fields/values.yaml names them in four languages.
 * This file must not know which field uses which list.
 */
import { codes } from './kinds';
import { PLATFORM_IDS, PLATFORM_TYPES, UNITS } from './platform';

export const platform = codes('platform', PLATFORM_IDS);
export const platformType = codes('platform_type', PLATFORM_TYPES);
/** How a platform counts the length of a text. */
export const unit = codes('unit', UNITS);

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
export const task = codes('task', TASKS);

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export const severity = codes('severity', SEVERITIES);

export const weekday = codes('weekday', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const addressForm = codes('address_form', ['u', 'je', 'vous', 'Sie', 'you']);
export const mode = codes('mode', ['public', 'private']);
export const consent = codes('consent', ['oral', 'written', 'form']);

/** What a message is for. */
export const GOALS = ['information', 'change', 'promotion', 'conversation'] as const;
