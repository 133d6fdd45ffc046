// The calendar promises a message on an account to which no version of the message goes.
import type { Edit } from '../../text/edit';
import { addItem, removeItem, setValue } from '../../syntax/yaml/patch';
import { nodeAt } from '../../syntax/yaml/tree';
import { postsAt } from '../../workspace/policy/calendar';
import { uncoveredIn, type Uncovered } from '../../workspace/post/covering';
import { resolvePost, type ResolvedPost } from '../../workspace/post/post';
import type { Snapshot } from '../../workspace/snapshot';
import { nameOf } from '../../workspace/files/uri';
import { defineRule, seed, type FixOf } from '../define';

export const rule = defineRule({
  id: 'calendar/account-not-covered',
  on: 'file',
  severity: 'warning',
  moment: 'ready',
  sources: [seed('001', '§2.3.3')],
  check({ snapshot, file, content }, report) {
    const post = resolvePost(snapshot, file);
    if (content.yaml.broken) return;
    if (post) {
      for (const one of uncoveredOf(snapshot, post)) {
        const data = { account: one.account };
        const row = { uri: one.file.uri, span: viaSpan(one), id: 'row', data };
        report({
          at: ['accounts'],
          key: true,
          message: { id: 'in-post', data },
          related: [row],
          fixes: () => [
            ...added(one, (edits) => ({ edits })),
            ...dropped(one, (edits) => elsewhere(one.file.uri, edits)),
          ],
        });
      }
      return;
    }
    for (const one of uncoveredIn(snapshot, snapshot.policies.of(file), file)) {
      // A draft may still change, and what has appeared is history.
      if (!READY.includes(one.post.status)) continue;
      report({
        at: ['calendar', one.row, 'via', one.item],
        message: { id: 'in-calendar', data: { account: one.account, post: nameOf(one.post.file.uri) } },
        fixes: () => [
          ...added(one, (edits) => elsewhere(one.post.file.uri, edits)),
          ...dropped(one, (edits) => ({ edits })),
        ],
      });
    }
  },
});

const READY: readonly ResolvedPost['status'][] = ['in_review', 'approved', 'scheduled'];

/** What the calendars of its policy promise for this file and not rather for another version of it. */
function uncoveredOf(snapshot: Snapshot, { file, policy, versions }: ResolvedPost): readonly Uncovered[] {
  if (!policy) return [];
  const own = new Set([file, ...versions]);
  return policy.chain
    .flatMap((part) => uncoveredIn(snapshot, policy, part, ({ uri }) => postsAt(snapshot, uri).some((p) => own.has(p))))
    .filter((one) => one.post.file === file);
}

const viaSpan = ({ file, row, item }: Uncovered) =>
  nodeAt(file.policy.yaml.root, ['calendar', row, 'via', item])?.span ?? { start: 0, end: 0 };

type Place = Pick<FixOf<'calendar/account-not-covered'>, 'edits' | 'elsewhere'>;
const elsewhere = (uri: string, edits: readonly Edit[]): Place => ({ edits: [], elsewhere: [{ uri, edits }] });

type Fixes = FixOf<'calendar/account-not-covered'>[];

/** Only to a message in a language of the account. */
function added({ account, post, suits }: Uncovered, place: (edits: readonly Edit[]) => Place): Fixes {
  const { yaml } = post.content;
  const ids = [...post.accounts.map(({ id }) => id), account];
  const edits = nodeAt(yaml.root, ['accounts'])
    ? addItem(yaml, ['accounts'], account)
    : setValue(yaml, ['accounts'], ids);
  return suits && edits.length > 0 ? [{ id: 'add', data: { account }, safe: false, ...place(edits) }] : [];
}

function dropped({ account, file, row, item }: Uncovered, place: (edits: readonly Edit[]) => Place): Fixes {
  const edit = removeItem(file.policy.yaml, ['calendar', row, 'via', item]);
  return edit ? [{ id: 'drop', data: { account }, safe: false, ...place([edit]) }] : [];
}
