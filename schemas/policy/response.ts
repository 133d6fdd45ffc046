/**
 * How the organisation works from day to day: answering, moderating, reviewing, crisis, monitoring, archive.
 */
import * as z from 'zod';
import {
  byLanguage,
  codes,
  count,
  date,
  dateTime,
  email,
  group,
  language,
  list,
  reference,
  roleOrTask,
  text,
  time,
  url,
} from '../builders';
import { weekday } from '../enums';

const reportTo = codes('report_to', ['platform', 'ccb', 'police']);
const reportFrequency = codes('report_frequency', ['weekly', 'monthly', 'quarterly', 'per_event']);
const shift = { days: list(weekday).optional(), from: time().optional(), to: time().optional() };

export const response = group({
  target_hours: z.number().min(0).default(24),
  count: codes('hours_count', ['calendar', 'working_hours']).default('calendar'),
  opening_hours: z.strictObject(shift).optional(),
  auto_reply: z.union([z.boolean(), reference('template')]).optional(),
  standby: z
    .strictObject({
      watch_for: list(codes('watch_for', ['mentions_of_us', 'user_media_at_events', 'federal_topics'])).optional(),
      out_of_hours: z
        .strictObject({
          role: roleOrTask().optional(),
          when: list(codes('out_of_hours', ['evening', 'weekend', 'holiday', 'crisis'])).optional(),
        })
        .optional(),
    })
    .optional(),
  not_our_task: group({
    public: codes('not_our_task_public', ['mention_partner']).default('mention_partner'),
    private: codes('not_our_task_private', ['give_contact_details']).default('give_contact_details'),
  }),
  handover: codes('handover', ['contact_colleague_first', 'redirect_only']).default('contact_colleague_first'),
  rota: list(z.strictObject({ who: roleOrTask().optional(), ...shift })).optional(),
  template_languages: list(language).optional(),
});

export const moderation = group({
  mode: codes('moderation_mode', ['after', 'before', 'community', 'closed']).optional(),
  reason: text().optional(),
  owner: roleOrTask().optional(),
  tone: text().optional(),
  public_can_report: z.boolean().optional(),
  remove_when: list(
    codes('removal_ground', [
      'hate',
      'threat',
      'insult',
      'personal_data',
      'spam',
      'advertising',
      'copyright',
      'off_topic',
      'illegal',
    ]),
  ).optional(),
  steps: list(
    codes('moderation_step', ['warn', 'remove_with_notice', 'temporary_block', 'permanent_block']),
  ).optional(),
  notify_author: z.boolean().optional(),
  appeal_email: byLanguage(email()).optional(),
  check_every_hours: z.number().min(0).default(24),
  keep_evidence: z
    .strictObject({ screenshot: z.boolean().optional(), retention_months: count().optional() })
    .optional(),
});

export const workflow = group({
  public_information_only: z.boolean().default(true),
  peer_review: group({
    required: z.boolean().default(false),
    min_reviewers: count().default(1),
    when: list(codes('review_when', ['sensitive', 'crisis'])).optional(),
    author_may_review: z.boolean().default(false),
    exempt: list(codes('review_exempt', ['template_reply'])).default(['template_reply']),
  }),
  sensitive_topics: list(text()).optional(),
  screening_by: roleOrTask().optional(),
  content_tiers: z
    .strictObject({
      free: list(text()).optional(),
      ask: list(text()).optional(),
      never: list(text()).optional(),
    })
    .optional(),
});

export const crisis = group({
  lead: roleOrTask('partner').optional(),
  accounts: list(reference('account')).optional(),
  prepared_templates: list(reference('template')).optional(),
  first_message_minutes: count().default(30),
  tested_on: date().optional(),
  active: z
    .strictObject({
      since: dateTime().optional(),
      lead: roleOrTask('partner').optional(),
      sources: list(url()).optional(),
    })
    .optional(),
});

export const monitoring = z.strictObject({
  owner: roleOrTask().optional(),
  keywords: list(z.string()).optional(),
  places: list(z.string()).optional(),
  impersonation: z
    .strictObject({
      check_every_days: count().optional(),
      owner: roleOrTask().optional(),
      may_report_to: list(reportTo).optional(),
    })
    .optional(),
  wikipedia_owner: roleOrTask().optional(),
  report_to: roleOrTask().optional(),
  report_frequency: reportFrequency.optional(),
  impact: z.strictObject({ scale: list(text()).optional(), act_from: z.number().optional() }).optional(),
});

export const archive = z.strictObject({
  what: list(codes('archive_what', ['posts', 'replies', 'removals', 'statistics'])).optional(),
  export_every_months: count().optional(),
  owner: roleOrTask().optional(),
  retention: text().optional(),
  guide_url: byLanguage(url()).optional(),
});
