/**
 * A workspace as a large administration would have it, the same for one seed: a hundred services with a policy each, and messages in
 * four languages spread over them. Most posts are right; one message in ten has a slip that a rule finds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { random, type Random } from '../kit/random';

export const POLICIES = 100;
const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

interface Message {
  readonly topic: string;
  readonly lines: Readonly<Record<Language, readonly string[]>>;
}

/** Fictional, and long enough to be counted, read for its language and searched for links. */
const MESSAGES: readonly [Message, ...Message[]] = [
  {
    topic: 'loket',
    lines: {
      nl: ['Vanaf maandag is het loket open tot 19 uur.', 'Maak vooraf een afspraak, dan wacht u niet.'],
      fr: ['Dès lundi, le guichet est ouvert jusqu’à 19 heures.', 'Prenez rendez-vous et vous n’attendrez pas.'],
      de: ['Ab Montag ist der Schalter bis 19 Uhr geöffnet.', 'Vereinbaren Sie einen Termin, dann warten Sie nicht.'],
      en: ['From Monday the desk is open until 7 p.m.', 'Book an appointment and you will not have to wait.'],
    },
  },
  {
    topic: 'waterstand',
    lines: {
      nl: ['Het water in de rivier staat deze week laag.', 'We meten elke dag en zetten de cijfers online.'],
      fr: ['Le niveau de la rivière est bas cette semaine.', 'Nous le mesurons chaque jour et publions les chiffres.'],
      de: ['Der Fluss führt diese Woche wenig Wasser.', 'Wir messen jeden Tag und veröffentlichen die Zahlen.'],
      en: ['The river is low this week.', 'We measure it every day and put the figures online.'],
    },
  },
  {
    topic: 'speelplein',
    lines: {
      nl: ['Het nieuwe speelplein is klaar.', 'Kinderen van de wijk hebben zelf de toestellen gekozen.'],
      fr: ['La nouvelle plaine de jeux est prête.', 'Les enfants du quartier ont choisi eux-mêmes les jeux.'],
      de: ['Der neue Spielplatz ist fertig.', 'Die Kinder des Viertels haben die Geräte selbst ausgesucht.'],
      en: ['The new playground is ready.', 'Children from the neighbourhood chose the equipment themselves.'],
    },
  },
];

const service = (i: number): string => `dienst-${String(i).padStart(3, '0')}`;
const two = (n: number): string => String(n).padStart(2, '0');

function policyText(i: number): string {
  const id = service(i);
  const n = String(i);
  const account = (language: Language, platform: string, handle: string) =>
    `  - { id: ${platform}-${language}, platform: ${platform}, handle: "${handle}", languages: [${language}], purpose: News }`;
  return `schema_version: 1
organisation:
  id: ${id}
  name: { nl: Dienst ${n}, fr: Service ${n}, de: Dienststelle ${n}, en: Service ${n} }
  level: federal
  language_regime: federal_central
  optional_languages: [de, en]
  website: https://${id}.example.be
roles:
  - { id: redactie, name: Redactie, tasks: [draft, publish, respond, moderate, approve], people: 3 }
account_defaults: { managers: [redactie], mfa: true, settings_checked: 2026-12-01, resources: 8 uur per week }
accounts:
${LANGUAGES.flatMap((language) => [
  account(language, 'x', `@Dienst${n}_${language.toUpperCase()}`),
  account(language, 'bluesky', `@${language}.${id}.example.be`),
  account(language, 'linkedin', `${id}-${language}`),
]).join('\n')}
events:
  - id: open-dag
    name: { nl: Open dag, fr: Portes ouvertes, de: Tag der offenen Tür, en: Open day }
    start: 2027-05-02
    hashtags: { nl: "#OpenDag${n}", fr: "#PortesOuvertes${n}", de: "#OffeneTuer${n}", en: "#OpenDay${n}" }
`;
}

const ALT: Readonly<Record<Language, string>> = {
  nl: 'Drie medewerkers staan voor het gebouw van de dienst.',
  fr: 'Trois collaborateurs devant le bâtiment du service.',
  de: 'Drei Mitarbeitende stehen vor dem Gebäude der Dienststelle.',
  en: 'Three members of staff in front of the building.',
};

interface Plan {
  readonly message: Message;
  readonly status: 'draft' | 'approved' | 'scheduled';
  readonly at: string;
  readonly photo: boolean;
  readonly slip: boolean;
}

function postText(i: number, n: number, language: Language, { message, status, at, photo, slip }: Plan): string {
  const media = photo
    ? `media:
  - file: ../foto.png
    alt: ${slip ? 'foto.png' : ALT[language]}
    rights:
      author: Mila Voorbeeld
      source: Dienst ${String(i)}
      licence: permission
      permission_ref: toestemming-${String(n)}
      credit: © Mila Voorbeeld
    people: { kind: none }
`
    : '';
  const [first = '', second = ''] = message.lines[language];
  return `---
accounts: [x-${language}, bluesky-${language}, linkedin-${language}]
status: ${status}
publish_at: ${at}
${media}---
${first} ${second}${slip && !photo ? ' !!!' : ''}

https://${service(i)}.example.be/${language}/${message.topic}/${String(n)}
${photo ? '\n© Mila Voorbeeld\n' : ''}`;
}

function planOf(n: number, chance: Random): Plan {
  const month = 1 + chance.number(12);
  return {
    message: chance.pick(MESSAGES),
    status: chance.pick(['draft', 'approved', 'scheduled']),
    at: `2027-${two(month)}-${two(1 + chance.number(28))} ${two(8 + chance.number(10))}:${two(5 * (n % 12))}`,
    photo: chance.oneIn(3),
    slip: chance.oneIn(10),
  };
}

export interface Workspace {
  readonly folder: string;
  /** How many files of ours there are. */
  readonly files: number;
  /** The name and text of one post, below the folder. */
  readonly post: { readonly name: string; readonly text: string };
}

/** Writes a hundred policies and `posts` posts, a multiple of four. */
export function writeWorkspace(folder: string, posts: number, seed = 1): Workspace {
  const chance = random(seed);
  for (let i = 0; i < POLICIES; i++) {
    mkdirSync(path.join(folder, service(i), 'posts'), { recursive: true });
    writeFileSync(path.join(folder, service(i), 'smpolicy.yaml'), policyText(i));
    writeFileSync(path.join(folder, service(i), 'foto.png'), '');
  }
  let last = { name: '', text: '' };
  for (let n = 0; n < posts / LANGUAGES.length; n++) {
    const plan = planOf(n, chance);
    for (const language of LANGUAGES) {
      const date = plan.at.slice(0, 10);
      const name = `${service(n % POLICIES)}/posts/${date}-${plan.message.topic}-${String(n)}.${language}.post.md`;
      last = { name, text: postText(n % POLICIES, n, language, plan) };
      writeFileSync(path.join(folder, name), last.text);
    }
  }
  return { folder, files: POLICIES + posts, post: last };
}
