/** A person sees why a post can't go out as it is: the post says one thing, its photo, its reviews and its spaces another. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const french = 'problems/toegankelijkheid/fete.fr.post.md';
const photo = 'problems/nalezen/foto-van-een-ander.nl.post.md';
const changed = 'problems/nalezen/veranderd-na-goedkeuring.nl.post.md';

describe('What a post is told', () => {
  const open = useWorkbench();

  it('when its photo says itself that it is somebody else’s', async () => {
    const workbench = await open(photo);
    await workbench.squiggles('warning').first().waitFor();
    await workbench.hover('own');
    await workbench.hovers.filter({ hasText: 'Belga' }).first().waitFor();
    await workbench.picture('photo-says');
  });

  it('when it was changed after it was approved', async () => {
    const workbench = await open(changed);
    await workbench.squiggles('error').first().waitFor();
    await workbench.hover('sha256-AAAA');
    await workbench.hovers.filter({ hasText: 'stale-approval' }).first().waitFor();
    await workbench.picture('changed-after-approval');
  });

  it('when a space is missing that French asks for, with a fix that changes nothing else', async () => {
    const workbench = await open(french);
    const before = workbench.read(french);
    await workbench.select('rivières ?');
    await workbench.keys('ArrowRight');
    const fix = await workbench.quickFix(/no-break/);
    await workbench.picture('french-spacing');
    await fix.click();
    await workbench.save();
    assert.equal(workbench.read(french), before.replaceAll(/ (?=[?!])/g, '\u00a0'));
  });
});
