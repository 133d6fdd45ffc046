// Lengths that would not fit on a page of cases.
import assert from 'node:assert/strict';
import { openWorkspace } from '../../kit/judge';

const findings = (text: string) =>
  openWorkspace({ 'posts/lang.nl.post.md': `---\naccounts: [fb]\n---\n${text}\n` })
    .findings('posts/lang.nl.post.md')
    .filter(({ rule }) => rule === 'post/too-long')
    .map(({ severity, data }) => `${severity} ${String(data['n'])}`);

describe('post/too-long on Facebook', () => {
  it('warns over 63,206 characters, which no official source states', () => {
    assert.deepEqual(findings('Het water stijgt. '.repeat(3600).slice(0, 63_205) + '!'), []);
    assert.deepEqual(findings('Het water stijgt. '.repeat(3600).slice(0, 63_206) + '!'), ['warning 63207']);
  });
});
