/** The tables of a policy in a real VS Code: from the policy to a document of any kind and back, and the table at the cursor changed. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';
import { open, restore } from './editor';

const policy = 'fod-voorbeeld.smpolicy.yaml';

const run = <T>(command: string, answers: object = {}): Thenable<T> =>
  vscode.commands.executeCommand<T>(`smpolicy.${command}`, answers);

export function tables(): void {
  describe('A table', () => {
    afterEach(restore);
    it('of the policy is copied, changed in a Markdown document and put back', copiesAndPutsBack);
    it('of the policy comes at the cursor of a document, between empty lines', inserts);
    it('at the cursor gets a row, a column and straight columns, each in one step', edits);
    it('of the policy gets an entry where the cursor is', addsEntry);
    it('that is none is refused, and nothing is written', refuses);
  });
}

/** A document without a file, with the cursor behind `at`. */
async function untitled(content: string, at: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(content.indexOf(at) + at.length);
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

async function copiesAndPutsBack(): Promise<void> {
  const document = await open(policy);
  const before = document.getText();
  const table = await run<string>('copyTable', { table: 'kpi', lang: 'fr' });
  assert.match(table, /^\| Ce que nous mesurons +\| Unité +\|[^]*\| par événement +\|/);
  assert.equal(await run('tableToPolicy', { text: table }), true);
  assert.equal(document.getText(), before, 'nothing is new');
  await untitled(`Nos chiffres\n\n${table.replace(' 50000 ', ' 60000 ')}`, '60000');
  assert.equal(await run('tableToPolicy'), true);
  const shown = vscode.window.activeTextEditor?.document;
  assert.equal(shown?.uri.toString(), document.uri.toString(), 'the policy is shown');
  assert.equal(shown.getText(), before.replace('target: 50000', 'target: 60000'));
}

async function inserts(): Promise<void> {
  await open(policy);
  const editor = await untitled('Onze SWOT:', 'Onze SWOT:');
  assert.equal(await run('insertTable', { table: 'swot' }), true);
  assert.match(
    editor.document.getText().replaceAll('\r\n', '\n'),
    /^Onze SWOT:\n\n\| SWOT [^]*opgeleid webcareteam[^]*\|\n$/,
  );
  await close();
}

async function edits(): Promise<void> {
  const editor = await untitled('Lijst\n\n| a | b |\n|:-|-|\n| water | 1 |\n', 'water');
  const { document } = editor;
  const written = () => document.getText().replaceAll('\r\n', '\n');
  assert.equal(await run('alignTable'), true);
  const aligned = 'Lijst\n\n| a     | b   |\n| :---- | --- |\n| water | 1   |\n';
  assert.equal(written(), aligned);
  assert.equal(
    document.getText(new vscode.Range(editor.selection.active.with({ character: 2 }), editor.selection.active)),
    'water',
  );
  assert.equal(await run('addTableRow'), true);
  assert.equal(written(), `${aligned}|       |     |\n`);
  assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [5, 2]);
  assert.equal(await run('addTableColumn'), true);
  assert.match(written(), /^Lijst\n\n\| a {5}\| {5}\| b {3}\|\n/);
  await vscode.commands.executeCommand('undo');
  assert.equal(written(), `${aligned}|       |     |\n`, 'one step');
  await close();
}

async function addsEntry(): Promise<void> {
  const document = await open(policy);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const cursor = document.positionAt(document.getText().indexOf('id: antwoord-24u, measure'));
  editor.selection = new vscode.Selection(cursor, cursor);
  assert.equal(await run('addTableRow'), true);
  assert.match(document.getText(), /webcare \}\r?\n {4}- id: \r?\n {6}measure: ""\r?\n/);
  assert.equal(
    document.lineAt(editor.selection.active.line).text.slice(0, editor.selection.active.character),
    '    - id: ',
  );
}

async function refuses(): Promise<void> {
  const document = await open(policy);
  const before = document.getText();
  const { document: notes } = await untitled('| Kleur | Vorm |\n|-|-|\n| rood | rond |\n\nGeen tabel.', 'Vorm');
  const text = notes.getText();
  assert.equal(await run('tableToPolicy'), false, 'heads of nothing');
  const end = notes.positionAt(text.length);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new vscode.Selection(end, end);
  for (const command of ['tableToPolicy', 'alignTable', 'addTableRow', 'addTableColumn'])
    assert.equal(await run(command), false, command);
  assert.equal(notes.getText(), text);
  await close();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const command of ['alignTable', 'addTableRow', 'addTableColumn', 'insertTable'])
    assert.equal(await run(command), false, command);
  assert.equal((await open(policy)).getText(), before);
}
