// Clean posts as varied as real life: no error and no warning may ever be found in them, whatever their status. Every false alarm joins them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace } from '../../kit/judge';

const FOLDER = 'test/false-alarms';
/** A page may bring a policy of its own; else the standard policy holds. */
const BLOCK = /^(`{3,})(?:md|yaml) (\S+)\n([\s\S]*?)^\1[ \t]*$/gm;

/** The media that a post names are there. */
const mediaOf = ([name, body]: readonly [string, string]) =>
  [...body.matchAll(/[\w./-]+\.(?:jpe?g|png|gif|webp|mp4|mp3|pdf|srt|vtt)\b/g)].map(
    ([file]) => [path.posix.join(path.posix.dirname(name), file), ''] as const,
  );

for (const page of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  describe(`Clean posts: ${page.replace('.md', '')}`, () => {
    const text = readFileSync(path.join(FOLDER, page), 'utf8');
    const posts = [...text.matchAll(BLOCK)].map(([, , name = '', body = '']) => [name, body] as const);

    it('are all found, each with a name of its own', () => {
      assert.ok(posts.length > 0);
      assert.equal(new Set(posts.map(([name]) => name)).size, posts.length);
    });

    // Together, since language versions must see each other.
    const opened = openWorkspace(Object.fromEntries([...posts.flatMap(mediaOf), ...posts]));
    for (const [name, body] of posts) {
      it(name, () => {
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
