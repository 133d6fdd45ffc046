/** The head of communication edits the policy, and a post that nobody has open lights up. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const planning = 'planning.smpolicy.yaml';
const post = '2027-03-20-rivierendag-foto.nl.post.md';

describe('Editing the policy', () => {
  const open = useWorkbench();

  it('lights up the posts that now break it', async () => {
    const workbench = await open(planning);
    const entries = await workbench.problems(post);
    assert.equal(await entries.count(), 0);
    await workbench.focusEditor();
    await workbench.select('#Rivierendag27');
    await workbench.type('#Rivierendag2027');
    await entries.first().waitFor();
    await workbench.picture('docs/policy');
    await workbench.keys('Control+z');
    await entries.first().waitFor({ state: 'detached' });
  });
});
