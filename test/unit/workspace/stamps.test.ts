// What a policy says of posts changes with those posts, though the policy itself stays as it is.
import assert from 'node:assert/strict';
import { openWorkspace } from '../../kit/judge';
import { uriOf } from '../../kit/memory-host';

const POLICY = `schema_version: 1
organisation: { id: voorbeeld, name: Dienst Voorbeeld, level: local }
accounts:
  - { id: x-nl, platform: x, languages: [nl] }
  - { id: fb, platform: facebook, languages: [nl] }
strategy: { audiences: [{ id: vissers }] }
calendar:
  - { by: publish, via: [x-nl, fb], post: posts/a.nl.post.md }
`;
const post = (front: string) => `---\n${front}\n---\nHet loket is open.\n`;

describe('findings of a policy', () => {
  it('follow the posts that it speaks of', () => {
    const opened = openWorkspace({ 'smpolicy.yaml': POLICY });
    const found = () =>
      opened
        .findings('smpolicy.yaml')
        .map(({ rule }) => rule)
        .filter((rule) => rule.startsWith('calendar/') || rule === 'policy/unused-definition');
    const write = (path: string, front: string) => {
      opened.service.edit(uriOf(path), post(front));
    };
    assert.deepEqual(found(), ['policy/unused-definition', 'calendar/dangling-post']);
    write('posts/a.nl.post.md', 'accounts: [x-nl]\nstatus: approved');
    assert.deepEqual(found(), ['policy/unused-definition', 'calendar/account-not-covered']);
    write('posts/a.fr.post.md', 'accounts: [fb]');
    assert.deepEqual(found(), ['policy/unused-definition']);
    write('posts/b.nl.post.md', 'audiences: [vissers]');
    assert.deepEqual(found(), []);
    write('posts/b.nl.post.md', 'audiences: []');
    assert.deepEqual(found(), ['policy/unused-definition']);
  });

  it('follow the posts that a row may mean, and the policy that governs them', () => {
    const opened = openWorkspace({ 'smpolicy.yaml': POLICY, 'posts/zo-heel-anders.nl.post.md': post('lang: nl') });
    const found = () =>
      opened
        .findings('smpolicy.yaml')
        .filter(({ rule }) => rule.startsWith('calendar/'))
        .map(({ rule, messageId }) => `${rule} ${messageId}`);
    assert.deepEqual(found(), ['calendar/dangling-post missing']);
    opened.service.edit(uriOf('posts/b.nl.post.md'), post('accounts: [x-nl]'));
    assert.deepEqual(found(), ['calendar/dangling-post did-you-mean']);
    opened.service.edit(uriOf('posts/a.nl.post.md'), post('accounts: [x-nl]\nstatus: approved'));
    assert.deepEqual(found(), ['calendar/account-not-covered in-calendar']);
    opened.service.edit(uriOf('posts/smpolicy.yaml'), 'schema_version: 1\n');
    assert.deepEqual(found(), []);
  });

  it('stay when another policy changes and then another post', () => {
    const row = '  - { by: publish, via: [fb], post: posts/b.nl.post.md }\n';
    const opened = openWorkspace({
      'smpolicy.yaml': POLICY + row,
      'posts/a.nl.post.md': post('accounts: [x-nl]\nstatus: approved'),
      'posts/b.nl.post.md': post('accounts: [x-nl]\nstatus: approved'),
      'elders/smpolicy.yaml': POLICY,
    });
    const found = () => opened.findings('smpolicy.yaml').filter(({ rule }) => rule === 'calendar/account-not-covered');
    assert.equal(found().length, 2);
    opened.service.edit(uriOf('elders/smpolicy.yaml'), 'schema_version: 1\n');
    opened.findings('posts/a.nl.post.md');
    opened.service.edit(uriOf('posts/b.nl.post.md'), post('accounts: [fb]\nstatus: approved'));
    assert.equal(found().length, 1);
  });
});

describe('findings of a post', () => {
  it('follow the version that says when its neighbour appears', () => {
    const fr = (time: string) => post(`accounts: [x-fr]\nstatus: approved\npublish_at: 2027-03-01 ${time}`);
    const opened = openWorkspace({
      'posts/a.nl.post.md': post('accounts: [x-nl]\nstatus: approved\npublish_at: 2027-03-01 10:05'),
      'posts/b.nl.post.md': post('accounts: [x-nl]\nstatus: approved'),
      'posts/b.fr.post.md': fr('10:00'),
    });
    const time = () => opened.findings('posts/a.nl.post.md').find(({ rule }) => rule === 'time/clash')?.data['time'];
    assert.equal(time(), '10:00');
    opened.service.edit(uriOf('posts/b.fr.post.md'), fr('10:02'));
    assert.equal(time(), '10:02');
  });

  it('forget a neighbour that became too large to be read, though its front matter stayed', () => {
    const planned = post('accounts: [x-nl]\nstatus: approved\npublish_at: 2027-03-01 10:05');
    const opened = openWorkspace({ 'posts/a.nl.post.md': planned, 'posts/b.nl.post.md': planned });
    const clashes = () => opened.findings('posts/a.nl.post.md').filter(({ rule }) => rule === 'time/clash').length;
    assert.equal(clashes(), 1);
    opened.service.edit(uriOf('posts/b.nl.post.md'), planned + 'x'.repeat(1024 * 1024));
    assert.equal(clashes(), 0);
  });
});

describe('findings of a baseline', () => {
  it('stand at their entry when others above it come and go', () => {
    const entry = (file: string) =>
      JSON.stringify({ file, rule: 'post/unknown-key', messageId: 'unknown', fingerprint: 'x', count: 1 });
    const list = (files: readonly string[]) => `[\n${files.map(entry).join(',\n')}\n]\n`;
    const opened = openWorkspace({ 'posts/a.nl.post.md': post('lang: nl'), 'posts/b.nl.post.md': post('lang: nl') });
    const solved = (text: string) => {
      opened.service.edit(uriOf('.smpolicy-baseline.json'), text);
      const found = opened.findings('.smpolicy-baseline.json').filter(({ messageId }) => messageId === 'solved');
      return found.map(({ span }) => text.slice(span.start, span.end));
    };
    const [a, b] = ['posts/a.nl.post.md', 'posts/b.nl.post.md'];
    assert.deepEqual(solved(list([a, b])), [entry(a), entry(b)]);
    assert.deepEqual(solved(list([b])), [entry(b)]);
    assert.deepEqual(solved(list([b, a])), [entry(b), entry(a)]);
  });

  it('are those of the editor where it opens the file again before its closing was heard', async () => {
    const entry = {
      file: 'gone.nl.post.md',
      rule: 'post/unknown-key',
      messageId: 'unknown',
      fingerprint: 'x',
      count: 1,
    };
    const opened = openWorkspace({ '.smpolicy-baseline.json': JSON.stringify([entry]) });
    await opened.service.load();
    const uri = uriOf('.smpolicy-baseline.json');
    opened.service.edit(uri, '[]');
    const closing = opened.service.close(uri);
    opened.service.edit(uri, '[]');
    await closing;
    assert.deepEqual(opened.findings('.smpolicy-baseline.json'), []);
    await opened.service.close(uri);
    assert.equal(opened.findings('.smpolicy-baseline.json').length, 1);
  });
});
