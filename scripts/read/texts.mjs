// The long texts of one language, as the build writes them to dist/texts/<lang>.json: what rules and fields are and why, and what the
// product brings along to answer with. The server reads them through server/src/features/texts.ts, which has the types.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { fieldTexts } from '../generate/fields.mjs';
import { blockBodies } from './blocks.mjs';
import { readRules } from './rules.mjs';

/** `{ rules: { id: { summary, why, limits, options } }, fields: { policy, post }, flowchart, templates, templateGroups, blocks }` */
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
    templateGroups: inLanguage(source(root, 'replies.yaml').groups, language),
    blocks: blockBodies(root, language),
    newPolicy: inLanguage(source(root, 'new-policy.yaml'), language),
  };
}

const sources = new Map();

/** A file of snippets/, parsed once while it stays as it is: four languages are made of it. */
function source(root, name) {
  const text = readFileSync(path.join(root, 'snippets', name), 'utf8');
  if (sources.get(name)?.text !== text) sources.set(name, { text, value: parse(text) });
  return sources.get(name).value;
}

/** The built-in reply guide; every text in one language. */
export const flowchartOf = (root, language) => inLanguage(source(root, 'flowchart.yaml').flowchart, language);

/**
 * The built-in replies by id: title and keywords in one language, the texts in all, since a policy answers in several. `from` names the
 * field of the policy that may fill a place, by the place's id.
 */
function templatesOf(root, language) {
  const { templates, placeholders } = source(root, 'replies.yaml');
  const places = Object.entries(placeholders).flatMap(([id, { from }]) => (from ? [[id, from]] : []));
  const all = templates.map(({ id, title, group, keywords, mode, kind, optional, from, nl, nl_je, fr, de, en }) => [
    id,
    {
      title: title[language],
      group,
      keywords: keywords[language],
      ...{ mode, kind, optional, nl, nl_je, fr, de, en },
      from: { ...Object.fromEntries(places.filter(([place]) => en.includes(`[${placeholders[place].en}]`))), ...from },
    },
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
