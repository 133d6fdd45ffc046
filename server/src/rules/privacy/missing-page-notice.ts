// Who visits our pages finds no privacy notice.
import type { Language } from '../../../../schemas/kinds';
import { fillText } from '../../messages/catalogue';
import { setInOrder } from '../../workspace/policy/ordered';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { isAsked, isMissing, textLanguages } from '../common/completeness';
import { defineRule, page } from '../define';

const ROUTE = ['privacy', 'page_notice_url'];

export const rule = defineRule({
  id: 'privacy/missing-page-notice',
  on: 'policy',
  severity: 'information',
  moment: 'completeness',
  sources: [
    page(
      'http://www.eucaselaw.com/facebook-fan-page-administrators-mind-personal-data-processing-rules/',
      '2026-11-22',
    ),
  ],
  check(context, report) {
    const { content, policy } = context;
    // Without accounts there are no pages.
    if (policy.accounts.length === 0 || !isAsked(context) || !isMissing(context, ROUTE)) return;
    report({
      at: ROUTE,
      key: true,
      message: { id: 'missing' },
      fixes: () => {
        const addresses = addressesFor(policy);
        const all = Object.values(addresses);
        const value = all.length > 1 ? addresses : (all[0] ?? '');
        return [{ id: 'insert', data: { addresses: all }, safe: false, edits: setInOrder(content, ROUTE, value) }];
      },
    });
  },
});

/** One page of the website in each language that the policy needs. */
function addressesFor(policy: EffectivePolicy): Readonly<Partial<Record<Language, string>>> & Record<string, string> {
  const { organisation } = policy.value;
  const languages = textLanguages(policy);
  return Object.fromEntries(
    (languages.length > 0 ? languages : (['en'] as const)).map((language) => {
      const site = organisation?.url_by_language?.[language] ?? organisation?.website ?? 'https://example.be';
      return [language, `${site.replace(/\/+$/, '')}/${fillText(language, 'privacy/missing-page-notice', 'path')}`];
    }),
  );
}
