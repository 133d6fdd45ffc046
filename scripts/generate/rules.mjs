// From the rules' code, words and cases: the registry, the types of their messages, and the rule pages.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { exampleOf, LANGUAGES, readRules } from '../read/rules.mjs';
import { loadRules } from '../read/rule-code.mjs';
import { NOTE, quote, typeOfValues } from './code.mjs';

const camel = (id) => id.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());

export async function files(root) {
  const rules = readRules(root);
  return [
    { path: 'server/src/rules/words.generated.ts', content: wordTypes(rules) },
    { path: 'server/src/rules/registry.generated.ts', content: registry(root, rules) },
    ...(await pages(root, rules)),
  ];
}

function wordTypes(rules) {
  const texts = (entries) =>
    Object.entries(entries ?? {})
      .map(([id, words]) => `${quote(id)}: ${typeOfValues(words.en)}`)
      .join('; ');
  const lines = rules.map(
    ({ id, words }) =>
      `  ${quote(id)}: { messages: { ${texts(words.messages)} }; fixes: { ${texts(words.fixes)} }; related: { ${texts(words.related)} } };`,
  );
  return `// ${NOTE}\n/** The message, fix and related ids of every rule, with the names of the values that their words use. */\nexport interface RuleWords {\n${lines.join('\n')}\n}\n\nexport const RULE_IDS = [\n${rules.map(({ id }) => `  ${quote(id)},`).join('\n')}\n] as const;\n`;
}

function registry(root, rules) {
  const coded = rules.filter(({ code }) => existsSync(path.join(root, code)));
  const imports = coded.map(({ id }) => `import { rule as ${camel(id)} } from './${id}';`);
  return `// ${NOTE}\nimport type { Rule } from './define';\n${imports.join('\n')}\n\n/** Every rule, by id. */\nexport const RULES: readonly Rule[] = [\n${coded.map(({ id }) => `  ${camel(id)},`).join('\n')}\n];\n`;
}

/** Rule pages need the metadata of the rules' code, which only a bundler can read. */
async function pages(root, rules) {
  const meta = await loadRules(root, rules);
  const words = parse(readFileSync(path.join(root, 'scripts/generate/pages.yaml'), 'utf8'));
  const severities = parse(readFileSync(path.join(root, 'server/src/messages/words.yaml'), 'utf8')).glossary.severity;
  const known = rules.filter(({ id }) => meta.has(id));
  return LANGUAGES.flatMap((language) => [
    { path: `docs/rules/${language}/README.md`, content: index(known, meta, words, severities, language) },
    ...known.map((rule) => ({
      path: `docs/rules/${language}/${rule.id}.md`,
      content: page(root, rule, meta.get(rule.id), words, severities, language),
    })),
  ]);
}

function index(rules, meta, words, severities, language) {
  const t = (key) => words[key][language];
  const rows = rules.map(({ id, words: own }) => {
    const rule = meta.get(id);
    return `| [\`${id}\`](${id}.md) | ${t(`on_${rule.on}`)} | ${severities[rule.severity][language]}${rule.off ? `, ${t('off')}` : ''} | ${own.summary[language]} |`;
  });
  return `<!-- ${NOTE} -->\n\n# ${t('rules')}\n\n| ${t('rule')} | ${t('on')} | ${t('severity')} | ${t('what')} |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function page(root, rule, meta, words, severities, language) {
  const t = (key) => words[key][language];
  const { words: own, id } = rule;
  const section = (title, body) => (body ? `\n## ${title}\n\n${body}\n` : '');
  const fixes = Object.values(own.fixes ?? {}).map((fix) => `- ${fix[language].replace(/\{(\w+)[^}]*\}/g, '…')}`);
  const options = Object.entries(meta.options ?? {}).map(
    ([key, value]) => `- \`${key}\`: ${own.options?.[key]?.[language] ?? ''} (\`${value}\`)`,
  );
  return (
    `<!-- ${NOTE} -->\n\n# ${id}\n\n${own.summary[language]}\n\n` +
    `${t('severity')}${language === 'fr' ? '\u00a0' : ''}: ${severities[meta.severity][language]}${meta.off ? `, ${t('off')}` : ''}. ${t(`moment_${meta.moment}`)}\n` +
    section(t('why'), own.why[language]) +
    section(t('bad'), exampleOf(root, rule, 'Bad')) +
    section(t('good'), exampleOf(root, rule, 'Good')) +
    section(t('fixes'), fixes.join('\n')) +
    section(t('options'), options.join('\n')) +
    section(t('limits'), own.limits?.[language] ?? '') +
    section(t('sources'), meta.sources.map((source) => `- ${sourceText(source, t)}`).join('\n')) +
    section(t('change'), `${t('change_how')}\n\n\`\`\`yaml\nrules:\n  ${id}: "off"\n\`\`\``)
  );
}

function sourceText(source, t) {
  if (source.kind === 'seed') return `${t(`seed_${source.document}`)}, ${source.section}`;
  if (source.kind === 'page') return `<${source.url}> (${t('checked')} ${source.checked})`;
  return source.note;
}
