// What people read: every link and picture leads to something that is there, and pictures are small, described and used.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const inFolder = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.posix.join(folder, String(name).replaceAll('\\', '/')))
    .filter((name) => name.endsWith(ending));
const PAGES = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md'],
  ...inFolder('docs', '.md'),
];
const PICTURES = inFolder('docs/images', '.png');

interface Link {
  readonly page: string;
  readonly alt: string;
  readonly target: string;
  readonly isPicture: boolean;
}

/** Those to files of ours, outside code. */
const linksIn = (page: string): readonly Link[] => {
  const text = readFileSync(page, 'utf8')
    .replace(/^(`{3,})[^]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)]
    .map(([, mark, alt = '', target = '']) => ({ page, alt, target, isPicture: mark === '!' }))
    .filter(({ target }) => !/^[a-z-]+:|^#/.test(target));
};
const fileOf = ({ page, target }: Link): string => {
  const [file = ''] = decodeURI(target).split('#');
  return path.posix.join(path.posix.dirname(page), file);
};
const links = PAGES.flatMap(linksIn);
const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;

describe('The pages', () => {
  it('link only to what is there', () => {
    assert.ok(links.length > 500, String(links.length));
    const dead = links.filter((link) => !existsSync(fileOf(link)));
    assert.deepEqual(
      dead.map(({ page, target }) => `${page}: ${target}`),
      [],
    );
  });

  it('describe every picture, and show every one that is kept', () => {
    const shown = links.filter(({ isPicture }) => isPicture);
    for (const { page, target, alt } of shown) assert.ok(alt.length > 20, `${page}: ${target}`);
    assert.deepEqual(
      PICTURES.filter((picture) => !shown.some((link) => fileOf(link) === picture)),
      [],
    );
  });

  it('have small pictures: with a palette, together below 200 kB on a page and in the extension', () => {
    for (const picture of PICTURES) {
      assert.ok(kilobytes([picture]) <= 40, picture);
      assert.equal(readFileSync(picture)[25], 3, `${picture} has a palette`);
    }
    const carried = PICTURES.filter((picture) => picture.startsWith('docs/images/walkthrough/'));
    assert.equal(carried.length, 6);
    assert.ok(kilobytes(carried) <= 200);
    const onReadme = linksIn('README.md').filter(({ isPicture }) => isPicture);
    assert.ok(kilobytes(onReadme.map(fileOf)) <= 200);
  });
});
