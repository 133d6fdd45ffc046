/** The six steps of the walkthrough as they look: every picture that it and the page “Getting started” show is taken here. */
import { useWorkbench } from './workbench';
import type { Workbench } from './workbench';

const post = 'posts/2027-03-01-waterstand.nl.post.md';
const event = 'posts/2027-03-20-rivierendag-foto.nl.post.md';
const policy = 'fod-voorbeeld.smpolicy.yaml';
/** A walkthrough shows a picture at about half the width of the window, so its words must be large. */
const look = { width: 640, height: 360 };

describe('The walkthrough’s picture', () => {
  const open = useWorkbench();
  const asked = (workbench: Workbench, title: string) =>
    workbench.page.locator('.quick-input-title', { hasText: title }).waitFor();

  it('of a policy that is made', async () => {
    const workbench = await open(post, look);
    workbench.remove(policy);
    await workbench.command('SM Policy: New Policy');
    await workbench.answer('(1/5)', 'Gemeente Voorbeeld');
    await asked(workbench, '(2/5)');
    await workbench.picture('docs/walkthrough/policy');
  });

  it('of accounts and languages', async () => {
    const workbench = await open(policy, look);
    await workbench.select('language_targeting');
    // The line above an account moves it when it comes, and then an explanation that is open goes.
    await workbench.page.getByText('4 posts with fb').waitFor();
    await workbench.hover('language_targeting');
    await workbench.hovers.filter({ hasText: 'readers' }).first().waitFor();
    await workbench.picture('docs/walkthrough/accounts');
  });

  it('of a first post', async () => {
    const workbench = await open(post, look);
    await workbench.command('SM Policy: New Post');
    await workbench.tick('(1/6)', 'fb (Facebook)', 'x-nl (X)');
    await workbench.answer('(2/6)', 'Dutch');
    await workbench.answer('(3/6)', '');
    await workbench.answer('(5/6)', '');
    await workbench.answer('(6/6)', 'Loket langer open');
    // The cursor is in the text once the post is there.
    await workbench.page.getByText('Ln 4, Col 1', { exact: true }).waitFor();
    await workbench.type('Vanaf maandag is ons loket open tot 20 uur.');
    await workbench.page.getByText('x-nl: 237 left of 280', { exact: true }).first().waitFor();
    await workbench.picture('docs/walkthrough/post');
  });

  it('of a finding and its fix', async () => {
    const workbench = await open(event, look);
    await workbench.select('#Rivierendag27');
    await workbench.type('#Rivierendagen27');
    await workbench.squiggles('warning').first().waitFor();
    await workbench.keys('ArrowLeft');
    await workbench.quickFix(/#Rivierendag27/);
    await workbench.picture('docs/walkthrough/fix');
  });

  it('of a reply', async () => {
    const workbench = await open(post, look);
    await workbench.command('SM Policy: Quick Reply');
    await asked(workbench, '(1/3)');
    await workbench.picture('docs/walkthrough/reply');
  });

  it('of a post that appears', async () => {
    const workbench = await open(post, look);
    await workbench.command('SM Policy: Record Approval');
    await workbench.answer('(1/4)', 'eindredactie/Noor');
    await workbench.answer('(2/4)', '');
    await workbench.answer('(3/4)', '');
    await workbench.answer('(4/4)', '2027-02-26');
    await workbench.page.locator('.view-line', { hasText: 'digest' }).waitFor();
    await workbench.command('SM Policy: Mark as Published');
    await asked(workbench, '(1/4)');
    await workbench.picture('docs/walkthrough/publish');
  });
});
