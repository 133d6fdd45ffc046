/** Correct French has non-breaking spaces and curly quotes: the editor must take it as it comes, without a box. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const post = 'posts/2027-03-04-openingsuren.fr.post.md';
const prose = 'L’accueil vous répond\u00a0: «\u00a0bienvenue\u00a0»\u00a0! Une question\u00a0? Écrivez-nous “ici”.';

describe('French prose', () => {
  const open = useWorkbench();

  it('gets no yellow box and no list of suggestions', async () => {
    const workbench = await open(post);
    await workbench.keys('Control+End');
    for (const word of prose.split(/(?<= )/)) {
      await workbench.type(word);
      assert.equal(await workbench.suggestions.count(), 0, `no suggestion after ‘${word}’`);
    }
    // Long enough for a list that opens late, and for the highlighter, which waits a while itself.
    await workbench.page.waitForTimeout(1500);
    assert.equal(await workbench.suggestions.count(), 0);
    assert.equal(await workbench.unicodeBoxes.count(), 0);
    await workbench.picture('french-prose');
    await workbench.save();
    assert.ok(workbench.read(post).includes(prose), 'every character is kept');
  });
});
