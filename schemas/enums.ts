/** The lists of codes that several fields share, as zod schemas. This file must not know which field uses which list. */
import { codes } from './builders';
import { ADDRESS_FORMS, SEVERITIES, TASKS } from './codes';
import { PLATFORM_IDS, PLATFORM_TYPES, UNITS } from './platform';

export const platform = codes('platform', PLATFORM_IDS);
export const platformType = codes('platform_type', PLATFORM_TYPES);
/** How a platform counts the length of a text. */
export const unit = codes('unit', UNITS);
export const task = codes('task', TASKS);
export const severity = codes('severity', SEVERITIES);
export const weekday = codes('weekday', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const addressForm = codes('address_form', [
  ...ADDRESS_FORMS.nl,
  ...ADDRESS_FORMS.fr,
  ...ADDRESS_FORMS.de,
  ...ADDRESS_FORMS.en,
]);
export const mode = codes('mode', ['public', 'private']);
export const consent = codes('consent', ['oral', 'written', 'form']);
