/** The ids that the policy in force defines, with what stands behind them. */
import type { ReferenceKind } from '../../../schemas/kinds';
import { resolvePost } from '../workspace/post';
import type { Candidate } from './completion-item';
import { described } from './described';
import type { Hovering } from './hovering';
import { escaped, lines, paragraphs } from './markdown';
import { policyOf } from './request';

export function referenceCandidates(asked: Hovering, kinds: readonly ReferenceKind[]): readonly Candidate[] {
  const policy = kinds.length > 0 ? policyOf(asked) : undefined;
  if (!policy) return [];
  return kinds.flatMap((kind) => {
    const ids = [...new Set(policy.ids(kind))].filter((id) => id !== '');
    return fittingFirst(asked, kind, ids).map((id): Candidate => {
      const found = described(kind, id, { ...asked, policy });
      const documentation = found ? paragraphs(`**${escaped(found.title)}**`, lines(...found.facts.map(escaped))) : '';
      return { value: id, kind: 'reference', detail: found?.title ?? '', documentation };
    });
  });
}

/** Accounts that speak the post's language come first. */
function fittingFirst(asked: Hovering, kind: ReferenceKind, ids: readonly string[]): readonly string[] {
  const policy = policyOf(asked);
  const lang = kind === 'account' ? (resolvePost(asked.snapshot, asked.file)?.lang ?? []) : [];
  if (!policy || lang.length === 0) return ids;
  const fits = (id: string) => policy.account(id)?.languages?.some((language) => lang.includes(language)) === true;
  return [...ids.filter(fits), ...ids.filter((id) => !fits(id))];
}
