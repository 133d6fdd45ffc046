// Globs for workspaces that VS Code cannot search.
import assert from 'node:assert/strict';
import { matcher } from '../../../client/src/glob';

describe('A glob', () => {
  it('finds files in every folder by two stars', () => {
    const matches = matcher(['**/*.post.md']);
    assert.ok(matches('a.post.md'));
    assert.ok(matches('posts/2027/a.nl.post.md'));
    assert.equal(matches('a.md'), false);
    assert.equal(matches('a.post.md.bak'), false);
  });

  it('keeps one star inside one folder', () => {
    const matches = matcher(['posts/*.md']);
    assert.ok(matches('posts/a.md'));
    assert.equal(matches('posts/2027/a.md'), false);
  });

  it('takes braces as a choice', () => {
    const matches = matcher(['**/{*.smpolicy.yaml,smpolicy.yaml}']);
    assert.ok(matches('x/a.smpolicy.yaml'));
    assert.ok(matches('smpolicy.yaml'));
    assert.equal(matches('asmpolicy.yaml'), false);
  });

  it('takes a dot, a plus and brackets as themselves', () => {
    const matches = matcher(['a.b+(c)[d]$']);
    assert.ok(matches('a.b+(c)[d]$'));
    assert.equal(matches('aXb+(c)[d]$'), false);
  });

  it('covers a whole folder, the folder’s own slash included', () => {
    const matches = matcher(['archief/**']);
    assert.ok(matches('archief/'));
    assert.ok(matches('archief/2020/a.post.md'));
    assert.equal(matches('nieuw/archief/a.post.md'), false);
  });
});
