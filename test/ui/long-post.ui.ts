/** A person types too much, is told so, and puts a slip right with two keys. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const post = 'posts/2027-03-04-openingsuren.nl.post.md';
const event = 'posts/2027-03-20-rivierendag-foto.nl.post.md';

describe('Writing a post', () => {
  const open = useWorkbench();

  it('underlines a text that is too long while it is typed, and lists it under Problems', async () => {
    const workbench = await open(post);
    await workbench.keys('Control+End', 'Backspace');
    await workbench.type(' U kunt er terecht voor een attest, een vergunning, een vraag over uw dossier');
    await workbench.type(
      ' of een gesprek met een medewerker. Breng uw identiteitskaart mee. We helpen u graag verder. Tot binnenkort aan het loket.',
    );
    await workbench.squiggles('error').first().waitFor();
    const entry = await workbench.problems('280');
    await entry.first().waitFor();
    // A hint stays where it stood until the next count comes.
    await workbench.page
      .getByText(/left of 280/)
      .first()
      .waitFor({ state: 'detached' });
    await workbench.picture('docs/long-post');
  });

  it('repairs a hashtag by Ctrl+.', async () => {
    const workbench = await open(event);
    await workbench.select('#Rivierendag27');
    await workbench.type('#Rivierendagen27');
    await workbench.squiggles('warning').first().waitFor();
    await workbench.keys('ArrowLeft');
    const fix = await workbench.quickFix(/#Rivierendag27/);
    await workbench.picture('quick-fix');
    await fix.click();
    await workbench.squiggles('warning').first().waitFor({ state: 'detached' });
    await workbench.save();
    assert.match(workbench.read(event), /^#Rivierendag27$/m);
  });
});
