/** A communicator gives a hashtag another name, and sees every place before anything is changed. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const post = 'posts/2027-03-20-rivierendag-foto.nl.post.md';
const planning = 'planning.smpolicy.yaml';

describe('Renaming a hashtag', () => {
  const open = useWorkbench();

  it('shows every place first, and changes the policy and the posts at once', async () => {
    const workbench = await open(post);
    await workbench.page.setViewportSize({ width: 760, height: 480 });
    await workbench.select('Rivierendag27');
    const box = workbench.page.locator('.rename-box input.rename-input');
    // Until the server has started, the key does nothing.
    for (let attempt = 0; attempt < 8 && !(await box.isVisible()); attempt++) {
      await workbench.keys('F2');
      await box.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    assert.equal(await box.inputValue(), 'Rivierendag27');
    await box.fill('DagVanDeRivieren27');
    await box.press('Enter');
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview.waitFor();
    await workbench.page.getByRole('button', { name: /Maximize Panel/ }).click();
    await workbench.page.getByRole('button', { name: /Group Changes By Type/ }).click();
    await preview.getByText('Text of approved posts').waitFor();
    await workbench.picture('docs/rename');
    // What was approved is not ticked beforehand.
    const approved = preview.locator('.monaco-list-row', { hasText: 'foto.nl.post.md' }).getByRole('checkbox').first();
    assert.equal(await approved.getAttribute('aria-checked'), 'false');
    // The list is drawn anew while it is read.
    for (let attempt = 0; attempt < 5 && (await approved.getAttribute('aria-checked')) !== 'true'; attempt++) {
      await approved.click();
      await workbench.page.waitForTimeout(300);
    }
    assert.equal(await approved.getAttribute('aria-checked'), 'true');
    await preview.getByRole('button', { name: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
    await workbench.page.locator('.view-line', { hasText: '#DagVanDeRivieren27' }).first().waitFor();
    await workbench.keys('Control+k', 's');
    await workbench.page.locator('.tab.active:not(.dirty)').first().waitFor();
    assert.match(workbench.read(post), /^#DagVanDeRivieren27$/m);
    assert.match(workbench.read(planning), /#DagVanDeRivieren27/);
    assert.doesNotMatch(workbench.read(planning), /#Rivierendag27/);
  });
});
