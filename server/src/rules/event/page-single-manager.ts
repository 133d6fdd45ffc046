// Nobody of a partner helps to manage the page of a shared event.
import { TASKS } from '../../../../schemas/codes';
import { addItem } from '../../syntax/yaml/patch';
import { nodeAt, type Route } from '../../syntax/yaml/tree';
import { partnersOf } from '../../workspace/policy/events';
import type { PolicyContent } from '../../workspace/files/file';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { canBeTrusted, isEmpty, ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'event/page-single-manager',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('000', 'aanbeveling 2')],
  check(context, report) {
    const { content, policy } = context;
    if (policy.incomplete) return;
    for (const { id, route, written } of ownItems(context, 'event', policy.written.events)) {
      const partners = partnersOf(policy, written);
      const pages = written.page ?? [];
      const [page] = pages;
      // Several pages are a finding of their own.
      if (partners.length === 0 || pages.length > 1 || isEmpty(page)) continue;
      const managers = page?.managers ?? [];
      const at = [...route, 'page', 0, 'managers'];
      const isShared = managers.some((one) => one === undefined || mayBeOfPartner(policy, one));
      if (isShared || !canBeTrusted(context, [...route, 'page']) || !canBeTrusted(context, at)) continue;
      report({
        at: managers.length > 0 ? at : [...route, 'page'],
        key: true,
        message: { id: 'ours-only', data: { event: id, partners } },
        fixes: () =>
          partners.map((partner) => ({
            id: 'add',
            data: { partner },
            safe: false,
            edits: add(content, at, partner),
          })),
      });
    }
  },
});

/** What is neither ours nor a partner's is unknown: that is said already. */
const mayBeOfPartner = (policy: EffectivePolicy, id: string): boolean =>
  policy.definition('role', id) === undefined && !(TASKS as readonly string[]).includes(id);

const add = (content: PolicyContent, at: Route, partner: string) =>
  nodeAt(content.yaml.root, at) ? addItem(content.yaml, at, partner) : setInOrder(content, at, [partner]);
