/** A person makes a policy and a post by answering questions, copies a thread, and pastes a picture. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';
import type { Workbench } from './workbench';

const post = 'posts/2027-03-01-waterstand.nl.post.md';
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('The commands', () => {
  const open = useWorkbench();

  it('make a policy from five questions, by keyboard', async () => {
    const workbench = await open(post);
    workbench.remove('fod-voorbeeld.smpolicy.yaml');
    await workbench.command('SM Policy: New Policy');
    await workbench.answer('New policy (1/5)', 'Gemeente Voorbeeld');
    await workbench.page.locator('.quick-input-title', { hasText: '(2/5)' }).waitFor();
    await workbench.picture('new-policy');
    await workbench.answer('(2/5)', 'Dutch language area');
    await workbench.answer('(3/5)', '');
    await workbench.tick('(4/5)', 'Facebook', 'Instagram');
    await workbench.answer('(4/5): Facebook', 'gemeentevoorbeeld');
    await workbench.answer('(4/5): Instagram', 'voorbeeld_gemeente');
    await workbench.answer('(5/5)', '');
    await workbench.shows('gemeente-voorbeeld.smpolicy.yaml');
    await workbench.page.locator('.view-line', { hasText: 'schema_version' }).waitFor();
    await workbench.picture('new-policy made');
    const text = workbench.read('gemeente-voorbeeld.smpolicy.yaml');
    assert.match(text, /^extends: \[smpolicy:local-vl\]/m);
    assert.match(
      text,
      /platform: facebook\n {4}handle: gemeentevoorbeeld[^]*platform: instagram\n {4}handle: voorbeeld_gemeente/,
    );
  });

  it('make a post at its place, and nothing where a question is left', async () => {
    const workbench = await open(post);
    await workbench.command('SM Policy: New Post');
    await workbench.tick('New post (1/6)', 'x-nl (X)', 'fb (Facebook)');
    await workbench.answer('(2/6)', 'Dutch');
    await workbench.answer('(3/6)', 'event');
    await workbench.picture('new-post event');
    await workbench.answer('(4/6)', 'Rivieren');
    await workbench.answer('(5/6)', '');
    await workbench.page.locator('.quick-input-title', { hasText: '(6/6)' }).waitFor();
    await workbench.keys('Escape');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await workbench.page.locator('.tab').count(), 1, 'no file is made');
  });

  it('copy a thread part by part, and say what they leave out', async () => {
    const workbench = await open(post);
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.keys('Control+End');
    // The editor closes the note by itself.
    await workbench.type('<!-- Nog na te lezen.');
    await workbench.keys('End');
    await workbench.page.keyboard.insertText('\n\n---\n\nDeel twee.');
    await workbench.command('SM Policy: Copy Text');
    const first = await workbench.notification('Part 1 of 2');
    assert.match((await first.textContent()) ?? '', /Not copied: 1 note\./);
    await workbench.picture('copy-text');
    await first.getByText('Next: Part 2 of 2').click();
    await workbench.notification('Part 2 of 2 is on the clipboard');
    assert.equal(await clipboard(workbench), 'Deel twee.');
  });

  it('copy a pasted picture beside the post once the user agrees, and add it', async () => {
    const workbench = await open(post);
    // Until the extension runs, VS Code pastes in its own way.
    await workbench.page.getByText('x-nl: 100 left', { exact: true }).first().waitFor();
    await workbench.keys('Control+End');
    await pastePicture(workbench);
    await workbench.page.locator('.quick-input-title', { hasText: 'Add image' }).waitFor();
    await workbench.picture('paste-image asked');
    await workbench.answer('Add image', '');
    await workbench.page.locator('.view-line', { hasText: 'file: image.png' }).waitFor();
    await workbench.picture('paste-image');
    await workbench.save();
    assert.match(workbench.read(post), /^media:\n {2}- file: image\.png\n {4}alt: "" # /m);
    assert.ok(workbench.read('posts/image.png').length > 0);
  });

  it('leave a post and its folder as they are where a pasted picture is not wanted', async () => {
    const workbench = await open(post);
    const before = workbench.read(post);
    await workbench.page.getByText('x-nl: 100 left', { exact: true }).first().waitFor();
    await workbench.keys('Control+End');
    await pastePicture(workbench);
    await workbench.page.locator('.quick-input-title', { hasText: 'Add image' }).waitFor();
    await workbench.keys('Escape');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // What is typed next comes after all that the paste may still do.
    await workbench.type('Einde.');
    await workbench.save();
    assert.equal(workbench.read(post), `${before}Einde.`);
    assert.throws(() => workbench.read('posts/image.png'), /ENOENT/);
  });

  it('add an image of the folder that is dropped on the post, where it lies', async () => {
    const workbench = await open(post);
    await workbench.page.getByText('x-nl: 100 left', { exact: true }).first().waitFor();
    await workbench.page.locator('.view-line', { hasText: 'Woont u dicht' }).evaluate((line, image) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/uri-list', image);
      const box = line.getBoundingClientRect();
      const at = { clientX: box.x + 40, clientY: box.y + 5, bubbles: true, cancelable: true, shiftKey: true };
      for (const kind of ['dragenter', 'dragover', 'drop'])
        line.dispatchEvent(new DragEvent(kind, { ...at, dataTransfer }));
    }, workbench.uri('media/oever.png'));
    await workbench.page.locator('.view-line', { hasText: 'file: ../media/oever.png' }).waitFor();
    await workbench.picture('drop-image');
    await workbench.save();
    const text = workbench.read(post);
    assert.match(text, /^media:\n {2}- file: \.\.\/media\/oever\.png\n {4}alt: ""/m);
    assert.match(text, /^Woont u dicht bij een rivier\? Kijk/m, 'the text stays as it was');
  });
});

/** A browser without a window keeps no pictures on its clipboard, so the paste itself is made here. */
const pastePicture = (workbench: Workbench): Promise<void> =>
  workbench.page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(pasted);
  }, PICTURE);

const clipboard = (workbench: Workbench): Promise<string> =>
  workbench.page.evaluate(() => navigator.clipboard.readText());
