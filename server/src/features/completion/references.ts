/** The ids that the policy in force defines and those that the product brings, with what stands behind them. */
import { BUILTIN_NODES, BUILTIN_OUTCOMES, BUILTIN_TEMPLATES } from '../../../../schemas/builtin';
import type { ReferenceKind } from '../../../../schemas/kinds';
import type { Field } from '../../../../schemas/walk';
import { text } from '../../messages/catalogue';
import { entryOf, isScalar, nodeAt, type Route } from '../../syntax/yaml/tree';
import { resolvePost } from '../../workspace/post/post';
import { danglingIn } from '../../workspace/policy/references';
import type { Candidate } from './item';
import { described } from '../described/described';
import type { Hovering } from '../hover/hovering';
import { escaped, lines, paragraphs } from '../markdown';
import { policyOf } from '../request';

const BUILTIN: Readonly<Partial<Record<ReferenceKind, readonly string[]>>> = {
  template: BUILTIN_TEMPLATES,
  node: BUILTIN_NODES,
  outcome: BUILTIN_OUTCOMES,
};

/** The policy's own first, of all kinds, then the built-in. */
export function referenceCandidates(asked: Hovering, kinds: readonly ReferenceKind[]): readonly Candidate[] {
  if (kinds.length === 0) return [];
  const policy = policyOf(asked);
  const own = kinds.flatMap((kind) => {
    const ids = [...new Set(policy?.ids(kind))].filter((id) => id !== '');
    return fittingFirst(asked, kind, ids).map((id) => candidate(asked, kind, id));
  });
  const builtin = kinds.flatMap((kind) => (BUILTIN[kind] ?? []).map((id) => candidate(asked, kind, id)));
  return [...own, ...builtin];
}

function candidate(asked: Hovering, kind: ReferenceKind, id: string): Candidate {
  const found = described(kind, id, { ...asked, policy: policyOf(asked) });
  const documentation = found ? paragraphs(`**${escaped(found.title)}**`, lines(...found.facts.map(escaped))) : '';
  return { value: id, kind: 'reference', detail: found?.title ?? '', documentation };
}

/** Accounts that speak the post's language come first. */
function fittingFirst(asked: Hovering, kind: ReferenceKind, ids: readonly string[]): readonly string[] {
  const policy = policyOf(asked);
  const lang = kind === 'account' ? (resolvePost(asked.snapshot, asked.file)?.lang ?? []) : [];
  if (!policy || lang.length === 0) return ids;
  const fits = (id: string) => policy.account(id)?.languages?.some((language) => lang.includes(language)) === true;
  return [...ids.filter(fits), ...ids.filter((id) => !fits(id))];
}

/** For a new thing: the ids that are named and that nothing has yet, then the built-in ones that it could replace. */
export function idCandidates(asked: Hovering, kind: ReferenceKind): readonly Candidate[] {
  const policy = policyOf(asked);
  const { content } = asked.file;
  const named = policy && content.kind === 'policy' && !content.yaml.broken ? danglingIn(content, policy) : [];
  const missing = named.filter(({ kinds }) => kinds.includes(kind)).map(({ node }) => node.value);
  const free = (BUILTIN[kind] ?? []).filter((id) => policy?.definition(kind, id) === undefined);
  const detail = text(asked.locale, 'complete.used-by');
  return [
    ...[...new Set(missing)].map((value): Candidate => ({ value, kind: 'reference', detail })),
    ...free.map((id) => candidate(asked, kind, id)),
  ];
}

/** True for the id of the very thing that the field belongs to: an account is no twin of its own. */
export function isItself({ file }: Hovering, { meta }: Field, route: Route, id: string): boolean {
  const [list, position] = route;
  if (!meta.refersTo || meta.defines || typeof list !== 'string' || typeof position !== 'number') return false;
  if (route.length !== 3 || !['twin_account', 'parent', 'backup'].includes(String(route[2]))) return false;
  const own = entryOf(nodeAt(file.content.yaml.root, [list, position]), 'id')?.value;
  return isScalar(own) && own.value === id;
}
