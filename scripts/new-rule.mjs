// Makes the three files of a new rule: code, words and cases. `npm run new-rule -- media/missing-alt`
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const id = process.argv[2] ?? '';
if (!/^[a-z-]+\/[a-z-]+$/.test(id)) {
  console.error('Name the rule as group/name, in small letters: npm run new-rule -- media/missing-alt');
  process.exit(2);
}
const words = (nl, fr, de, en, pad) => `${pad}nl: ${nl}\n${pad}fr: ${fr}\n${pad}de: ${de}\n${pad}en: ${en}\n`;
const made = {
  [`server/src/rules/${id}.ts`]: `// One sentence: what is wrong when this rule speaks.
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: '${id}',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('001', '§…')],
  check({ post }, report) {
    void post;
    void report;
  },
});
`,
  [`server/src/rules/${id}.yaml`]: `summary:\n${words('…', '…', '…', '…', '  ')}why:\n${words('…', '…', '…', '…', '  ')}messages:\n  problem:\n${words('…', '…', '…', '…', '    ')}`,
  [`test/rules/${id}.md`]: `# ${id}

## Bad: say in a sentence what is wrong

\`\`\`md posts/a.nl.post.md
---
accounts: [x-nl]
---
Tekst
^^^^^ hint ${id}
\`\`\`

## Good: say why this one is right

\`\`\`md posts/a.nl.post.md
---
accounts: [x-nl]
---
Tekst
\`\`\`
`,
};
const taken = Object.keys(made).filter((file) => existsSync(path.join(root, file)));
if (taken.length > 0) {
  console.error(`There already: ${taken.join(', ')}`);
  process.exit(1);
}
for (const [file, content] of Object.entries(made)) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
  console.log(`made ${file}`);
}
console.log('Write the cases first, then the words, then: npm run generate');
