/** Files for the benchmarks, the same at every run: a policy of a wanted length, and a folder of posts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The policy that the examples have, alone, with accounts for other subjects until it has this many lines. */
export function policyText(lines: number): string {
  const whole = readFileSync(path.join('examples', 'fod-voorbeeld.smpolicy.yaml'), 'utf8').trimEnd().split('\n');
  const head = whole.filter((line) => !line.startsWith('extends:'));
  const more: string[] = [];
  for (let i = 0; head.length + more.length < lines; i++) more.push(...account(i));
  return `${head.toSpliced(head.indexOf('accounts:') + 1, 0, ...more).join('\n')}\n`;
}

const account = (i: number): readonly string[] => [
  `  - id: x-nl-${String(i)}`,
  '    platform: x',
  `    handle: "@Voorbeeld_${String(i)}"`,
  '    languages: [nl]',
  `    purpose: Nieuws over dienst nummer ${String(i)} voor burgers en pers`,
  '    audiences: [burgers]',
];

const SENTENCES = {
  nl: [
    'Vanaf maandag is het loket open tot 19 uur.',
    'Maak een afspraak op https://voorbeeld.example.be/afspraak',
    'Breng uw identiteitskaart mee.',
  ],
  fr: [
    'Dès lundi, le guichet est ouvert jusqu’à 19 h.',
    'Prenez rendez-vous sur https://voorbeeld.example.be/rendez-vous',
    'Apportez votre carte d’identité.',
  ],
} as const;

const two = (n: number): string => String(n).padStart(2, '0');

export const postText = (i: number): string => {
  const language = i % 2 === 0 ? 'nl' : 'fr';
  return `---\naccounts: [x-${language}]\nlang: ${language}\nstatus: approved\npublish_at: 2027-03-${two(1 + (i % 28))} ${two(8 + (i % 9))}:${two(i % 60)}\n---\n${SENTENCES[language].join(' ')} ${String(i)} #Loket\n`;
};

/** Writes a policy of 300 lines and `posts` posts; gives the folder. */
export function writeCorpus(folder: string, posts: number): string {
  mkdirSync(path.join(folder, 'posts'), { recursive: true });
  writeFileSync(path.join(folder, 'smpolicy.yaml'), policyText(300));
  for (let i = 0; i < posts; i++) {
    const language = i % 2 === 0 ? 'nl' : 'fr';
    writeFileSync(path.join(folder, 'posts', `2027-03-01-bericht-${String(i)}.${language}.post.md`), postText(i));
  }
  return folder;
}
