/**
 * THE LANGUAGE of the front matter of `*.post.md`: every field a message may hold. A message needs none of them where its file
 * name and the policy say enough, so nothing here is required.
 */
import * as z from 'zod';
import type { DeepReadonly } from './kinds';
import {
  codes,
  dateTime,
  group,
  handle,
  hashtag,
  language,
  licence,
  list,
  listOrEmpty,
  orWord,
  path,
  pathOrUrl,
  person,
  reference,
  roleOrTask,
  slug,
  url,
} from './builders';
import { GOALS } from './codes';
import { consent, mode } from './enums';

const review = z.strictObject({
  by: person().optional(),
  as: codes('review_as', ['peer', 'spokesperson', 'management', 'partner']).default('peer'),
  via: codes('review_via', ['editor', 'mail', 'phone', 'chat', 'paper']).default('editor'),
  at: dateTime().optional(),
  digest: z.string().optional(),
});

/** Whose work it is: title, author, source, licence. */
const rights = z.strictObject({
  title: z.string().optional(),
  author: z.string().optional(),
  source: z.string().optional(),
  year: z.string().optional(),
  licence: licence().optional(),
  permission_ref: z.string().optional(),
  credit: z.string().optional(),
  credit_required: z.boolean().optional(),
  url: url().optional(),
});

const peopleKind = codes('people', ['none', 'crowd', 'public_role', 'recognisable']);
const people = z.strictObject({
  kind: peopleKind.optional(),
  consent: consent.optional(),
  consent_ref: z.string().optional(),
  consent_scope: codes('consent_scope', ['taken', 'published']).optional(),
  minors: z.boolean().optional(),
  guardian_consent: z.boolean().optional(),
});

const mediaEntry = z.strictObject({
  file: path().optional(),
  ref: z.string().optional(),
  type: codes('media_type', ['image', 'video', 'gif', 'audio', 'document']).optional(),
  alt: orWord(z.string(), 'alt', ['decorative']).optional(),
  captions: orWord(path(), 'captions', ['burned_in', 'no_speech']).optional(),
  rights: z.union([codes('own_rights', ['own']), rights]).optional(),
  credit_in: codes('credit_in', ['text', 'alt', 'first_comment', 'image']).default('text'),
  people: z.union([peopleKind, people]).optional(),
  ai: codes('image_ai', ['none', 'edited', 'generated']).default('none'),
});

const reply = z.strictObject({
  to: url().optional(),
  name: z.string().optional(),
  mode: mode.optional(),
  received_at: dateTime().optional(),
  user_lang: language.optional(),
  classification: codes('classification', [
    'question',
    'complaint',
    'criticism',
    'wrong_information',
    'praise',
    'media',
    'rights',
    'job',
    'accessibility',
    'press',
    'danger',
    'other',
  ]).optional(),
  competence: codes('competence', ['own', 'partner', 'unknown']).optional(),
  partner: reference('partner').optional(),
  handed_over_to: roleOrTask('partner').optional(),
  outcome: reference('outcome').optional(),
  template: reference('template').optional(),
});

export const postSchema = z.strictObject({
  id: slug().optional(),
  title: z.string().optional(),
  policy: path().optional(),
  kind: codes('post_kind', ['post', 'event', 'reply', 'share', 'crisis', 'correction']).optional(),
  accounts: list(reference('account')).optional(),
  lang: list(language).optional(),
  target_lang: language.optional(),
  versions: z.partialRecord(language, path()).optional(),
  one_language: z.string().optional(),
  status: codes('post_status', ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn']).default(
    'draft',
  ),
  author: person().optional(),
  reviews: listOrEmpty(review),
  publish_at: dateTime().optional(),
  embargo_until: dateTime().optional(),
  published: z.record(reference('account'), url()).optional(),
  published_at: dateTime().optional(),
  keep_during_crisis: z.string().optional(),
  goal: orWord(reference('objective'), 'goal', GOALS).optional(),
  audiences: list(reference('audience')).optional(),
  key_message: reference('key_message').optional(),
  content_type: codes('content_type', [
    'press_release',
    'quote',
    'travel_advice',
    'cooperation',
    'good_news',
    'activity',
    'event',
    'practical',
    'media',
    'crisis_info',
    'vacancy',
    'service',
    'other',
  ]).optional(),
  topics: list(z.string()).optional(),
  not_sensitive: z.string().optional(),
  event: reference('event').optional(),
  hashtags: list(hashtag()).optional(),
  link: url().optional(),
  content_warning: z.string().optional(),
  source_institution: reference('partner').optional(),
  source_post: url().optional(),
  share: codes('share', ['repost', 'quote', 'collab']).optional(),
  public_allowed: z.boolean().default(true),
  decision_stage: codes('decision_stage', ['idea', 'draft', 'submitted', 'decided']).default('decided'),
  sources: list(url()).optional(),
  media: listOrEmpty(z.union([path(), mediaEntry])),
  tags_people: listOrEmpty(
    z.union([
      handle(),
      z.strictObject({ handle: handle().optional(), consent: consent.optional(), consent_ref: z.string().optional() }),
    ]),
  ),
  first_comment: z.string().optional(),
  reply: reply.optional(),
  corrects: pathOrUrl().optional(),
  follow_up: z.strictObject({ owner: roleOrTask().optional(), until: dateTime().optional() }).optional(),
  ai: group({
    use: codes('post_ai', ['none', 'assist', 'translate', 'generate']).default('none'),
    human_review: person().optional(),
    label: z.string().optional(),
  }),
});

export type Post = DeepReadonly<z.infer<typeof postSchema>>;
export type Reply = NonNullable<Post['reply']>;
export type Review = Post['reviews'][number];
export type MediaEntry = Exclude<Post['media'][number], string>;
