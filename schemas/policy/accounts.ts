/**
 * Where the organisation speaks and whom it sends people to: accounts, partners, contacts, and the limits of platforms.
 */
import * as z from 'zod';
import {
  byLanguage,
  codes,
  count,
  date,
  definition,
  email,
  handle,
  language,
  list,
  phone,
  reference,
  roleOrTask,
  sameFieldsAs,
  text,
  url,
} from '../builders';
import { addressForm, platform, platformType, unit } from '../enums';
import { approval } from './organisation';

const limitFields = {
  text: count().optional(),
  alt: count().optional(),
  hashtags: count().optional(),
  media: count().optional(),
  links: count().optional(),
  unit: unit.optional(),
  as_of: date().optional(),
  source: z.string().optional(),
};

export const limits = z.strictObject(limitFields);

export const platformLimits = z.strictObject({
  ...limitFields,
  type: platformType.optional(),
});

/** A form of address per language; that it is one of that language, a rule checks. */
export const addressForms = z.partialRecord(language, addressForm);

/** What an account may say without having a default of its own: the same fields serve `account_defaults`. */
const accountFields = {
  platform: platform.optional(),
  handle: handle().optional(),
  url: url().optional(),
  languages: list(language).optional(),
  language_targeting: z.boolean().optional(),
  twin_account: reference('account').optional(),
  purpose: text().optional(),
  audiences: list(reference('audience')).optional(),
  service_role: codes('service_role', [
    'information',
    'service',
    'participation',
    'co_creation',
    'policy_making',
    'recruitment',
  ]).optional(),
  owner_email: email().optional(),
  managers: list(roleOrTask()).optional(),
  status: codes('account_status', ['planned', 'active', 'dormant', 'closed']).optional(),
  closing_plan: text().optional(),
  house_rules_url: byLanguage(url()).optional(),
  linked_from_website: byLanguage(url()).optional(),
  mfa: z.boolean().optional(),
  settings_checked: date().optional(),
  resources: text().optional(),
  limits: limits.optional(),
  address_form: addressForms.optional(),
  parent: reference('account').optional(),
  trained_on: date().optional(),
  approved_by: approval.optional(),
  run_by: text().optional(),
};

/** It has no defaults: what it doesn't say must not hide what an account's own default says. */
export const accountDefaults = sameFieldsAs('accounts[]', z.strictObject(accountFields));

export const account = z.strictObject({
  id: definition('account'),
  ...accountFields,
  platform: platform,
  language_targeting: accountFields.language_targeting.unwrap().default(false),
  service_role: accountFields.service_role.unwrap().default('information'),
  status: accountFields.status.unwrap().default('active'),
});

export const partner = z.strictObject({
  id: definition('partner'),
  name: text(),
  competences: list(text()).optional(),
  handles: z.partialRecord(platform, byLanguage(handle())).optional(),
  phone: byLanguage(phone()).optional(),
  email: byLanguage(email()).optional(),
  url: byLanguage(url()).optional(),
});

export const contacts = z.strictObject({
  press: z
    .strictObject({
      name: z.string().optional(),
      phone: byLanguage(phone()).optional(),
      email: byLanguage(email()).optional(),
    })
    .optional(),
  complaints_url: byLanguage(url()).optional(),
  jobs_url: byLanguage(url()).optional(),
  urgent_phone: byLanguage(phone()).optional(),
});
