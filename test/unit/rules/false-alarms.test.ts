// Clean posts as varied as real life: no error and no warning may ever be found in them, whatever their status. Every false alarm joins them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace } from '../../kit/judge';

const FOLDER = 'test/false-alarms';
const BLOCK = /^(`{3,})md (\S+)\n([\s\S]*?)^\1[ \t]*$/gm;

for (const page of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  describe(`Clean posts: ${page.replace('.md', '')}`, () => {
    const text = readFileSync(path.join(FOLDER, page), 'utf8');
    const posts = [...text.matchAll(BLOCK)].map(([, , name = '', body = '']) => [name, body] as const);

    it('are all found, each with a name of its own', () => {
      assert.ok(posts.length > 0);
      assert.equal(new Set(posts.map(([name]) => name)).size, posts.length);
    });

    for (const [name, body] of posts) {
      it(name, () => {
        const opened = openWorkspace({ [name]: body });
        const loud = opened
          .findings(name)
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map(
            ({ rule, messageId, span }) => `${rule} ${messageId} at ‘${body.slice(span.start, span.end).slice(0, 60)}’`,
          );
        assert.deepEqual(loud, [], body);
      });
    }
  });
}
