// The long texts of one language, as the build writes them to dist/texts/<lang>.json: what rules and fields are and why, and what the
// product brings along to answer with. The server reads them through server/src/features/texts.ts, which has the types.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fieldTexts } from '../generate/fields.mjs';
import { blockBodies } from './blocks.mjs';
import { readRules } from './rules.mjs';

/** `{ rules: { id: { summary, why, limits, options } }, fields: { policy, post }, flowchart, templates, blocks }` */
export async function texts(root, language) {
  const rules = readRules(root).map(({ id, words }) => [
    id,
    {
      summary: words.summary[language],
      why: words.why[language],
      ...(words.limits ? { limits: words.limits[language] } : {}),
      ...(words.options ? { options: inLanguage(words.options, language) } : {}),
    },
  ]);
  return {
    rules: Object.fromEntries(rules),
    fields: await fieldTexts(root, language),
    flowchart: flowchartOf(root, language),
    templates: templatesOf(root, language),
    blocks: blockBodies(root, language),
  };
}

const source = (root, name) => parse(readFileSync(path.join(root, 'snippets', name), 'utf8'));

/** The built-in reply guide; every text in one language. */
export const flowchartOf = (root, language) => inLanguage(source(root, 'flowchart.yaml').flowchart, language);

/** The built-in replies by id: the title in one language, the texts in all, since a policy answers in several. */
function templatesOf(root, language) {
  const all = source(root, 'replies.yaml').templates.map(({ id, title, mode, kind, nl, nl_je, fr, de, en }) => [
    id,
    { title: title[language], mode, kind, nl, nl_je, fr, de, en },
  ]);
  return Object.fromEntries(all);
}

/** The same data with one text in place of each map by language. */
function inLanguage(node, language) {
  if (Array.isArray(node)) return node.map((item) => inLanguage(item, language));
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.en === 'string' && typeof node.nl === 'string') return node[language];
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inLanguage(value, language)]));
}
