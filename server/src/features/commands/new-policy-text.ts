/**
 * The text of a first policy from five answers: what its preset doesn't say already, with a note behind what needs one. Its words come
 * from snippets/new-policy.yaml; here are the keys, the codes and their order.
 */
import type { Language } from '../../../../schemas/kinds';
import { PLATFORMS, type PlatformId } from '../../../../schemas/platforms';
import { REGIMES } from '../../../../schemas/regimes';
import { flowText, itemText, scalarText, type PatchValue } from '../../syntax/yaml/values';
import { mayMixLanguages, type Body, type PresetName } from './bodies';

type Words = Readonly<Record<string, string>>;

export interface NewAccount {
  readonly platform: PlatformId;
  /** One name for all languages, or one for each, in their order; empty for none. */
  readonly handles: readonly string[];
}

export interface PolicyAnswers {
  readonly id: string;
  readonly name: string;
  readonly body: Body;
  /** At least one, the organisation's first language first. */
  readonly languages: readonly Language[];
  readonly accounts: readonly NewAccount[];
  readonly presets: readonly PresetName[];
  /** In the language of whoever asks. */
  readonly notes: Words;
  /** In each language of the organisation. */
  readonly words: ReadonlyMap<Language, Words>;
}

type Lines = readonly string[];

export function policyText(answers: PolicyAnswers): string {
  const { notes } = answers;
  const blocks: readonly Lines[] = [
    [`# ${notes['head'] ?? ''}`, `# ${notes['head_fields'] ?? ''}`, 'schema_version: 1', ...basis(answers)],
    organisation(answers),
    roles(answers),
    accounts(answers),
    conduct(answers),
    response(answers),
    workflow(answers),
    [`# ${notes['later'] ?? ''}`],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

const noted = (line: string, note: string | undefined): string => (note ? `${line} # ${note}` : line);

const basis = ({ presets, notes }: PolicyAnswers): Lines =>
  presets.length === 0 ? [] : [noted(`extends: ${flowText(presets)}`, notes['extends'])];

/** A word of ours as the policy says it: once, or in each of its languages. */
function inAll({ languages, words }: PolicyAnswers, id: string): PatchValue {
  const [first] = languages;
  const texts = languages.map((language) => [language, words.get(language)?.[id] ?? ''] as const);
  return languages.length === 1 && first ? (words.get(first)?.[id] ?? '') : Object.fromEntries(texts);
}

const own = ({ languages: [first], words }: PolicyAnswers, id: string): string =>
  (first && words.get(first)?.[id]) ?? '';

function organisation({ id, name, body, languages, notes, presets }: PolicyAnswers): Lines {
  const { required } = REGIMES[body.regime];
  const optional = languages.filter((language) => !required.includes(language));
  const key = body.regime === 'none' ? 'required_languages' : 'optional_languages';
  // A preset has said these, if it is the one for this body.
  const isSaid = presets.some((preset) => preset !== 'smpolicy:accessible' && body.presets.includes(preset));
  return [
    'organisation:',
    noted(`  id: ${id}`, notes['short_name']),
    `  name: ${scalarText(name)}`,
    ...(isSaid || body.level === 'other' ? [] : [`  level: ${body.level}`]),
    ...(isSaid || body.regime === 'none' ? [] : [noted(`  language_regime: ${body.regime}`, notes['regime'])]),
    ...(optional.length === 0
      ? []
      : [noted(`  ${key}: ${flowText(optional)}`, body.regime === 'none' ? undefined : notes['optional'])]),
  ];
}

function roles(answers: PolicyAnswers): Lines {
  const editors = own(answers, 'editors');
  const [name, webcare] = [own(answers, 'editors_name'), own(answers, 'webcare_name')];
  const role = (id: string, title: string, tasks: readonly string[]): string =>
    `  - ${flowText({ id, name: title, tasks, people: 2 })}`;
  return [
    noted('roles:', answers.notes['roles']),
    role(editors, name, ['draft', 'publish', 'calendar', 'peer_review', 'approve']),
    role('webcare', webcare, ['monitor', 'respond', 'moderate', 'crisis']),
  ];
}

function accounts(answers: PolicyAnswers): Lines {
  const { notes } = answers;
  const listed = answers.accounts.flatMap((account) => accountsOf(answers, account));
  if (listed.length === 0) return [];
  return [
    noted('account_defaults:', notes['account_defaults']),
    `  managers: [${own(answers, 'editors')}, webcare]`,
    '',
    noted('accounts:', notes['accounts']),
    ...listed.flat(),
  ];
}

/** One account for all languages, or one for each language that has a name. */
function accountsOf(answers: PolicyAnswers, { platform, handles }: NewAccount): readonly Lines[] {
  const { languages } = answers;
  const names = handles.filter((handle) => handle !== '');
  if (names.length === 0) return [];
  const [only = ''] = names;
  if (handles.length === 1 || languages.length === 1) return [account(answers, platform, platform, only, languages)];
  const named = languages.flatMap((language, i) => (handles[i] ? [{ language, handle: handles[i] }] : []));
  return named.map(({ language, handle }) => account(answers, `${platform}-${language}`, platform, handle, [language]));
}

function account(
  { body, notes, words }: PolicyAnswers,
  id: string,
  platform: PlatformId,
  handle: string,
  languages: readonly Language[],
): Lines {
  const targets = languages.length > 1 && !mayMixLanguages(body) && PLATFORMS[platform].targeting;
  const [first = 'en'] = languages;
  return [
    `  - id: ${id.replaceAll('_', '-')}`,
    `    platform: ${platform}`,
    `    handle: ${scalarText(handle)}`,
    `    languages: ${flowText(languages)}`,
    ...(targets ? [noted('    language_targeting: true', notes['targeted'])] : []),
    `    purpose: ${scalarText(words.get(first)?.['purpose'] ?? '')}`,
  ];
}

function rule(answers: PolicyAnswers, id: string): string {
  const text = inAll(answers, id);
  return `      -${typeof text === 'string' ? ` ${scalarText(text)}` : itemText(text, 6, '\n')}`;
}

const conduct = (answers: PolicyAnswers): Lines => [
  noted('conduct:', answers.notes['conduct']),
  '  staff:',
  '    rules:',
  rule(answers, 'staff_sure'),
  rule(answers, 'staff_own'),
  '  public:',
  '    rules:',
  rule(answers, 'public_polite'),
  rule(answers, 'public_data'),
];

const says = ({ presets }: PolicyAnswers): boolean => presets.some((preset) => preset !== 'smpolicy:accessible');

function response(answers: PolicyAnswers): Lines {
  const grounds = ['hate', 'threat', 'insult', 'personal_data', 'spam', 'advertising', 'illegal'];
  const steps = ['warn', 'remove_with_notice', 'temporary_block', 'permanent_block'];
  return [
    noted('response:', answers.notes['response']),
    '  opening_hours: { days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }',
    '',
    noted('moderation:', answers.notes['moderation']),
    `  owner: webcare`,
    ...(says(answers) ? [] : [`  remove_when: ${flowText(grounds)}`, `  steps: ${flowText(steps)}`]),
  ];
}

const workflow = (answers: PolicyAnswers): Lines =>
  says(answers)
    ? []
    : [noted('workflow:', answers.notes['workflow']), '  peer_review: { required: true, when: [sensitive, crisis] }'];
