// An account names another as its twin, and that one names nobody, or somebody else.
import { setInOrder } from '../../workspace/policy/ordered';
import { canBeTrusted } from '../common/completeness';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

const KEY = 'twin_account';

export const rule = defineRule({
  id: 'account/twin-not-mutual',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 1'), seed('003', 'antwoord 3')],
  check(context, report) {
    const { content, policy } = context;
    if (policy.incomplete) return;
    for (const [i, own] of (content.value.accounts ?? []).entries()) {
      const account = policy.account(own?.id ?? '');
      const twin = policy.account(own?.twin_account ?? '');
      if (!account || !twin || account.twin_account !== twin.id || account.status === 'closed') continue;
      const answer = twin.twin_account;
      if (answer === account.id && twin.id !== account.id) continue;
      const data = { a: account.id, b: twin.id };
      if (twin.id === account.id)
        report({ at: ['accounts', i, KEY], message: { id: 'itself', data: { a: account.id } } });
      else if (answer === undefined) {
        const fixes = answers(context, twin.id, account.id);
        if (fixes) report({ at: ['accounts', i, KEY], message: { id: 'unanswered', data }, fixes });
      } else if (policy.account(answer)) {
        report({
          at: ['accounts', i, KEY],
          severity: 'warning',
          message: { id: 'other', data: { ...data, c: answer } },
        });
      }
    }
  },
});

/** The other's answer, in the file that defines it; undefined where that file may hold one that can't be read. */
function answers(
  { file, policy }: PolicyContext,
  twin: string,
  id: string,
): (() => readonly FixOf<'account/twin-not-mutual'>[]) | undefined {
  const definition = policy.definition('account', twin);
  const part = policy.chain.find(({ uri }) => uri === definition?.uri);
  const route = definition ? [...definition.route.slice(0, -1), KEY] : [];
  if (!part || !canBeTrusted({ content: part.policy }, route)) return undefined;
  return () => {
    const edits = setInOrder(part.policy, route, id);
    if (edits.length === 0) return [];
    const place = part === file ? { edits } : { edits: [], elsewhere: [{ uri: part.uri, edits }] };
    return [{ id: 'answer', data: { a: id, b: twin }, safe: true, ...place }];
  };
}
