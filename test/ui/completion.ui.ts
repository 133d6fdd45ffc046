/** A person asks what may be written where the cursor stands. */
import { useWorkbench } from './workbench';

const post = 'posts/2027-03-12-tips-hoogwater.nl.post.md';

describe('Completion', () => {
  const open = useWorkbench();

  it('offers the accounts of the policy', async () => {
    const workbench = await open(post);
    await workbench.select('bsky-nl');
    await workbench.keys('Delete', 'Control+Space');
    await workbench.suggestions.getByText('bsky-nl', { exact: true }).first().waitFor();
    await workbench.picture('completion-accounts');
  });
});
