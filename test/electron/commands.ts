/**
 * Every command in a real VS Code, with its answers given along as a keybinding may give them: what it writes, and that it writes nothing
 * where it can't. What is asked on the screen, the window's tests see.
 */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { example, findings, open, replace, restore, ruleOf, until } from './editor';

const post = 'posts/2027-03-01-waterstand.nl.post.md';
const TIME = '2027-03-01 09:05';

const run = <T>(command: string, answers: object): Thenable<T> =>
  vscode.commands.executeCommand<T>(`smpolicy.${command}`, answers);

export function commands(): void {
  describe('The command', () => {
    afterEach(restore);
    it('“Copy text” copies what an account publishes', copies);
    it('“Mark as published” writes status, address and time, and nothing for a wrong address', marks);
    it('“Record approval” binds a reader to the text', records);
    it('“Send for approval” puts a draft in review', sends);
    it('“Create language version” makes a file beside the post', makesVersion);
    it('“New post” makes a file with a name by the convention', makesPost);
    it('“Quick reply” copies a text filled from the policy, without a file', repliesQuickly);
    it('“Insert reply” makes a file where no reply is open, and writes into one that is', insertsReply);
    it('“New policy” makes a clean policy, and none where there is one', makesPolicy);
    it('does nothing without a post', needsPost);
  });
}

async function copies(): Promise<void> {
  await open(post);
  const text = await run<string>('copyText', { account: 'x-nl', fromStart: true });
  assert.match(text, /^Woont u dicht bij een rivier\?[^]*#Waterstand$/);
}

async function marks(): Promise<void> {
  const document = await open(post);
  const before = document.getText();
  assert.equal(await run('markPublished', { urls: { 'x-nl': 'nog niet' }, at: TIME }), false);
  assert.equal(document.getText(), before);
  assert.equal(await run('markPublished', { urls: { 'x-nl': 'https://x.example/1' }, at: TIME }), true);
  assert.match(
    document.getText(),
    /^status: published$[^]*^published:\n {2}x-nl: https:\/\/x\.example\/1\npublished_at: 2027-03-01 09:05$/m,
  );
}

async function records(): Promise<void> {
  const document = await open(post);
  assert.equal(
    await run('recordApproval', { by: 'eindredactie/Noor', as: 'peer', via: 'phone', at: '2027-02-20' }),
    true,
  );
  assert.match(
    document.getText(),
    /^ {2}- by: eindredactie\/Noor\n {4}as: peer\n {4}via: phone\n {4}at: 2027-02-20\n {4}digest: sha256-/m,
  );
}

async function sends(): Promise<void> {
  const document = await open(post);
  await replace(document, 'status: scheduled', 'status: draft');
  assert.equal(await run('sendForApproval', {}), true);
  assert.match(document.getText(), /^status: in_review$/m);
}

async function makesVersion(): Promise<void> {
  await open(post);
  assert.equal(await run('createVersion', { lang: 'en' }), true);
  const untranslated = ['language/text-mismatch'];
  await made('posts/2027-03-01-waterstand.en.post.md', /^[^]*<!-- To be translated from Dutch\. -->/, untranslated);
}

async function makesPost(): Promise<void> {
  await open(post);
  const answers = { accounts: ['fb'], lang: 'nl', kind: 'crisis', date: '2027-04-01', title: 'Hoog water: blijf weg' };
  assert.equal(await run('newPost', answers), true);
  await made('posts/2027-04-01-hoog-water-blijf-weg.nl.post.md', /^---\nkind: crisis\naccounts: \[fb\]\n---\n/);
}

async function repliesQuickly(): Promise<void> {
  await open(post);
  const answers = { template: 'redirect-public', lang: 'nl', partner: 'watermaatschappij', platform: 'x' };
  const text = await run<string>('quickReply', answers);
  assert.match(text, /bij @Water_Voorbeeld\./);
  // A browser may keep the clipboard from being read.
  const copied = await vscode.env.clipboard.readText();
  if (copied !== '') assert.equal(copied, text);
  assert.equal(await run('quickReply', { ...answers, lang: 'tlh' }), undefined);
}

async function insertsReply(): Promise<void> {
  const document = await open(post);
  const before = document.getText();
  const answers = { template: 'rules-warning', lang: 'nl', account: 'x-nl' };
  assert.equal(await run('insertReply', { ...answers, lang: 'tlh' }), false);
  assert.equal(await run('insertReply', answers), true);
  assert.equal(document.getText(), before, 'a post is no reply');
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor && editor.document !== document);
  const text = editor.document.getText();
  assert.match(
    text,
    /^---\naccounts: \[x-nl\]\nreply:\n {2}mode: public\n {2}received_at: .+\n {2}template: rules-warning\n---\nDag \[naam\], /,
  );
  assert.match(text, /Onze huisregels: https:\/\/voorbeeld\.example\.be\/nl\/huisregels – \[naam\]\n/);
  assert.equal(editor.document.getText(editor.selection), '[naam]', 'the first place is selected');
  await vscode.commands.executeCommand('undo');
  assert.doesNotMatch(editor.document.getText(), /template|Dag/, 'one change');
  assert.equal(await run('insertReply', { ...answers, template: 'praise' }), true);
  assert.match(editor.document.getText(), /template: praise[^]*\nDank u wel, \[naam\]/);
  const { uri } = editor.document;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(uri);
}

async function makesPolicy(): Promise<void> {
  const answers = {
    name: 'Gemeente Voorbeeld',
    body: 'local_nl',
    languages: ['nl'],
    accounts: [{ platform: 'facebook', handles: ['gemeentevoorbeeld'] }],
    presets: ['smpolicy:local-vl'],
  };
  assert.equal(await run('newPolicy', answers), false, 'the examples have a policy');
  const folder = example('nieuw').toString();
  assert.equal(await run('newPolicy', { ...answers, folder }), true);
  await made('nieuw/gemeente-voorbeeld.smpolicy.yaml', /handle: gemeentevoorbeeld/);
}

async function needsPost(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  assert.equal(await run('copyText', {}), undefined);
  for (const command of ['markPublished', 'recordApproval', 'sendForApproval', 'createVersion'])
    assert.equal(await run(command, {}), false, command);
}

/** The new file is shown, saved and free of errors and warnings, but for these rules; then it goes again. */
async function made(path: string, holds: RegExp, expected: readonly string[] = []): Promise<void> {
  const uri = example(path);
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.toString(), uri.toString());
  assert.match(document.getText(), holds);
  assert.equal(document.isDirty, false);
  const bytes = await vscode.workspace.fs.readFile(uri);
  assert.equal(new TextDecoder().decode(bytes), document.getText());
  await until('its judgement', () => findings(uri).length > 0 || expected.length === 0);
  const grave = findings(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
  assert.deepEqual(grave.map(ruleOf), expected);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await vscode.workspace.fs.delete(uri);
}
