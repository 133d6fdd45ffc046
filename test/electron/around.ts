/** What VS Code draws around the texts by our word, and the paths that follow a file: the same in every host. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { append, example, open, until } from './editor';

const post = 'posts/2027-03-01-waterstand.nl.post.md';
const planning = 'planning.smpolicy.yaml';
const event = 'posts/2027-03-20-rivierendag-foto.nl.post.md';

const whole = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

async function hintsOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole(document),
  );
  return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

export async function hintsAtRoom(): Promise<void> {
  const document = await open(post);
  const [before = ''] = await hintsOf(document);
  assert.match(before, /^x-nl: \d+ left of 280$/);
  await append(document, ' Kijk nu.');
  const [after = ''] = await hintsOf(document);
  assert.equal(Number.parseInt(before.slice(6), 10) - Number.parseInt(after.slice(6), 10), 9);
}

export async function countsUses(): Promise<void> {
  const document = await open(planning);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    50,
  );
  const titles = lenses.map(({ command }) => command?.title);
  assert.ok(titles.includes('1 post with #Rivierendag27'), titles.join(' | '));
}

async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(example(from), example(to));
  assert.ok(await vscode.workspace.applyEdit(edit), `${from} gets another name`);
}

/** As in the explorer: VS Code asks what must follow, before it moves the file. */
export async function followsPhoto(): Promise<void> {
  const document = await open(event);
  const before = document.getText();
  const leadsTo = (path: string) => () => document.getText().includes(`file: ${path}\n`);
  assert.ok(leadsTo('../media/oever.png')());
  await move('media/oever.png', 'beeld/rivieroever.png');
  await until('the new path', leadsTo('../beeld/rivieroever.png'));
  await move('beeld/rivieroever.png', 'media/oever.png');
  await until('the old text', () => document.getText() === before);
  await vscode.workspace.saveAll();
}
