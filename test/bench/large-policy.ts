/** A policy of thousands of lines as a large administration would have it, the same at every run: accounts, events, partners, a calendar. */
import { random, type Random } from '../kit/random';

const TOPICS = [
  'loket',
  'paspoort',
  'verkeer',
  'water',
  'belasting',
  'erfgoed',
  'jeugd',
  'sport',
  'zorg',
  'energie',
] as const;
const PLATFORMS = ['x', 'bluesky', 'facebook', 'instagram', 'linkedin', 'mastodon'] as const;
const LANGUAGES = ['nl', 'fr', 'de'] as const;
const ROLES = ['redactie', 'webcare', 'woordvoering'] as const;

const HEAD = `# Een fictief beleid om mee te meten.
schema_version: 1
organisation:
  id: voorbeeld
  name: { nl: Dienst Voorbeeld, fr: Service Exemple, de: Dienst Beispiel }
  level: federal
  language_regime: federal_central
  optional_languages: [de]
  website: https://voorbeeld.example.be
policy:
  title: { nl: Beleid voor sociale media, fr: Politique en matière de réseaux sociaux }
  version: "2.1"
  status: approved
  owner: leiding
  approved_by: { body: { nl: directiecomité, fr: comité de direction }, date: 2026-09-14 }
  valid_from: 2026-10-01
  last_reviewed: 2026-09-01
  published_url: https://voorbeeld.example.be/beleid
roles:
  - { id: leiding, name: Leiding, tasks: [approve, complaints] }
  - { id: redactie, name: Redactie, tasks: [draft, publish, calendar], people: 3 }
  - { id: webcare, name: Webcare, tasks: [monitor, respond, moderate], people: 4 }
  - { id: woordvoering, name: Woordvoering, tasks: [press, crisis], backup: leiding }
account_defaults:
  owner_email: media@voorbeeld.example.be
  managers: [redactie, webcare]
  mfa: true
  settings_checked: 2026-09-01
  resources: Redactie en webcare, samen 12 uur per week
`.split('\n');

const two = (n: number) => String(n).padStart(2, '0');
const day = (chance: Random) => `2027-${two(1 + chance.number(12))}-${two(1 + chance.number(28))}`;

const account = (i: number, chance: Random): string[] => {
  const language = chance.pick(LANGUAGES);
  return [
    `  - id: account-${String(i)}`,
    `    platform: ${chance.pick(PLATFORMS)}`,
    `    handle: "@Voorbeeld_${String(i)}"`,
    `    languages: [${language}]`,
    `    purpose: Nieuws over ${chance.pick(TOPICS)} nummer ${String(i)} voor burgers en pers`,
    ...(chance.oneIn(3) ? ['    managers:', '      - redactie', '      - woordvoering'] : []),
  ];
};

const partner = (i: number, chance: Random): string[] => [
  `  - id: partner-${String(i)}`,
  `    name: { nl: Partner ${String(i)}, fr: Partenaire ${String(i)} }`,
  `    competences: [${chance.pick(TOPICS)}, ${chance.pick(TOPICS)} ${String(i)}]`,
  '    handles:',
  `      x: { nl: "@Partner_${String(i)}", fr: "@Partenaire_${String(i)}" }`,
  `    phone: "02 555 ${two(chance.number(100))} ${two(chance.number(100))}"`,
  `    url: https://partner-${String(i)}.example.be`,
];

const event = (i: number, chance: Random): string[] => [
  `  - id: dag-${String(i)}`,
  `    name: { nl: Dag van ${chance.pick(TOPICS)} ${String(i)}, fr: Journée ${String(i)} }`,
  `    start: ${day(chance)} 10:00`,
  `    partners: [partner-${String(chance.number(100))}]`,
  `    hashtags: { nl: "#Dag${String(i)}", fr: "#Journee${String(i)}" }`,
  `    standby: ${chance.pick(ROLES)}`,
  '    photo_opt_out: badge',
];

const template = (i: number, chance: Random): string[] => [
  `  - id: antwoord-${String(i)}`,
  `    title: { nl: Antwoord ${String(i)}, fr: Réponse ${String(i)} }`,
  '    mode: public',
  `    nl: Bedankt voor uw bericht over ${chance.pick(TOPICS)}. We antwoorden op werkdagen binnen één dag.`,
  '    fr: |',
  '      Merci pour votre message.',
  `      Nous répondons les jours ouvrables (${String(i)}).`,
];

const row = (i: number, chance: Random): string[] => [
  `  - date: ${day(chance)}`,
  `    message: { nl: Bericht ${String(i)} over ${chance.pick(TOPICS)}, fr: Message ${String(i)} }`,
  `    by: ${chance.pick(ROLES)}`,
  `    via: [account-${String(chance.number(150))}, account-${String(chance.number(150))}]`,
];

/** About this many lines: a fifth of accounts, as much of partners, of events and of templates, the rest a calendar. */
export function largePolicy(lines: number, seed = 1): string {
  const chance = random(seed);
  const part = (key: string, make: (i: number, chance: Random) => string[], upTo: number): string[] => {
    const block = [`${key}:`];
    for (let i = 0; block.length < upTo; i++) block.push(...make(i, chance));
    return block;
  };
  const fifth = Math.floor((lines - HEAD.length) / 5);
  const text = [
    ...HEAD.slice(0, -1),
    ...part('accounts', account, fifth),
    ...part('partners', partner, fifth),
    ...part('events', event, fifth),
    ...part('templates', template, fifth),
    ...part('calendar', row, fifth),
  ];
  return `${text.join('\n')}\n`;
}
