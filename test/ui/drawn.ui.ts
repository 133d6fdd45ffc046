/** What is drawn around the texts: the room left in a post, and above a policy's hashtags how many posts use them. */
import path from 'node:path';
import { useWorkbench } from './workbench';

const thread = 'posts/2027-03-01-waterstand.nl.post.md';
const event = 'posts/2027-03-20-rivierendag-foto.nl.post.md';
const policy = 'planning.smpolicy.yaml';

describe('Around the text', () => {
  const open = useWorkbench();

  it('a hint says how much room is left, and follows what is typed', async () => {
    const workbench = await open(thread);
    // The editor draws blanks as no-break spaces.
    const lineWith = (text: RegExp) => workbench.page.locator('.monaco-editor .view-line', { hasText: text }).first();
    await lineWith(/#Waterstand.*x-nl:.100.left.of.280/).waitFor();
    await workbench.keys('Control+End');
    await workbench.type('\n---\n\nBreng laarzen mee.');
    await lineWith(/laarzen.mee\..*x-nl:.262.left.of.280/).waitFor();
    await workbench.picture('inlay-hints');
  });

  it('an agreed hashtag stands in bold', async () => {
    const workbench = await open(event);
    await workbench.select('#Rivierendag27');
    const drawn = workbench.page.locator('.monaco-editor .view-line span.mtkb', { hasText: /^#Rivierendag27$/ });
    await drawn.first().waitFor();
    await workbench.picture('semantic-tokens');
  });

  it('a lens says how many posts use a hashtag, and a click shows them', async () => {
    const workbench = await open(policy);
    await workbench.select('#JourneeRivieres27');
    const lens = workbench.page.locator('.codelens-decoration a', { hasText: /posts? with #Rivierendag27/ }).first();
    await lens.waitFor();
    await workbench.picture('code-lens');
    const shown = workbench.page.locator('.reference-zone-widget', { hasText: path.basename(event) });
    // A lens that is drawn anew just then takes no click: a person clicks again.
    for (let attempt = 0; attempt < 5 && !(await shown.isVisible()); attempt++) {
      await lens.click();
      await shown.waitFor({ timeout: 6000 }).catch(() => undefined);
    }
    await shown.waitFor();
    await workbench.picture('code-lens-references');
  });
});
