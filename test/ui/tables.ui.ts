/** A person copies a table out of the policy, changes it in a document of her own, and puts it back. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const policy = 'fod-voorbeeld.smpolicy.yaml';

describe('A table of the policy', () => {
  const open = useWorkbench();

  it('comes at the cursor of a Markdown document, gets a row, and goes back in the policy', async () => {
    const workbench = await open('README.md', { width: 1300, height: 460 });
    await workbench.keys('Control+End', 'Enter');
    await workbench.command('SM Policy: Insert Table from the Policy');
    await workbench.page.locator('.quick-input-title', { hasText: 'Insert table from the policy' }).waitFor();
    await workbench.picture('tables choice');
    await workbench.answer('Insert table', 'KPI table');
    await workbench.page.locator('.view-line', { hasText: 'What we measure' }).waitFor();
    await workbench.keys('ArrowUp');
    await workbench.command('SM Policy: Table: Add Row');
    await workbench.page.getByText(/^Ln \d+, Col 3$/).waitFor();
    await workbench.type('vragen: snel');
    await workbench.command('SM Policy: Table: Align Columns');
    // What the page finds by its words has one blank for many.
    const lines = () => workbench.page.locator('.view-line').allTextContents();
    const isAligned = (line: string): boolean => /vragen:\ssnel\s{28}\|/.test(line);
    while (!(await lines()).some(isAligned)) await workbench.page.waitForTimeout(100);
    await workbench.picture('tables row');
    await workbench.command('SM Policy: Put Table in the Policy');
    await workbench.page.locator('.view-line', { hasText: 'vragen-snel' }).waitFor();
    const done = await workbench.notification('KPI table: 0 changed, 1 new, 0 gone');
    assert.match((await done.textContent()) ?? '', /Read it over and save it\./);
    await workbench.picture('tables in the policy');
    await workbench.save();
    assert.match(workbench.read(policy), /- id: vragen-snel\n {6}measure: "vragen: snel"\n {2}swot:/);
  });
});
