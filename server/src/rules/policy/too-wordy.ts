// The rules for staff or for the public are too long to be read.
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { isList, isMap, isScalar, nodeAt, type ScalarNode, type YamlNode } from '../../syntax/yaml/tree';
import { countWords } from '../../text/words';
import { inLanguage } from '../../workspace/policy/by-language';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { canBeTrusted, isAsked } from '../common/completeness';
import { defineRule, seed } from '../define';

const LONGEST_RULE = 40;
const LONGEST_WHOLE = 600;
const LISTS = [
  ['conduct', 'staff', 'rules'],
  ['conduct', 'public', 'rules'],
] as const;

export const rule = defineRule({
  id: 'policy/too-wordy',
  on: 'policy',
  severity: 'hint',
  moment: 'completeness',
  sources: [seed('002', 'Tips')],
  check(context, report) {
    const { content, policy } = context;
    for (const route of LISTS.filter((one) => canBeTrusted(context, one))) {
      for (const text of textsOf(nodeAt(content.yaml.root, route))) {
        const n = countWords(text.value);
        if (n > LONGEST_RULE) report({ at: text.span, message: { id: 'rule', data: { n } } });
      }
    }
    const all = Math.max(...LANGUAGES.map((language) => wordsIn(policy, language)));
    if (all <= LONGEST_WHOLE || !isAsked(context)) return;
    report({ at: ['conduct'], key: true, message: { id: 'all', data: { n: all } } });
  },
});

/** The texts of a list of rules, each once or once per language. */
function textsOf(node: YamlNode | undefined): readonly ScalarNode[] {
  if (isList(node)) return node.items.flatMap(textsOf);
  if (isMap(node)) return node.entries.flatMap(({ value }) => textsOf(value));
  return isScalar(node) && !node.broken && !node.origin ? [node] : [];
}

/** What somebody who reads this language reads. */
function wordsIn({ written }: EffectivePolicy, language: Language): number {
  const rules = [...(written.conduct?.staff?.rules ?? []), ...(written.conduct?.public?.rules ?? [])];
  return rules.reduce((sum, rule) => sum + countWords(inLanguage(rule, [language]) ?? ''), 0);
}
