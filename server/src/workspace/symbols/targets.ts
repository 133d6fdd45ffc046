/** Where a name leads: to its definitions, or to a file. */
import { TASKS } from '../../../../schemas/codes';
import type { Span } from '../../text/span';
import type { SourceFile } from '../files/file';
import { nameOf } from '../files/uri';
import { postsAt } from '../policy/calendar';
import type { EffectivePolicy } from '../policy/policy';
import { presetNamed, presetNameOf } from '../policy/presets';
import type { Snapshot } from '../snapshot';
import { occurrencesOf } from './find';
import { isPolicyKind, type PolicySymbol } from './symbol';

/** A place to go to; `file` is undefined for one that isn't ours, of which only the beginning is known. */
export interface Target {
  readonly uri: string;
  readonly span: Span;
  readonly file: SourceFile | undefined;
}

/** Where it is defined, the definition in force first; for a task the roles that have it. None for what the product brings itself. */
export function definitionsOf(snapshot: Snapshot, symbol: PolicySymbol): readonly Target[] {
  const { kind, id, policy } = symbol;
  if (kind === 'file') return filesAt(snapshot, id);
  if (kind === 'rule') return [];
  const all = occurrencesOf(snapshot, symbol).filter(({ role }) => role === 'definition');
  const inForce = policy && isPolicyKind(kind) ? policy.definition(kind, id)?.uri : undefined;
  const found = [...all.filter(({ file }) => file.uri === inForce), ...all.filter(({ file }) => file.uri !== inForce)];
  if (found.length > 0 || kind !== 'role' || !policy)
    return found.map(({ file, span }) => ({ uri: file.uri, span, file }));
  return rolesWith(snapshot, policy, id);
}

function rolesWith(snapshot: Snapshot, policy: EffectivePolicy, name: string): readonly Target[] {
  const task = TASKS.find((known) => known === name);
  if (!task) return [];
  const roles = policy.value.roles.filter((role) => role.tasks?.includes(task));
  return roles.flatMap(({ id }) => definitionsOf(snapshot, { kind: 'role', id, policy }));
}

const START: Span = { start: 0, end: 0 };

function filesAt(snapshot: Snapshot, uri: string): readonly Target[] {
  const preset = presetNamed(presetNameOf(uri) ?? '');
  const policy = snapshot.policies.files.get(uri);
  const ours = preset ? [preset] : policy ? [policy] : postsAt(snapshot, uri);
  if (ours.length > 0) return ours.map((file) => ({ uri: file.uri, span: START, file }));
  return snapshot.exists(uri) === false || nameOf(uri).endsWith('.post.md')
    ? []
    : [{ uri, span: START, file: undefined }];
}
