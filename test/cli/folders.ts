/** Folders that several tests of the command line begin with. */
import { NOTHING_MORE } from '../kit/quiet';
import { Folder } from './cli';

export const POLICY = `schema_version: 1
organisation: { id: gemeente, name: Gemeente Voorbeeld }
${NOTHING_MORE}accounts:
  - { id: x-nl, platform: x, handle: gemeente, languages: [nl] }
`;

const post = (text: string, header = ''): string => `---\naccounts: [x-nl]\n${header}---\n${text}\n`;

export const SHORT = post('Het loket is maandag open tot 20 uur.');
/** Over the 280 of X: one error in every status. */
export const LONG = post('Vanaf maandag is het loket open tot 20 uur. '.repeat(8).trim());
/** An error that a safe fix takes away. */
export const UNQUOTED = post('Het loket is maandag open tot 20 uur.', 'hashtags: #Loket\n');

/** One post that is too long among others that are right. */
export const town = (more: Readonly<Record<string, string | Uint8Array>> = {}): Folder =>
  new Folder({
    'gemeente.smpolicy.yaml': POLICY,
    'posts/kort.nl.post.md': SHORT,
    'posts/lang.nl.post.md': LONG,
    ...more,
  });
