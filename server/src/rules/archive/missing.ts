// Nothing says how posts and replies are kept.
import type { PatchValue } from '../../syntax/yaml/patch';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { isAsked, isMissing, rolesFor, toFillIn } from '../common/completeness';
import { defineRule, page } from '../define';

const ROUTE = ['archive'];

export const rule = defineRule({
  id: 'archive/missing',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [
    page(
      'https://www.naa.gov.au/information-management/managing-information-assets/types-information/managing-social-media/your-social-media-policy-what-about-records',
      '2026-11-22',
    ),
  ],
  check(context, report) {
    const { content, policy } = context;
    if (!isAsked(context) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing' },
      fixes: () => [{ id: 'insert', safe: false, edits: setInOrder(content, ROUTE, skeleton(policy)) }],
    });
  },
});

function skeleton(policy: EffectivePolicy): Readonly<Record<string, PatchValue>> {
  const [owner] = rolesFor(policy, 'publish');
  return {
    what: ['posts', 'replies', 'removals'],
    export_every_months: 3,
    ...(owner === undefined ? {} : { owner }),
    retention: toFillIn(policy, 'archive/missing', 'retention'),
  };
}
