/**
 * How the organisation writes and what it may use: editorial line, copyright, privacy, accessibility, use of AI.
 */
import * as z from 'zod';
import {
  byLanguage,
  codes,
  count,
  date,
  group,
  handle,
  hashtag,
  language,
  licence,
  list,
  reference,
  roleOrTask,
  text,
  url,
} from '../builders';
import { addressForms } from './accounts';

export const editorial = group({
  default_accounts: list(reference('account')).optional(),
  address_form: addressForms.optional(),
  tone: list(text()).optional(),
  identity: z
    .strictObject({ slogan: text().optional(), visual_line: text().optional(), checked: date().optional() })
    .optional(),
  max_words_per_sentence: count().default(25),
  plain_language: codes('language_level', ['A2', 'B1', 'B2']).optional(),
  jargon: z.partialRecord(language, z.record(z.string(), z.string())).optional(),
  loaded_terms: z.partialRecord(language, list(z.string())).optional(),
  loaded_topics: list(text()).optional(),
  sign_replies: codes('signature', ['none', 'initials', 'first_name']).default('none'),
  hashtags_per_post: z
    .strictObject({
      max: count().optional(),
      case: codes('hashtag_case', ['camel_case', 'any']).optional(),
      position: codes('hashtag_position', ['end', 'any']).optional(),
    })
    .optional(),
  always_hashtags: z.partialRecord(language, list(hashtag())).optional(),
});

export const copyright = group({
  credit_required: z.boolean().default(false),
  own_credit: z.string().optional(),
  allowed_licences: list(licence()).default([
    'own',
    'permission',
    'CC0-1.0',
    'CC-PDM-1.0',
    'CC-BY-4.0',
    'CC-BY-SA-4.0',
  ]),
  max_quote_words: count().default(30),
  when_in_doubt: codes('when_in_doubt', ['do_not_use', 'ask']).default('do_not_use'),
});

export const privacy = group({
  dpo_role: roleOrTask().optional(),
  do_not_tag: list(handle()).optional(),
  minors_need_guardian: z.boolean().default(true),
  page_notice_url: byLanguage(url()).optional(),
  secure_form_url: byLanguage(url()).optional(),
});

export const accessibility = group({
  max_emoji: count().default(3),
  max_links: count().optional(),
  allow_faces: z.boolean().default(true),
});

export const ai = z.strictObject({
  allowed: list(codes('ai_use', ['assist', 'translate', 'generate'])).optional(),
  disclose_generated: z.boolean().optional(),
  human_review: codes('human_review', ['required', 'recommended']).optional(),
});
