/**
 * What to do with a citizen's message: the flowchart of questions and outcomes, and the templates of replies.
 */
import * as z from 'zod';
import { codes, count, definition, list, orWord, reference, roleOrTask, slug, text } from '../builders';
import { mode } from '../enums';

/** A code that organisations may add to: ours are offered and named, others are taken as they are. */
const openCode = (name: string, words: readonly string[]) => orWord(z.string(), name, words);

export const node = z.strictObject({
  ask: text().optional(),
  why: text().optional(),
  options: list(z.strictObject({ when: text().optional(), go: reference('node', 'outcome').optional() })).optional(),
});

export const outcome = z.strictObject({
  title: text().optional(),
  action: openCode('outcome_action', [
    'reply',
    'post',
    'share_source',
    'share_media',
    'ask_consent',
    'mention_partner',
    'give_contact_details',
    'continue_private',
    'hand_over',
    'fix_and_reply',
    'report_and_post',
    'hide',
    'remove',
    'block',
    'take_down',
    'take_down_and_check',
    'close',
    'none',
  ]).optional(),
  template: reference('template').optional(),
  mode: codes('outcome_mode', ['public', 'private', 'same_as_question']).optional(),
  continue_in: mode.optional(),
  escalate_to: roleOrTask().optional(),
  needs_approval: roleOrTask().optional(),
  may_report_to: list(openCode('outcome_report_to', ['platform', 'unia', 'ccb', 'police'])).optional(),
  report_to: z.string().optional(),
  within_minutes: count().optional(),
  within_hours: z.number().min(0).optional(),
  evidence: list(openCode('evidence', ['screenshot', 'url', 'time'])).optional(),
  needs: list(openCode('outcome_needs', ['consent', 'credit', 'official_source'])).optional(),
  log: openCode('outcome_log', ['moderation', 'permissions', 'monitoring']).optional(),
  next: reference('template').optional(),
  after: reference('template').optional(),
  next_outcome: reference('outcome').optional(),
  contact_colleague: z.boolean().optional(),
});

export const flowchart = z.strictObject({
  id: slug().optional(),
  version: z.string().optional(),
  title: text().optional(),
  start: reference('node', 'outcome').optional(),
  nodes: z.record(definition('node'), node).optional(),
  outcomes: z.record(definition('outcome'), outcome).optional(),
  before_send: list(text()).optional(),
  after_send: list(text()).optional(),
});

export const template = z.strictObject({
  id: definition('template'),
  title: text().optional(),
  mode: codes('template_mode', ['public', 'private', 'both']).optional(),
  kind: codes('template_kind', ['reply', 'own_post']).optional(),
  prefix: text().optional(),
  optional: list(count()).optional(),
  nl: z.string().optional(),
  nl_je: z.string().optional(),
  fr: z.string().optional(),
  de: z.string().optional(),
  en: z.string().optional(),
});
