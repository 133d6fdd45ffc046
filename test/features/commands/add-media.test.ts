// Images that are dropped on a post: an entry for each, in which nothing counts as said that nobody said.
import assert from 'node:assert/strict';
import { addMedia } from '../../../server/src/features/commands/add-media';
import { after, commandOn } from '../../kit/command';
import { uriOf } from '../../kit/memory-host';

const NAME = 'posts/loket.nl.post.md';
const dropped = (text: string, ...paths: readonly string[]): string => {
  const asked = commandOn({ [NAME]: text }, NAME);
  return after(asked, addMedia(asked, paths.map(uriOf)));
};

const ENTRY = `  - file: ../media/oever.png
    alt: "" # wat er te zien is, voor wie het niet ziet
    rights:
      author: "" # wie het maakte; eigen werk: rights: own
      source: ""
`;

describe('A dropped image', () => {
  it('becomes an entry with its path from the post, in front matter that is there or made', () => {
    assert.equal(
      dropped('---\naccounts: [x-nl]\n---\nOpen.\n', 'media/oever.png'),
      `---\naccounts: [x-nl]\nmedia:\n${ENTRY}---\nOpen.\n`,
    );
    assert.equal(dropped('Open.\n', 'media/oever.png'), `---\nmedia:\n${ENTRY}---\nOpen.\n`);
  });

  it('comes behind the others, each file once, with CRLF where the post has it', () => {
    const text = '---\r\nmedia:\r\n  - ../media/oever.png\r\n---\r\nOpen.\r\n';
    const made = dropped(text, 'media/oever.png', 'posts/film.mp4');
    assert.equal(
      made,
      '---\r\nmedia:\r\n  - ../media/oever.png\r\n  - file: film.mp4\r\n    rights:\r\n      author: "" # wie het maakte; eigen werk: rights: own\r\n      source: ""\r\n---\r\nOpen.\r\n',
    );
  });

  it('stands between brackets without notes where the others do', () => {
    const made = dropped('---\nmedia: [a.jpg]\n---\nOpen.\n', 'posts/b, c.jpg');
    assert.match(made, /^media: \[a\.jpg, \{ file: "b, c\.jpg", alt: "", rights: \{ author: "", source: "" \} \}\]$/m);
  });

  it('still lacks what has to be said of it', () => {
    const made = dropped('---\naccounts: [x-nl]\nstatus: approved\n---\nOpen.\n', 'posts/a.jpg');
    const asked = commandOn({ [NAME]: made }, NAME);
    const rules: readonly string[] = asked.opened.findings(NAME).map(({ rule }) => rule);
    for (const rule of ['media/missing-alt', 'copyright/missing-attribution'])
      assert.ok(rules.includes(rule), rules.join());
    assert.ok(!rules.some((rule) => /wrong-type|unknown/.test(rule)), rules.join());
  });

  it('is refused with a sentence where it is there already, is no medium, or the beginning can’t be read', () => {
    assert.match(dropped('---\nmedia: [a.jpg]\n---\n', 'posts/a.jpg'), /already with this post/);
    assert.match(dropped('Open.\n', 'posts/b.exe'), /no image/);
    assert.match(dropped('---\nmedia: [a.jpg\n---\n', 'posts/b.jpg'), /can’t be read/);
  });
});
