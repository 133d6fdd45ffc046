/** A person begins: the walkthrough opens in her language, shows its pictures, and its buttons do what they say beside it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { useWorkbench } from './workbench';
import type { Workbench } from './workbench';

const post = 'posts/2027-03-01-waterstand.nl.post.md';
const LOOK = { width: 1100, height: 760 };
const STEPS = ['policy', 'accounts', 'post', 'fix', 'reply', 'publish'];

const words = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

describe('The walkthrough', () => {
  const open = useWorkbench();

  for (const [language, file] of [
    ['en', 'package.nls.json'],
    ['nl', 'package.nls.nl.json'],
  ] as const) {
    it(`shows six steps with their pictures (${language})`, async function () {
      this.timeout(150_000);
      const own = words(file);
      const workbench = await open(post, { ...LOOK, language });
      await openWalkthrough(workbench, own['walkthrough.title'] ?? '');
      for (const id of STEPS) {
        await step(workbench, own[`walkthrough.${id}.title`] ?? '').click();
        const picture = workbench.page.getByRole('img', { name: own[`walkthrough.${id}.picture`] ?? '', exact: true });
        await picture.waitFor();
        const width = await picture.evaluate((image: HTMLImageElement) =>
          image.decode().then(() => image.naturalWidth),
        );
        assert.ok(width > 300, `${id}: ${String(width)}`);
        await workbench.picture(`walkthrough ${language} ${id}`);
      }
    });
  }

  it('asks its questions beside itself, and ticks a step off', async () => {
    const own = words('package.nls.json');
    const workbench = await open(post, LOOK);
    workbench.remove('fod-voorbeeld.smpolicy.yaml');
    await openWalkthrough(workbench, own['walkthrough.title'] ?? '');
    await workbench.page.getByRole('button', { name: 'New Policy' }).click();
    await workbench.answer('(1/5)', 'Gemeente Voorbeeld');
    await workbench.answer('(2/5)', 'Dutch language area');
    await workbench.answer('(3/5)', '');
    await workbench.tick('(4/5)', 'Facebook');
    await workbench.answer('(4/5): Facebook', 'gemeentevoorbeeld');
    await workbench.answer('(5/5)', '');
    await workbench.shows('gemeente-voorbeeld.smpolicy.yaml');
    assert.ok(await workbench.page.locator('.gettingStartedContainer').isVisible(), 'the walkthrough stays in sight');
    await step(workbench, own['walkthrough.policy.title'] ?? '')
      .locator('.complete')
      .waitFor();
    // The file that came to the front by the button is the one that the command is about.
    await step(workbench, own['walkthrough.accounts.title'] ?? '').click();
    await workbench.page.getByRole('button', { name: 'Open the Policy in Force' }).click();
    await step(workbench, own['walkthrough.accounts.title'] ?? '')
      .locator('.complete')
      .waitFor();
    await workbench.picture('walkthrough done');
    await workbench.page.locator('[id="status.notifications"]').click();
    await workbench.page.locator('.notifications-center').waitFor();
    await workbench.picture('walkthrough notifications');
    assert.equal(await workbench.page.locator('.notification-list-item', { hasText: 'No policy' }).count(), 0);
  });
});

async function openWalkthrough(workbench: Workbench, title: string): Promise<void> {
  await workbench.command('Welcome: Open Walkthrough...');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await workbench.page.keyboard.insertText(title);
  await workbench.keys('Enter');
  await workbench.page.locator('.gettingStartedContainer').getByText(title, { exact: true }).first().waitFor();
}

const step = (workbench: Workbench, title: string) =>
  workbench.page.locator('.getting-started-step', { hasText: title }).first();
