// Citizens must choose among many accounts of one organisation on one platform.
import { isActive, isPublic } from '../common/accounts';
import { defineRule, seed } from '../define';
import { LANGUAGES } from '../../../../schemas/kinds';
import type { Account } from '../../../../schemas/policy';
import { placeIn } from '../../workspace/policy/places';

export const rule = defineRule({
  id: 'account/too-many-for-platform',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [seed('001', '§2.3.2'), seed('004', 'inleiding')],
  options: { max: 3 },
  check({ file, policy, options }, report) {
    if (policy.incomplete) return;
    const max = Number(options['max']);
    const groups = new Map<string, Account[]>();
    for (const account of policy.accounts.filter((one) => isActive(one) && isPublic(one) && one.parent === undefined)) {
      for (const language of new Set(policy.languagesOf(account))) {
        const key = `${account.platform} ${language}`;
        const group = groups.get(key);
        if (group) group.push(account);
        else groups.set(key, [account]);
      }
    }
    for (const accounts of groups.values()) {
      // The first that is one too many; without `max` a whole number there is none.
      const over = accounts[max];
      const definition = policy.definition('account', over?.id ?? '');
      if (!over || definition?.uri !== file.uri) continue;
      const lang = LANGUAGES.find((language) => groups.get(`${over.platform} ${language}`) === accounts) ?? '';
      report({
        at: [...definition.route.slice(0, -1), 'platform'],
        message: { id: 'many', data: { n: accounts.length, lang, platform: over.platform } },
        related: accounts.flatMap(({ id }) => {
          const place = placeIn(policy, 'account', id, ['id']);
          return place && id !== over.id ? [{ ...place, id: 'other', data: { id } }] : [];
        }),
      });
    }
  },
});
