/** What a command can't do it says in a sentence that helps, and writes nothing; what only looks wrong, it does as well as it can. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { refuses, run, shown, writingNothing } from './conversation';
import { example, open, restore, until } from './editor';
import { furnish } from './furnish';

const post = 'posts/2027-03-01-waterstand.nl.post.md';
const AT = { urls: { 'x-nl': 'https://x.example/1' }, at: '2027-03-01 09:05' };
const APPROVAL = { by: 'Noor', as: 'peer', via: 'phone', at: '2027-02-20' };
const REPLY = { template: 'praise', lang: 'nl' };
const IN_POST = ['copyText', 'markPublished', 'recordApproval', 'sendForApproval', 'createVersion'];

export function refused(): void {
  describe('A command that can’t', () => {
    afterEach(restore);
    it('says which languages there are, for one that is none', refusesLanguages);
    it('says what is wrong with a name, a day, a time or an address', refusesWords);
    it('asks for a post where there is none', refusesWithoutPost);
    it('leaves a post alone whose beginning can’t be read', refusesUnreadable);
  });
  describe('A command that can', () => {
    afterEach(restore);
    it('takes our own replies where the policy has none', takesOurOwn);
    it('replies under a policy with a broken flowchart, and under one that can’t be read', repliesUnderBroken);
  });
}

const refusesLanguages = (): Promise<void> =>
  writingNothing(async () => {
    await open(post);
    const wanted = { accounts: ['fb'], kind: 'post', date: '2027-04-01', title: 'Loket' };
    await refuses('quickReply', { ...REPLY, lang: 'tlh' }, /‘tlh’.*Choose/);
    await refuses('insertReply', { ...REPLY, account: 'x-nl', lang: 'tlh' }, /‘tlh’.*Choose/);
    await refuses('createVersion', { lang: 'tlh' }, /^‘tlh’ can’t be chosen here\. Choose nl, fr, de, or en\.$/);
    await refuses('newPost', { ...wanted, lang: 'tlh' }, /^‘tlh’ can’t be chosen here\./);
  });

const refusesWords = (): Promise<void> =>
  writingNothing(async () => {
    await open(post);
    await refuses('markPublished', { ...AT, urls: { 'x-nl': 'nog niet' } }, /nog niet/);
    await refuses('markPublished', { ...AT, at: 'straks' }, /‘straks’ is not a date/);
    await refuses('recordApproval', { ...APPROVAL, by: 'eindredactie/' }, /Say who read/);
    await refuses('recordApproval', { ...APPROVAL, at: 'gisteren' }, /‘gisteren’ is not a date/);
    const wanted = { accounts: ['fb'], lang: 'nl', kind: 'post', date: '2027-04-01', title: 'Loket' };
    await refuses('newPost', { ...wanted, date: 'morgen' }, /‘morgen’ is not a day/);
    await refuses('newPost', { ...wanted, title: '…' }, /in a few words/);
    await refuses('quickReply', { ...REPLY, template: 'bestaat-niet' }, /no reply ‘bestaat-niet’/);
    await refuses('newPolicy', {}, /fod-voorbeeld\.smpolicy\.yaml/);
  });

const refusesWithoutPost = (): Promise<void> =>
  writingNothing(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const command of IN_POST) await refuses(command, {}, /First open a file that ends in \.post\.md/);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'Los.' }));
    for (const command of IN_POST) await refuses(command, {}, /First open a file that ends in \.post\.md/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await refuses('copyText', { uri: example('posts/weg.nl.post.md').toString() }, /First open a file/);
  });

async function refusesUnreadable(): Promise<void> {
  const files = await furnish({ 'posts/stuk.nl.post.md': '---\naccounts: [x-nl\n---\nOpen.\n' });
  try {
    const document = await open('posts/stuk.nl.post.md');
    await writingNothing(async () => {
      const unreadable = /can’t be read, so nothing was changed/;
      await refuses('markPublished', AT, unreadable);
      await refuses('recordApproval', APPROVAL, unreadable);
      await refuses('createVersion', { lang: 'fr' }, unreadable);
      await refuses('sendForApproval', {}, unreadable);
    });
    assert.equal(document.isDirty, false);
  } finally {
    await files.remove();
  }
}

const BARE = 'schema_version: 1\norganisation: { id: proef, name: Dienst Proef }\n';

async function takesOurOwn(): Promise<void> {
  const files = await furnish({ 'kaal/smpolicy.yaml': BARE, 'kaal/a.nl.post.md': 'Open.\n' });
  try {
    await open('kaal/a.nl.post.md');
    assert.match(await run<string>('quickReply', REPLY), /^Dank u wel, \[naam\]/);
    assert.equal(shown().warning, undefined);
  } finally {
    await files.remove();
  }
}

async function repliesUnderBroken(): Promise<void> {
  const broken = `${BARE}flowchart: { start: nergens, nodes: { a: { ask: Wat?, options: [{ when: ja, go: zoek }] } } }\n`;
  const reply = '---\nreply: { user_lang: fr }\n---\n';
  for (const policy of [broken, `${BARE}accounts: [\n`]) {
    const files = await furnish({ 'kaal/smpolicy.yaml': policy, 'kaal/a.fr.post.md': reply });
    try {
      const document = await open('kaal/a.fr.post.md');
      assert.match(await run<string>('quickReply', { ...REPLY, lang: 'fr' }), /^Merci/);
      assert.equal(await run('insertReply', REPLY), true);
      await until('the reply', () => /template: praise/.test(document.getText()));
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await files.remove();
    }
  }
}
