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
});
