/** What a policy defines and nothing names. Posts are only searched for the word, since reading a thousand of them costs too much. */
import type { ReferenceKind } from '../../../../schemas/kinds';
import { memo } from '../../text/memo';
import type { Definition } from './definitions';
import type { SourceFile } from '../files/file';
import type { EffectivePolicy } from './policy';
import { referencesIn } from './references';
import type { Snapshot } from '../snapshot';

/** With more posts than this nothing is called unused. */
const POSTS_LIMIT = 1000;

const KINDS: readonly ReferenceKind[] = ['role', 'audience', 'kpi'];

/** Roles without a task, audiences and indicators of the policy's own file that no part of the policy names. */
const unnamedIn = (policy: EffectivePolicy): readonly Definition[] =>
  memo(policy, 'unnamed', () => {
    const { file } = policy;
    if (policy.incomplete || file.policy.value.fragment === true || policy.chain.some(isDoubtful)) return [];
    const references = policy.chain.flatMap((part) => referencesIn(part.policy));
    const named = new Map(
      KINDS.map((kind) => [
        kind,
        new Set(references.flatMap(({ kinds, value }) => (kinds.includes(kind) ? value : []))),
      ]),
    );
    const own = KINDS.flatMap((kind) => policy.ids(kind).flatMap((id) => policy.definition(kind, id) ?? []));
    return own.filter(({ kind, id, uri }) => {
      if (uri !== file.uri || named.get(kind)?.has(id)) return false;
      const role = kind === 'role' ? policy.value.roles.find((one) => one.id === id) : undefined;
      return (role?.tasks ?? []).length === 0;
    });
  });

/** What isn't read may be what names it: a misspelt field, a field of a later version. */
const isDoubtful = ({ policy: { problems, yaml } }: SourceFile): boolean =>
  yaml.problems.length > 0 || problems.some(({ kind }) => kind !== 'missing');

/** What nothing names, neither in the policy nor in the front matter of a post. */
export function unusedIn(snapshot: Snapshot, policy: EffectivePolicy): readonly Definition[] {
  const unnamed = unnamedIn(policy);
  if (unnamed.length === 0) return [];
  const { posts } = snapshot;
  if (posts.length > POSTS_LIMIT) return [];
  return unnamed.filter(({ id }) => !posts.some((post) => frontWords(post).has(id)));
}

/** What could be an id in the front matter, without reading it: a post forgets its parse, and this serves every key typed in a policy. */
const frontWords = (post: SourceFile): ReadonlySet<string> =>
  memo(post, 'words of the front matter', () => {
    const end = post.text.indexOf('\n---', 3);
    const front = end < 0 ? '' : post.text.slice(0, end);
    return new Set(front.match(/[a-z0-9][a-z0-9._-]*/g));
  });
