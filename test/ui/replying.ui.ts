/** A person answers citizens: led by the reply guide, with a line in the log, and from a message on the clipboard. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';
import type { Workbench } from './workbench';

const post = 'posts/2027-03-01-waterstand.nl.post.md';
const QUESTION = 'Bonjour, quand la piscine communale rouvre-t-elle ses portes ? Merci d’avance.';

describe('Replying', () => {
  const open = useWorkbench();

  it('follows the reply guide question by question, with a reason for each and a way back', async () => {
    const workbench = await open(post, { height: 420 });
    await workbench.command('SM Policy: Reply Assistant');
    await asked(workbench, 'Reply assistant: question 1');
    await workbench.picture('assistant first');
    await workbench.page.getByRole('button', { name: 'Why this question?' }).click();
    const reason = workbench.page.locator('.monaco-dialog-box');
    await reason.waitFor();
    await workbench.picture('assistant why');
    await workbench.keys('Escape');
    await reason.waitFor({ state: 'hidden' });
    await workbench.answer('Reply assistant: question 1', 'none of these');
    await asked(workbench, 'Reply assistant: question 2');
    await workbench.page.getByRole('button', { name: 'Back' }).click();
    await workbench.answer('Reply assistant: question 1', '');
    await workbench.answer('Reply assistant: question 2', 'complaint');
    await workbench.answer('Reply assistant: question 3', 'yes');
    await answered(workbench, 'In which language?', 'Dutch');
    await answered(workbench, 'With which account', 'x-nl');
    await asked(workbench, 'Look for a solution in private');
    await workbench.picture('assistant list');
    await workbench.keys('Space', 'Enter');
    await workbench.notification('Still to look at');
    await workbench.picture('assistant left');
    await workbench.page.locator('[id="status.notifications"]').click();
    await workbench.page.locator('.view-line', { hasText: 'Dag [naam]' }).waitFor();
    await workbench.keys('Control+1');
    await workbench.type('Karim');
    await workbench.page.locator('.view-line', { hasText: 'Dag Karim' }).waitFor();
    await workbench.picture('assistant written');
  });

  it('notes a quick reply in the log once the button is chosen', async () => {
    const workbench = await open(post);
    await workbench.command('SM Policy: Quick Reply');
    await workbench.answer('Quick reply (1/3)', 'Praise or thanks');
    await workbench.answer('Quick reply (2/3)', 'Dutch');
    const message = await workbench.notification('The reply is on the clipboard.');
    assert.throws(() => workbench.read('webcare-log.csv'), /ENOENT/, 'nothing is written before that');
    await workbench.picture('log offered');
    await message.getByText('Note in the log').click();
    await workbench.answer('Note in the log', 'x-nl');
    await workbench.notification('Noted in webcare-log.csv');
    assert.match(workbench.read('webcare-log.csv'), /^\uFEFFtime,account,[^]*,x-nl,Praise or thanks,nl,,,,\r\n$/);
  });

  it('begins a reply with the message that was copied', async () => {
    const workbench = await open(post);
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), QUESTION);
    await workbench.command('SM Policy: New Reply from Clipboard');
    await answered(workbench, 'With which account', 'x-fr');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'None yet' }).waitFor();
    await workbench.picture('clipboard situation');
    await answered(workbench, 'What do you reply to?', 'Question we can answer now');
    await workbench.page.locator('.view-line', { hasText: 'Bonjour, quand la piscine' }).waitFor();
    await workbench.picture('clipboard reply');
  });
});

const asked = (workbench: Workbench, title: string): Promise<void> =>
  workbench.page.locator('.quick-input-title', { hasText: title }).waitFor();

/** Where several questions have one title, the words in the box tell them apart. */
async function answered(workbench: Workbench, question: string, text: string): Promise<void> {
  await workbench.page.locator(`.quick-input-box input[placeholder*="${question}"]`).waitFor();
  await workbench.page.keyboard.insertText(text);
  await workbench.keys('Enter');
}
