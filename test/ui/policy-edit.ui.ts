/** The head of communication edits the policy, and a post that nobody has open lights up. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const policy = 'fod-voorbeeld.smpolicy.yaml';
const post = '2027-03-02-waterfactuur.nl.post.md';

describe('Editing the policy', () => {
  const open = useWorkbench();

  it('lights up the posts that now break it', async () => {
    const workbench = await open(policy);
    await workbench.select('id: x-nl');
    await workbench.keys('ArrowRight');
    const entries = await workbench.problems(post);
    assert.equal(await entries.count(), 0);
    await workbench.focusEditor();
    await workbench.select('id: x-nl');
    await workbench.type('id: x-nederlands');
    await entries.first().waitFor();
    await workbench.picture('readme-policy');
    await workbench.keys('Control+z');
    await entries.first().waitFor({ state: 'detached' });
  });
});
