/**
 * THE LANGUAGE of `*.smpolicy.yaml`: every field a policy may hold. The types that the code reads come from here.
 * Defaults hold for the effective policy: what `extends` merges is merged before any default is filled in.
 */
import * as z from 'zod';
import type { DeepReadonly } from './kinds';
import { list, listOrEmpty, orWord, path } from './builders';
import { PRESETS } from './codes';
import { platform, severity } from './enums';
import { account, accountDefaults, contacts, partner, platformLimits } from './policy/accounts';
import { accessibility, ai, copyright, editorial, privacy } from './policy/editorial';
import { flowchart, template } from './policy/flowchart';
import { conduct, officeHolder, organisation, policyDocument, role, staffAccess } from './policy/organisation';
import { archive, crisis, moderation, monitoring, response, workflow } from './policy/response';
import { calendarRow, election, event, strategy } from './policy/strategy';

/** YAML 1.1 tools read a bare `off` as false, so false means off. */
const ruleSeverity = z.union([severity, z.literal(false)]);
const optionValue = z.union([z.boolean(), z.number(), z.string(), list(z.string())]);
const ruleSetting = z.union([
  severity,
  z.literal(false),
  z.strictObject({
    severity: ruleSeverity.optional(),
    locked: z.boolean().optional(),
    options: z.record(z.string(), optionValue).optional(),
  }),
]);

export const policySchema = z.strictObject({
  /** Another number than ours is a finding of its own rule, not a wrong type. */
  schema_version: z.number().int(),
  fragment: z.boolean().default(false),
  extends: list(orWord(path(), 'preset', PRESETS)).optional(),
  organisation,
  policy: policyDocument,
  staff_access: staffAccess.optional(),
  roles: listOrEmpty(role),
  account_defaults: accountDefaults.optional(),
  accounts: listOrEmpty(account),
  partners: listOrEmpty(partner),
  contacts: contacts.optional(),
  mandataries: listOrEmpty(officeHolder),
  editorial,
  conduct,
  events: listOrEmpty(event),
  response,
  moderation,
  workflow,
  copyright,
  privacy,
  accessibility,
  crisis,
  monitoring: monitoring.optional(),
  elections: listOrEmpty(election),
  archive: archive.optional(),
  ai: ai.optional(),
  strategy: strategy.optional(),
  calendar: listOrEmpty(calendarRow),
  flowchart: flowchart.optional(),
  templates: listOrEmpty(template),
  platforms: z.partialRecord(platform, platformLimits).optional(),
  rules: z.record(z.string(), ruleSetting).optional(),
});

export type Policy = DeepReadonly<z.infer<typeof policySchema>>;
export type Account = Policy['accounts'][number];
export type Partner = Policy['partners'][number];
export type Role = Policy['roles'][number];
export type PolicyEvent = Policy['events'][number];
export type Template = Policy['templates'][number];
export type Strategy = NonNullable<Policy['strategy']>;
export type Audience = Strategy['audiences'][number];
export type CalendarRow = Policy['calendar'][number];
export type Flowchart = NonNullable<Policy['flowchart']>;
export type RuleSetting = NonNullable<Policy['rules']>[string];
