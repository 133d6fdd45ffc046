// Posts that appear at the same time are found by a glance, and a change elsewhere re-judges only what appears beside it.
import assert from 'node:assert/strict';
import { openWorkspace } from '../../kit/judge';
import { uriOf } from '../../kit/memory-host';

const post = (time: string, text = 'Het loket is open.', account = 'x-nl') =>
  `---\naccounts: [${account}]\nstatus: scheduled\npublish_at: ${time}\n---\n${text}\n`;
const clashes = (opened: ReturnType<typeof openWorkspace>, path: string) =>
  opened.findings(path).filter(({ rule }) => rule === 'time/clash');

describe('Posts on one account', () => {
  it('clash as soon as a time changes, and no longer when it moves away', () => {
    const opened = openWorkspace({
      'posts/a.nl.post.md': post('2027-03-01 09:00'),
      'posts/b.nl.post.md': post('2027-03-01 11:00'),
    });
    const move = (time: string, account?: string) => {
      opened.service.edit(uriOf('posts/b.nl.post.md'), post(time, 'Welkom.', account));
      return clashes(opened, 'posts/a.nl.post.md').length;
    };
    assert.equal(clashes(opened, 'posts/a.nl.post.md').length, 0);
    assert.equal(move('2027-03-01 09:14'), 1);
    assert.equal(move('2027-03-01 09:14', 'bsky-nl'), 0);
    assert.equal(move('"2027-03-01T08:50:00+01:00"'), 1);
    assert.equal(move('2027-03-01 08:45'), 0);
    assert.deepEqual(opened.host.logged, []);
  });

  it('point to each other', () => {
    const opened = openWorkspace({
      'posts/a.nl.post.md': post('2027-03-01 09:00'),
      'posts/b.nl.post.md': post('2027-03-01 09:10'),
    });
    const [found] = clashes(opened, 'posts/a.nl.post.md');
    const [related] = found?.related ?? [];
    assert.equal(related?.uri, uriOf('posts/b.nl.post.md'));
    const text = opened.service.file(related.uri)?.text ?? '';
    assert.equal(text.slice(related.span.start, related.span.end), '2027-03-01 09:10');
  });

  it('cost nothing where they appear at another time, or where only the text of a neighbour changes', () => {
    const opened = openWorkspace({
      'posts/a.nl.post.md': post('2027-03-01 09:00'),
      'posts/b.nl.post.md': post('2027-03-01 09:10'),
      'posts/c.nl.post.md': post('2027-03-02 09:00'),
    });
    for (const name of ['a', 'b', 'c']) opened.findings(`posts/${name}.nl.post.md`);
    const { schedule } = opened.service.snapshot;
    opened.service.edit(uriOf('posts/c.nl.post.md'), post('2027-03-02 09:00', 'Een andere tekst.'));
    assert.equal(opened.service.snapshot.schedule, schedule);
    const before = opened.service.judged;
    for (const name of ['a', 'b', 'c']) opened.findings(`posts/${name}.nl.post.md`);
    assert.equal(opened.service.judged, before + 1);
    opened.service.edit(uriOf('posts/b.nl.post.md'), post('2027-03-01 09:10', 'Een andere tekst.'));
    for (const name of ['a', 'b', 'c']) opened.findings(`posts/${name}.nl.post.md`);
    assert.equal(opened.service.judged, before + 2);
    opened.service.edit(uriOf('posts/b.nl.post.md'), post('2027-03-01 09:12', 'Een andere tekst.'));
    for (const name of ['a', 'b', 'c']) opened.findings(`posts/${name}.nl.post.md`);
    assert.equal(opened.service.judged, before + 4);
  });
});
