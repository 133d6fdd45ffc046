/**
 * What the organisation wants to say, to whom and when: strategy, events, elections, the calendar of ideas.
 */
import * as z from 'zod';
import {
  byLanguage,
  codes,
  date,
  dateTime,
  definition,
  hashtag,
  language,
  list,
  listOrEmpty,
  path,
  reference,
  roleOrTask,
  text,
  time,
  url,
} from '../builders';
import { GOALS } from '../codes';
import { platform } from '../enums';

export const objective = z.strictObject({
  id: definition('objective'),
  category: codes('goal', GOALS).optional(),
  text: text().optional(),
  kpis: list(reference('kpi')).optional(),
});

/** One text or several. */
const texts = () => list(text()).optional();

export const audience = z.strictObject({
  id: definition('audience'),
  who: text().optional(),
  say: text().optional(),
  where: texts(),
  want: text().optional(),
  behave: text().optional(),
  tone: text().optional(),
  sensitivities: text().optional(),
  languages: list(language).optional(),
});

export const keyMessage = z.strictObject({
  id: definition('key_message'),
  text: text().optional(),
  audiences: list(reference('audience')).optional(),
  channels: list(platform).optional(),
});

export const kpi = z.strictObject({
  id: definition('kpi'),
  measure: text().optional(),
  unit: z.string().optional(),
  target: z.string().optional(),
  frequency: codes('kpi_frequency', ['weekly', 'monthly', 'quarterly', 'yearly', 'per_event']).optional(),
  corrective_action: text().optional(),
});

export const strategy = z.strictObject({
  readiness: z
    .strictObject({
      maturity: text().optional(),
      opportunity: text().optional(),
      strategy: text().optional(),
      timing: text().optional(),
      resources: text().optional(),
      answers: texts(),
    })
    .optional(),
  objectives: listOrEmpty(objective),
  audiences: listOrEmpty(audience),
  key_messages: listOrEmpty(keyMessage),
  media_mix: list(
    z.strictObject({
      channel: codes('channel', ['website', 'intranet', 'social', 'mailing']).optional(),
      use: text().optional(),
    }),
  ).optional(),
  kpis: listOrEmpty(kpi),
  swot: z
    .strictObject({ strengths: texts(), weaknesses: texts(), opportunities: texts(), threats: texts() })
    .optional(),
  benchmark: list(
    z.strictObject({
      project: texts(),
      media: texts(),
      audiences: texts(),
      key_messages: texts(),
      relevance: texts(),
      keywords: texts(),
      editorial_line: texts(),
      best_practices: texts(),
    }),
  ).optional(),
});

export const event = z.strictObject({
  id: definition('event'),
  name: text(),
  start: dateTime(),
  end: dateTime().optional(),
  partners: list(reference('partner')).optional(),
  /** More than one is a finding of its own rule, not a wrong type. */
  hashtags: byLanguage(list(hashtag())).optional(),
  agreed: z.strictObject({ date: date().optional(), with: list(reference('partner')).optional() }).optional(),
  /** A list of pages is a finding of its own rule, not a wrong type. */
  page: list(z.strictObject({ url: url().optional(), managers: list(roleOrTask('partner')).optional() })).optional(),
  photo_opt_out: codes('photo_opt_out', ['badge', 'sign', 'wristband', 'desk', 'other']).optional(),
  standby: roleOrTask().optional(),
});

export const election = z.strictObject({
  name: text(),
  date: date(),
  election_period_from: date().optional(),
  no_politicians: z.boolean().default(true),
});

/** Nothing is required here: the rule calendar/missing-field says what a row misses, in plain words. */
export const calendarRow = z.strictObject({
  date: date().optional(),
  time: time().optional(),
  message: text().optional(),
  by: roleOrTask().optional(),
  via: list(reference('account')).optional(),
  post: path().optional(),
});
