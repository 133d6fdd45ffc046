// A code that the list of its field doesn't have, or a form of address of another language.
import { ADDRESS_FORMS } from '../../../../schemas/codes';
import { LANGUAGES } from '../../../../schemas/kinds';
import { isScalar, nodeAt, type Route } from '../../syntax/yaml/tree';
import type { PolicyContent } from '../../workspace/files/file';
import { isOtherVersion } from '../../workspace/policy/schema-version';
import { unknownValue, unlisted, type Unlisted } from '../common/shape';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'policy/unknown-value',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ content }, report) {
    if (isOtherVersion(content)) return;
    const { yaml, problems } = content;
    for (const problem of problems) if (problem.kind === 'unknown-value') report(unknownValue(yaml, unlisted(problem)));
    for (const foreign of foreignForms(content)) report(unknownValue(yaml, foreign));
  },
});

/** Forms of address that another language has: `fr: je`. */
function foreignForms({ yaml, value }: PolicyContent): readonly Unlisted[] {
  const routes: readonly Route[] = [
    ['editorial', 'address_form'],
    ['account_defaults', 'address_form'],
    ...(value.accounts ?? []).map((_, i) => ['accounts', i, 'address_form']),
  ];
  return routes.flatMap((route) =>
    LANGUAGES.flatMap((language) => {
      const node = nodeAt(yaml.root, [...route, language]);
      const known: readonly string[] = ADDRESS_FORMS[language];
      const isForeign = isScalar(node) && isForm(node.value) && !known.includes(node.value);
      return isForeign
        ? [{ route: [...route, language], value: node.value, known, editable: node.origin === undefined }]
        : [];
    }),
  );
}

const isForm = (value: string): boolean =>
  LANGUAGES.some((language) => ADDRESS_FORMS[language].some((form) => form === value));
