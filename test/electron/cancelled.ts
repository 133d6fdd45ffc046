/** Every command, left at every one of its questions: nothing is written, and nobody is told off. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { acceptProposed, leave, questionIs, run, writingNothing } from './conversation';
import { example, open, restore } from './editor';
import { furnish, type Furnished } from './furnish';

const TIME = '2027-03-01 09:05';
const REPLY = { template: 'redirect-public', lang: 'nl', partner: 'water' };

/** One event far away, so that a post may always be for it. */
const FILES = {
  'proef/proef.smpolicy.yaml': `schema_version: 1
organisation: { id: proef, name: Dienst Proef, language_regime: federal_central }
accounts:
  - { id: x-nl, platform: x, handle: '@Proef', languages: [nl] }
  - { id: fb, platform: facebook, handle: proef, languages: [nl, fr], language_targeting: true }
partners: [{ id: water, name: Watermaatschappij, handles: { x: '@Water' } }]
events: [{ id: dag, name: Dag van de Rivieren, start: 2199-06-01 }]
`,
  'proef/2027-03-01-loket.nl.post.md':
    '---\naccounts: [x-nl, fb]\n---\nHet loket is open.\n\n## fb\n\nKom langs, het loket is open.\n',
};
const POST = 'proef/2027-03-01-loket.nl.post.md';

export function cancelled(): void {
  describe('A command that is left writes nothing:', () => {
    let files: Furnished;
    before(async () => {
      files = await furnish(FILES);
    });
    after(() => files.remove());
    afterEach(restore);

    /** At each question in turn, with the answers to those before it given along. */
    const leftAnywhere = (command: string, name: string, answers: object, always: object = {}) => {
      it(`“${name}”`, async () => {
        await open(POST);
        const given = Object.entries(answers);
        await writingNothing(async () => {
          for (const i of given.keys()) {
            const title = given.length === 1 ? name : `${name} (${String(i + 1)}/${String(given.length)})`;
            await leave(command, { ...always, ...Object.fromEntries(given.slice(0, i)) }, title);
          }
        });
      });
    };

    leftAnywhere('newPost', 'New post', {
      accounts: ['fb'],
      lang: 'nl',
      kind: 'event',
      event: 'dag',
      date: '2027-03-01',
      title: 'Loket',
    });
    leftAnywhere('createVersion', 'Create language version', { lang: 'fr' });
    leftAnywhere('copyText', 'Copy text', { account: 'fb' });
    leftAnywhere('quickReply', 'Quick reply', REPLY);
    leftAnywhere('insertReply', 'Insert reply', { ...REPLY, account: 'x-nl' });
    leftAnywhere('recordApproval', 'Record approval', { by: 'Noor', as: 'peer', via: 'phone', at: '2027-02-20' });
    const policy = { name: 'Gemeente Voorbeeld', body: 'local_nl', languages: ['nl'], accounts: [], presets: [] };
    // In a folder that has no policy yet.
    leftAnywhere('newPolicy', 'New policy', policy, { folder: example('elders').toString() });
    it('“Mark as published”', leavesMarking);
  });
}

/** The addresses are asked one by one, and the first has been given already where the second is left. */
async function leavesMarking(): Promise<void> {
  await open(POST);
  await writingNothing(async () => {
    await leave('markPublished', {}, 'Mark as published (1/3)');
    const ended = run('markPublished');
    await questionIs('Mark as published (1/3)');
    await acceptProposed();
    await questionIs('Mark as published (2/3)');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await ended, false);
    await leave('markPublished', { urls: { fb: '' } }, 'Mark as published (3/3)');
    await leave('markPublished', { at: TIME }, 'Mark as published (1/3)');
  });
}
