/** Files for the benchmarks, the same at every run: a policy of a wanted length, and a folder of posts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A policy of at least this many lines. */
export function policyText(lines: number): string {
  const head = [
    'schema_version: 1',
    'organisation:',
    '  id: voorbeeld',
    '  name: { nl: Dienst Voorbeeld, fr: Service Exemple }',
    '  level: federal',
    '  language_regime: federal_central',
    'accounts:',
  ];
  const body: string[] = [];
  for (let i = 0; head.length + body.length < lines; i++) {
    const language = i % 2 === 0 ? 'nl' : 'fr';
    body.push(
      `  - id: account-${String(i)}`,
      '    platform: x',
      `    handle: "@Voorbeeld_${String(i)}"`,
      `    languages: [${language}]`,
      `    purpose: Nieuws over dienst nummer ${String(i)} voor burgers en pers`,
      '    mfa: true',
    );
  }
  return `${[...head, ...body].slice(0, lines).join('\n')}\n`;
}

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

export const postText = (i: number): string => {
  const language = i % 2 === 0 ? 'nl' : 'fr';
  return `---\naccounts: [account-${String(i % 40)}]\nlang: ${language}\nstatus: approved\npublish_at: 2027-03-01 09:00\n---\n${SENTENCES[language].join(' ')} ${String(i)} #Loket\n`;
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
