/** A person answers a citizen with a ready-made reply, stop by stop. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const post = 'posts/2027-03-02-waterfactuur.nl.post.md';

describe('A reply snippet', () => {
  const open = useWorkbench();

  it('is offered by its prefix, and Tab walks through what is to be filled in', async () => {
    const workbench = await open(post);
    await workbench.select('Dag Karim');
    await workbench.keys('Control+Shift+End', 'Delete');
    await workbench.type('antwoord-door');
    await workbench.keys('Control+Space');
    await workbench.suggestions.getByText('antwoord-doorverwijzen', { exact: true }).first().waitFor();
    await workbench.picture('docs/reply');
    await workbench.keys('Enter');
    await workbench.type('Karim');
    await workbench.keys('Tab');
    await workbench.type('uw waterfactuur');
    await workbench.keys('Tab');
    await workbench.type('@Water_Voorbeeld');
    await workbench.keys('Escape');
    await workbench.save();
    const text = workbench.read(post).split('---\n').at(-1) ?? '';
    assert.match(text, /Karim.*uw waterfactuur.*@Water_Voorbeeld/);
    assert.doesNotMatch(text, /[[\]$]/, 'no gap is left');
  });
});
