/** What the rules on access for staff share: a restriction to begin with, and the fix that makes access partial. They report. */
import { setAllInOrder } from '../../workspace/policy/ordered';
import { isEmpty, said } from './completeness';
import type { PolicyContext } from '../define';

const BLOCK = ['staff_access'];
export const RESTRICTIONS = [...BLOCK, 'restrictions'];
/** The hours that the brochure for federal services gives as an example. */
export const MIDDAY = { from: '12:00', to: '14:00' } as const;

/** Partial access that says what it excludes: what stands there, else private use outside midday. */
export function partialAccess({ content, policy }: PolicyContext) {
  const asIs = !isEmpty(said(policy, RESTRICTIONS));
  const restrictions = [{ kind: 'private_use', ...MIDDAY }];
  const fields = asIs ? { mode: 'partial' } : { mode: 'partial', restrictions };
  const edits = setAllInOrder(content, BLOCK, fields);
  return { id: asIs ? 'partial-as-is' : 'partial', safe: false, edits } as const;
}
