/**
 * The organisation and its policy as a document: who we are, who decided, who does what. It must not know accounts or messages.
 */
import * as z from 'zod';
import {
  byLanguage,
  codes,
  count,
  date,
  definition,
  domain,
  email,
  group,
  language,
  list,
  phone,
  reference,
  roleOrTask,
  slug,
  text,
  time,
  url,
  zone,
} from '../builders';
import { platform, task } from '../enums';
import { REGIME_IDS } from '../regimes';

/** Somebody with a public function. */
export const officeHolder = z.strictObject({ name: z.string().optional(), function: text().optional() });
/** Who decided, and when. */
export const approval = z.strictObject({ body: text().optional(), date: date().optional() });

export const organisation = z.strictObject({
  id: slug(),
  name: text(),
  level: codes('level', [
    'federal',
    'flemish',
    'walloon',
    'brussels',
    'german_community',
    'province',
    'local',
    'eu',
    'other',
  ]).default('other'),
  language_regime: codes('language_regime', REGIME_IDS).default('none'),
  required_languages: list(language).optional(),
  optional_languages: list(language).optional(),
  timezone: zone().optional(),
  website: url().optional(),
  url_by_language: z.partialRecord(language, url()).optional(),
  email_domains: list(domain()).optional(),
  public_data: z
    .strictObject({
      ibans: list(z.string()).optional(),
      phones: list(phone()).optional(),
      emails: list(email()).optional(),
      domains: list(domain()).optional(),
    })
    .optional(),
  account_name_pattern: z.string().optional(),
  publisher: officeHolder.optional(),
  brand_guide_url: byLanguage(url()).optional(),
});

export const policyDocument = group({
  title: text().optional(),
  version: z.string().optional(),
  owner: roleOrTask().optional(),
  status: codes('policy_status', ['draft', 'in_review', 'approved', 'withdrawn']).default('draft'),
  consulted: list(codes('consulted', ['communication', 'legal', 'hr', 'ict', 'knowledge'])).optional(),
  approved_by: approval.optional(),
  valid_from: date().optional(),
  last_reviewed: date().optional(),
  review_every_months: count().default(12),
  published_url: byLanguage(url()).optional(),
  announced_to_staff: date().optional(),
  training: z
    .strictObject({ audience: text().optional(), next: date().optional(), topics: list(text()).optional() })
    .optional(),
});

export const staffAccess = z.strictObject({
  mode: codes('staff_access', ['full', 'partial', 'closed']).optional(),
  reason: text().optional(),
  restrictions: list(
    z.strictObject({
      kind: codes('restriction', ['role', 'platform', 'hours', 'private_use']).optional(),
      roles: list(roleOrTask()).optional(),
      platforms: list(platform).optional(),
      from: time().optional(),
      to: time().optional(),
    }),
  ).optional(),
});

export const role = z.strictObject({
  id: definition('role'),
  name: text().optional(),
  tasks: list(task).optional(),
  people: count().default(1),
  backup: reference('role').optional(),
});

/** The three core questions of a policy begin here: how may a colleague speak of us, and what may be said on our pages. */
export const conduct = group({
  staff: z
    .strictObject({
      recommendations: list(
        codes('recommendation', [
          'only_what_is_sure',
          'no_secrets',
          'honest_and_credible',
          'respect_public',
          'respect_colleagues',
          'respect_copyright',
          'protect_privacy',
          'read_terms',
          'separate_private_work',
          'follow_up',
        ]),
      ).optional(),
      use_types: list(codes('use_type', ['personal', 'professional', 'official'])).optional(),
      rules: list(text()).optional(),
      code_url: byLanguage(url()).optional(),
      report_channel_url: byLanguage(url()).optional(),
    })
    .optional(),
  public: group({
    url: byLanguage(url()).optional(),
    topics: list(codes('house_rule_topic', ['content', 'exchange', 'personal_data', 'languages', 'platform'])).default([
      'content',
      'exchange',
      'personal_data',
      'languages',
      'platform',
    ]),
    rules: list(text()).optional(),
  }),
});
