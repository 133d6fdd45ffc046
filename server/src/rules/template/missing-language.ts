// A reply of the policy's own has no text in a language in which the organisation answers.
import { BUILTIN_TEMPLATES } from '../../../../schemas/builtin';
import { fillText } from '../../messages/catalogue';
import { setAllInOrder } from '../../workspace/policy/ordered';
import { templateLanguages, TEXT_FIELDS } from '../../workspace/policy/templates';
import { canBeTrusted, isEmpty, ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

const BUILTIN: readonly string[] = BUILTIN_TEMPLATES;

export const rule = defineRule({
  id: 'template/missing-language',
  on: 'policy',
  severity: 'warning',
  moment: 'completeness',
  sources: [seed('000', 'Tools')],
  check(context, report) {
    const { policy, content } = context;
    if (policy.incomplete) return;
    for (const { id, route, written } of ownItems(context, 'template', policy.written.templates)) {
      // One that is named as ours has our text in the other languages.
      if (BUILTIN.includes(id)) continue;
      const langs = templateLanguages(policy).filter((language) => {
        const fields = TEXT_FIELDS.filter(([, lang]) => lang === language).map(([field]) => field);
        return fields.every((field) => isEmpty(written[field]) && canBeTrusted(context, [...route, field]));
      });
      if (langs.length === 0) continue;
      report({
        at: [...route, 'id'],
        message: { id: 'missing', data: { id, langs } },
        fixes: () => {
          const text = (lang: (typeof langs)[number]) => `[${fillText(lang, 'template/missing-language', 'text')}]`;
          const edits = setAllInOrder(content, route, Object.fromEntries(langs.map((lang) => [lang, text(lang)])));
          return edits.length > 0 ? [{ id: 'insert', data: { langs }, safe: false, edits }] : [];
        },
      });
    }
  },
});
