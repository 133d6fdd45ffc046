/** A window without a folder, as somebody opens it who only wants to answer: what needs no file works, and the rest says what it needs. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { questionIs, refuses, run, shown, writingNothing } from './conversation';
import { lockedPost } from './locked';

const REPLY = { template: 'praise', lang: 'fr' };
const AT = { urls: {}, at: '2027-03-01 09:05' };
const NO_FOLDER = /First open the folder in which you work/;

export function noFolder(): void {
  describe('Without a folder, the command', () => {
    afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
    it('“New policy”, “New post” and “New reply from clipboard” ask for a folder', asksForFolder);
    it('“Quick reply” copies a reply', repliesQuickly);
    it('“Insert reply” writes in a new file without a name, and goes on in it', insertsReply);
    it('“Reply assistant” writes in a new file without a name', assists);
    it('“Create language version” asks to save the post first, and writes nothing', needsName);
    it('“Mark as published”, “Record approval” and “Copy text” work in a file without a name', worksUnsaved);
    for (const kind of ['system', 'file'] as const)
      it(`… says that a file is read-only (${kind === 'system' ? 'all there are' : 'only that one is'})`, () =>
        refusesLocked(kind));
  });
}

async function asksForFolder(): Promise<void> {
  await vscode.extensions.getExtension('smpolicy.smpolicy')?.activate();
  const post = { accounts: [], lang: 'nl', kind: 'post', date: '2027-03-01', title: 'Loket' };
  await refuses('newPolicy', { name: 'Dienst Proef' }, NO_FOLDER);
  await refuses('newPost', post, NO_FOLDER);
  await refuses('newReplyFromClipboard', { message: 'Bonjour' }, NO_FOLDER);
  assert.equal(vscode.window.activeTextEditor, undefined);
}

async function repliesQuickly(): Promise<void> {
  assert.match(await run<string>('quickReply', REPLY), /^Merci/);
  assert.equal(shown().warning, undefined);
  await refuses('quickReply', { ...REPLY, lang: 'tlh' }, /‘tlh’/);
  await run('quickReply', { ...REPLY, log: true });
  assert.match(shown().warning ?? '', NO_FOLDER, 'the log needs one');
}

async function insertsReply(): Promise<void> {
  assert.equal(await run('insertReply', REPLY), true);
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.isUntitled, true);
  assert.match(editor?.document.getText() ?? '', /template: praise\n---\nMerci/);
  assert.equal(await run('insertReply', { ...REPLY, template: 'complaint' }), true);
  assert.match(editor?.document.getText() ?? '', /template: complaint[^]*Merci/, 'in the same file');
  assert.equal(vscode.window.activeTextEditor?.document, editor?.document);
}

async function assists(): Promise<void> {
  assert.equal(await run('replyAssistant', { go: ['kind', 'praise'], lang: 'fr' }), true);
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.isUntitled, true);
  assert.match(
    document?.getText() ?? '',
    /classification: praise\n {2}outcome: praise\n {2}template: praise\n---\nMerci/,
  );
  await questionIs('Thank and pass on');
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
}

async function needsName(): Promise<void> {
  const document = await untitled('---\nlang: nl\n---\nHet loket is open.\n');
  await refuses('createVersion', { lang: 'fr' }, /First save the post/);
  assert.match(document.getText(), /^---\nlang: nl\n---\nHet loket is open\.\n$/);
}

async function worksUnsaved(): Promise<void> {
  const document = await untitled('---\naccounts: [fb]\nlang: nl\n---\nHet loket is open.\n');
  assert.equal(await run('copyText'), 'Het loket is open.');
  assert.equal(await run('recordApproval', { by: 'Noor', as: 'peer', via: 'phone', at: '2027-02-20' }), true);
  assert.equal(await run('markPublished', AT), true);
  assert.match(document.getText(), /status: published[^]*by: Noor[^]*published_at: 2027-03-01 09:05/);
}

async function refusesLocked(kind: 'system' | 'file'): Promise<void> {
  const locked = await lockedPost(kind);
  try {
    await writingNothing(async () => {
      const readOnly = /\.post\.md is read-only, so nothing was changed/;
      await refuses('markPublished', AT, readOnly);
      await refuses('recordApproval', { by: 'Noor', as: 'peer', via: 'phone', at: '2027-02-20' }, readOnly);
      await refuses('sendForApproval', {}, readOnly);
      await refuses('insertReply', REPLY, readOnly);
      await refuses('replyAssistant', { go: ['kind', 'praise'] }, readOnly);
      if (kind === 'system') await refuses('createVersion', { lang: 'fr' }, readOnly);
    });
    assert.match(await run<string>('copyText'), /^Dank u/, 'what changes nothing can be done');
  } finally {
    await locked.close();
  }
}

/** VS Code may give a name anew whose text it still has, so the text is written. */
async function untitled(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'smpost' });
  await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), content);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document;
}
