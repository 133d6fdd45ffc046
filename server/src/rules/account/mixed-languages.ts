// An account that speaks several languages to everyone at once.
import type { Language } from '../../../../schemas/kinds';
import type { Edit } from '../../text/edit';
import { addItem, setValue } from '../../syntax/yaml/patch';
import { defineRule, seed, type FixOf, type PolicyContext } from '../define';

/** Regimes in which one account in several languages is usual. */
const BILINGUAL: readonly string[] = ['brussels_local', 'facilities_municipality'];

export const rule = defineRule({
  id: 'account/mixed-languages',
  on: 'policy',
  severity: 'warning',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 1')],
  check(context, report) {
    const { content, policy } = context;
    if (BILINGUAL.includes(policy.regime.id)) return;
    for (const [i, own] of (content.value.accounts ?? []).entries()) {
      const account = policy.account(own?.id ?? '');
      const languages = (own?.languages ?? []).filter((language) => language !== undefined);
      if (!account || account.language_targeting || account.status === 'closed' || new Set(languages).size < 2)
        continue;
      report({
        at: ['accounts', i, 'languages'],
        message: { id: 'several', data: { id: account.id, n: languages.length } },
        fixes: () => [...splitInTwo(context, i, account, languages), targeted(context, i)],
      });
    }
  },
});

type Fixed = FixOf<'account/mixed-languages'>;

/** A second account for the other language, each the other's twin. */
function splitInTwo(
  { content: { yaml }, policy }: PolicyContext,
  i: number,
  account: { id: string; platform: string },
  languages: readonly Language[],
): Fixed[] {
  const [first, second, third] = languages;
  const twin = `${account.id}-${second ?? ''}`;
  if (!first || !second || third || policy.account(twin)) return [];
  const edits: Edit[] = [
    ...setValue(yaml, ['accounts', i, 'languages'], [first]),
    ...setValue(yaml, ['accounts', i, 'twin_account'], twin),
    ...addItem(yaml, ['accounts'], {
      id: twin,
      platform: account.platform,
      languages: [second],
      twin_account: account.id,
    }),
  ];
  return edits.length === 3 ? [{ id: 'split', data: { id: twin, lang: second }, safe: false, edits }] : [];
}

const targeted = ({ content: { yaml } }: PolicyContext, i: number): Fixed => ({
  id: 'target',
  safe: false,
  edits: setValue(yaml, ['accounts', i, 'language_targeting'], true),
});
