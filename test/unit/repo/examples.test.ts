// What the examples promise: everything outside `examples/problems` is right on every day, and inside it every rule speaks.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../server/src/rules/registry.generated';
import { isMediaName } from '../../../schemas/media-types';
import { isPolicyName, isPostName } from '../../../server/src/workspace/files/file';
import { openWorkspace } from '../../kit/judge';

const ROOT = 'examples';
/** What a repository can't show. */
const UNSHOWN = new Map([
  ['file/too-large', 'A file of a megabyte is nobody’s example.'],
  ['baseline/stale', 'A baseline is for a whole folder, and this one needs none.'],
  ['baseline/unreadable', 'The same.'],
]);

const contentOf = (file: string) => (isMediaName(file) ? readFileSync(file) : readFileSync(file, 'utf8'));
const files = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter(({ name }) => isPolicyName(name) || isPostName(name) || isMediaName(name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(ROOT, file).replaceAll('\\', '/'), contentOf(file)]),
);
const names = Object.keys(files).filter((name) => !isMediaName(name));
const isProblem = (name: string) => name.startsWith('problems/');
/** The examples bring their own policies. */
const open = (today: string, wanted: (name: string) => boolean) =>
  openWorkspace(
    {
      'smpolicy.yaml': 'none',
      ...Object.fromEntries(Object.entries(files).filter(([name]) => isMediaName(name) || wanted(name))),
    },
    today,
  ).known();

/** Every 29th day, so that every day of the week is met, and the days on which something happens. */
function days(): string[] {
  const special = ['2027-03-01', '2027-03-02', '2027-03-08', '2027-03-20', '2027-03-28', '2027-04-24', '2027-09-01'];
  const regular: string[] = [];
  const last = Date.parse('2027-09-01');
  for (let day = Date.parse('2026-11-22'); day <= last; day += 29 * 24 * 60 * 60 * 1000) {
    regular.push(new Date(day).toISOString().slice(0, 10));
  }
  return [...regular, ...special];
}

describe('examples', () => {
  it('has messages that are right, on any day from 22 November 2026 to 1 September 2027', async () => {
    for (const today of days()) {
      const opened = await open(today, (name) => !isProblem(name));
      for (const name of names.filter((one) => !isProblem(one))) {
        const found = opened
          .findings(name)
          .map(({ rule, messageId, span }) => `${rule} ${messageId} at ${String(span.start)}`);
        assert.deepEqual(found, [], `${name} on ${today}`);
      }
      assert.deepEqual(opened.host.logged, []);
    }
  }).timeout(60_000);

  it('shows every rule at least once in examples/problems', async () => {
    const opened = await open('2027-03-01', isProblem);
    const spoken = new Set(names.filter(isProblem).flatMap((name) => opened.findings(name).map(({ rule }) => rule)));
    const silent = RULES.filter(
      (rule) => !('off' in rule && rule.off) && !spoken.has(rule.id) && !UNSHOWN.has(rule.id),
    );
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
    assert.deepEqual(opened.host.logged, []);
  });
});
