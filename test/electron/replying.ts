/** What helps to answer citizens, in a real VS Code: the reply guide, the log of replies, and a new reply from the clipboard. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { leave, questionIs, refuses, run, shown, writingNothing } from './conversation';
import { example, open, restore, until } from './editor';
import { furnish, type Furnished } from './furnish';

const REPLY = 'antwoord/2027-03-01-vraag.nl.post.md';
const LOG = 'antwoord/webcare-log.csv';
const POLICY = `schema_version: 1
organisation: { id: proef, name: Dienst Proef, level: federal, language_regime: federal_central }
roles: [{ id: pers, name: Persdienst, tasks: [press] }, { id: klachten, name: Klachtendienst, tasks: [complaints] }]
accounts:
  - { id: x-nl, platform: x, handle: '@Proef', languages: [nl] }
  - { id: fb, platform: facebook, handle: proef, languages: [nl, fr], language_targeting: true }
partners: [{ id: water, name: Watermaatschappij, handles: { x: '@Water' } }]
`;
const FILES = {
  'antwoord/antwoord.smpolicy.yaml': POLICY,
  [REPLY]: '---\naccounts: [x-nl]\nreply:\n  received_at: 2027-03-01 09:05\n---\n',
  'antwoord/2027-03-01-loket.nl.post.md': '---\naccounts: [x-nl]\n---\nHet loket is open.\n',
};
/** To a public redirect, by the answers. */
const REDIRECT = ['kind', 'complaint_competence', 'redirect_public'];
const QUESTION = 'Bonjour, quand la piscine communale rouvre-t-elle ses portes ? Merci d’avance.';

export function replying(): void {
  describe('Replying', () => {
    let files: Furnished;
    before(async () => {
      files = await furnish(FILES);
    });
    after(() => files.remove());
    afterEach(restore);
    it('the reply assistant does in the open reply what the guide says', followsGuide);
    it('the reply assistant makes a new reply where none is open, and goes the way the question came', makesReply);
    it('the reply assistant writes nothing where there is nothing to write', hasNothingToWrite);
    it('the reply assistant is left at each question, or goes back', isLeft);
    it('the reply assistant says what is wrong with a flowchart', refusesAssistant);
    it('a reply from the clipboard keeps the message, in its language', fromClipboard);
    it('a reply from the clipboard is left at each question, and refused for an empty one', leavesClipboard);
    it('the log begins with its columns and grows by a line, byte for byte', logs);
    it('the log is left alone where it can’t be added to', refusesLog);
    it('the log waits for what is not saved, and is no folder', leavesLog);
  });
}

/** The list at the end is put away. */
async function listIs(title: string): Promise<void> {
  await questionIs(title);
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('notifications.clearAll');
}

async function followsGuide(): Promise<void> {
  const document = await open(REPLY);
  assert.equal(await run('replyAssistant', { go: [...REDIRECT.slice(0, 2), 'complaint'] }), true);
  assert.match(
    document.getText(),
    /^---\naccounts: \[x-nl\]\nreply:\n {2}mode: public\n {2}received_at: 2027-03-01 09:05\n {2}classification: complaint\n {2}handed_over_to: klachten\n {2}outcome: complaint\n {2}template: complaint\n---\nDag \[naam\]/,
  );
  await listIs('Look for a solution in private');
}

async function makesReply(): Promise<void> {
  await open('antwoord/2027-03-01-loket.nl.post.md');
  assert.equal(await run('replyAssistant', { go: ['press'], mode: 'private', lang: 'fr', account: 'fb' }), true);
  const editor = vscode.window.activeTextEditor;
  assert.match(
    editor?.document.uri.path ?? '',
    /antwoord\/\d{4}-\d\d-\d\d-press-question-to-the-spokesperson\.fr\.post\.md$/,
  );
  assert.match(
    editor?.document.getText() ?? '',
    /^---\naccounts: \[fb\]\nreply:\n {2}mode: private\n[^]* {2}classification: press\n {2}handed_over_to: pers\n {2}outcome: press\n {2}template: press\n---\nBonjour/,
  );
  await listIs('Hand over to the spokesperson');
  await removeActive();
}

async function hasNothingToWrite(): Promise<void> {
  await open(REPLY);
  await writingNothing(async () => {
    assert.equal(await run('replyAssistant', { go: ['kind', 'monitor'] }), true);
    await listIs('Do not answer, but watch');
  });
}

async function isLeft(): Promise<void> {
  await open('antwoord/2027-03-01-loket.nl.post.md');
  await writingNothing(async () => {
    for (const i of REDIRECT.keys())
      await leave('replyAssistant', { go: REDIRECT.slice(0, i) }, `Reply assistant: question ${String(i + 1)}`);
    const end = { go: REDIRECT };
    await leave('replyAssistant', end, 'Reply assistant');
    await leave('replyAssistant', { ...end, lang: 'nl' }, 'Reply assistant');
    await leave('replyAssistant', { ...end, lang: 'nl', partner: 'water' }, 'Reply assistant');
    await leave('replyAssistant', { go: ['press'] }, 'Reply assistant: question 2');
    const ended = run('replyAssistant', { go: ['kind'] });
    await questionIs('Reply assistant: question 2');
    await vscode.commands.executeCommand('workbench.action.quickInputBack');
    await questionIs('Reply assistant: question 1');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await ended, false);
  });
}

async function refusesAssistant(): Promise<void> {
  const broken = `${POLICY}flowchart: { start: a, nodes: { a: { ask: Wat?, options: [{ when: ja, go: zoek }] } } }\n`;
  const files = await furnish({ 'stuk/smpolicy.yaml': broken, 'stuk/a.nl.post.md': '---\nreply: {}\n---\n' });
  try {
    await open('stuk/a.nl.post.md');
    await writingNothing(() => refuses('replyAssistant', {}, /smpolicy\.yaml, a choice at ‘Wat\?’ leads nowhere/));
  } finally {
    await files.remove();
  }
}

async function fromClipboard(): Promise<void> {
  await open(REPLY);
  assert.equal(await run('newReplyFromClipboard', { message: QUESTION, template: '' }), true);
  const kept = vscode.window.activeTextEditor?.document;
  assert.match(kept?.uri.path ?? '', /antwoord\/\d{4}-\d\d-\d\d-reponse\.fr\.post\.md$/);
  assert.match(
    kept?.getText() ?? '',
    /^---\naccounts: \[fb\]\nreply:\n {2}received_at: .+\n {2}user_lang: fr\n---\n\n\n<!-- [^]*\nBonjour, quand la piscine [^]*\n-->\n$/,
  );
  assert.equal(kept?.isDirty, false);
  await removeActive();
  const answers = { message: 'ok -->', lang: 'nl', account: 'x-nl', template: 'praise' };
  assert.equal(await run('newReplyFromClipboard', answers), true);
  assert.match(
    vscode.window.activeTextEditor?.document.getText() ?? '',
    /accounts: \[x-nl\]\n[^]* {2}template: praise\n---\nDank u wel, \[naam\]![^]*\n\n<!-- .*\nok - ->\n-->\n$/,
  );
  await removeActive();
}

async function leavesClipboard(): Promise<void> {
  await open(REPLY);
  await writingNothing(async () => {
    const command = 'newReplyFromClipboard';
    await refuses(command, { message: ' \n' }, /First copy the citizen’s message/);
    await leave(command, { message: 'ok' }, 'New reply from clipboard');
    await leave(command, { message: 'ok', lang: 'nl' }, 'New reply from clipboard');
    const asked = { message: 'ok', lang: 'nl', account: 'x-nl' };
    await leave(command, asked, 'New reply from clipboard');
    await leave(command, { ...asked, template: 'redirect-public' }, 'New reply from clipboard');
  });
}

const PRAISE = { template: 'praise', lang: 'nl', log: true, account: 'x-nl' };

async function logs(): Promise<void> {
  await open(REPLY);
  await run('quickReply', PRAISE);
  const first = await textOf(LOG);
  assert.match(
    first,
    /^\uFEFFtime,account,situation,language,partner,outcome,by,note\r\n\d{4}-\d\d-\d\d \d\d:\d\d,x-nl,Praise or thanks,nl,,,,\r\n$/,
  );
  await run('quickReply', { ...PRAISE, template: 'redirect-public', partner: 'water' });
  const second = await textOf(LOG);
  assert.ok(second.startsWith(first));
  assert.match(second.slice(first.length), /,Not our task: public redirect,nl,Watermaatschappij,/);
  await write(LOG, 'compte;moment;à nous\nfb;hier;"ça\nva"');
  await run('quickReply', PRAISE);
  assert.match(await textOf(LOG), /^compte;moment;à nous\nfb;hier;"ça\nva"\nx-nl;\d{4}-\d\d-\d\d \d\d:\d\d;\n$/);
  await vscode.workspace.fs.delete(example(LOG));
}

async function refusesLog(): Promise<void> {
  await open(REPLY);
  for (const [content, sentence] of [
    ['a;b\r\n', /does not begin with columns that we know/],
    ['time;note\r\n"open', /a quotation mark too many/],
    [new Uint8Array([0x6d, 0x6f, 0x6d, 0x65, 0x6e, 0x74, 0x3b, 0xe9]), /not saved as UTF-8/],
  ] as const) {
    await write(LOG, content);
    const before = await textOf(LOG);
    assert.match(await run<string>('quickReply', PRAISE), /^Dank u wel/, 'the reply is copied all the same');
    assert.match(shown().warning ?? '', sentence);
    assert.equal(await textOf(LOG), before);
    await vscode.workspace.fs.delete(example(LOG));
  }
}

/** A folder has its name, or somebody is typing in it. */
async function leavesLog(): Promise<void> {
  await open(REPLY);
  await vscode.workspace.fs.createDirectory(example(LOG));
  assert.match(await run<string>('quickReply', PRAISE), /^Dank u wel/);
  assert.match(shown().warning ?? '', /webcare-log\.csv can’t be written, so nothing was noted/);
  await vscode.workspace.fs.delete(example(LOG));
  await write(LOG, 'time;note\r\n');
  const document = await vscode.workspace.openTextDocument(example(LOG));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(1, 0), 'nu;zelf getypt\r\n');
  await vscode.workspace.applyEdit(edit);
  // A VS Code in a browser saves by itself, sooner or later.
  if (document.isDirty) {
    await run('quickReply', PRAISE);
    if (document.isDirty) assert.match(shown().warning ?? '', /is open and not saved/);
    await document.save();
  }
  assert.match(await textOf(LOG), /^time;note\r\nnu;zelf getypt\r\n/);
  await run('quickReply', PRAISE);
  assert.match(await textOf(LOG), /nu;zelf getypt\r\n\d{4}-\d\d-\d\d \d\d:\d\d;\r\n$/);
  await vscode.workspace.fs.delete(example(LOG));
}

const write = (path: string, content: string | Uint8Array): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    example(path),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );

/** As it stands there, with a byte order mark. */
const textOf = async (path: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(example(path)));

async function removeActive(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  assert.ok(uri);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(uri);
  await until(
    'the file gone',
    () => !vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString()),
  );
}
