// From the words of the rules and of the product: the types of the texts, a catalogue for each language, and what is written into files.
// The server's bundles hold the English catalogue; the build lays the others beside them, where a session of that language reads its own.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES, readRules } from '../read/rules.mjs';
import { NOTE, quote, typeOfValues } from './code.mjs';

const folder = 'server/src/messages';

export function files(root) {
  const rules = readRules(root);
  const ui = parse(readFileSync(path.join(root, folder, 'words.yaml'), 'utf8'));
  return [
    { path: `${folder}/keys.generated.ts`, content: keys(ui) },
    { path: `${folder}/fills.generated.ts`, content: fills(rules, ui) },
    ...LANGUAGES.map((language) => catalogue(rules, ui, language)),
  ];
}

/** Flattens `{ a: { b: { nl, fr, de, en } } }` to `a.b`. */
function flat(node, prefix = '') {
  if (node && typeof node === 'object' && 'en' in node && typeof node.en === 'string') {
    const strangers = Object.keys(node).filter((key) => !LANGUAGES.includes(key));
    if (strangers.length > 0) throw new Error(`${prefix}: an unquoted comma cuts a text at ‘${strangers[0]}’.`);
    return [[prefix, node]];
  }
  return Object.entries(node ?? {}).flatMap(([key, value]) => flat(value, prefix ? `${prefix}.${key}` : key));
}

function keys(ui) {
  const named = (texts) => flat(texts).map(([key, words]) => `  ${quote(key)}: ${typeOfValues(words.en)};`);
  return (
    `// ${NOTE}\n/** The texts that no rule owns, with the names of their values. */\n` +
    `export interface TextKeys {\n${named(ui.texts).join('\n')}\n}\n\n` +
    `/** Those that fixes write into files. */\nexport interface WrittenKeys {\n${named(ui.written).join('\n')}\n}\n`
  );
}

const inLanguage = (entries, language) => entries.map(([key, words]) => [key, String(words[language] ?? '')]);

/** `[['message a/b c', '…'], …]`: what is read, in the reader's language. */
function catalogueEntries(rules, ui, language) {
  return inLanguage(
    [
      ...flat(ui.texts).map(([key, words]) => [`text ${key}`, words]),
      ...flat(ui.glossary).map(([key, words]) => [`word ${key}`, words]),
      ...rules.flatMap(({ id, words }) => [
        [`summary ${id}`, words.summary],
        ...Object.entries(words.messages ?? {}).map(([key, text]) => [`message ${id} ${key}`, text]),
        ...Object.entries(words.fixes ?? {}).map(([key, text]) => [`fix ${id} ${key}`, text]),
        ...Object.entries(words.related ?? {}).map(([key, text]) => [`related ${id} ${key}`, text]),
      ]),
    ],
    language,
  );
}

const literal = (entries, indent) =>
  `{\n${entries.map(([key, text]) => `${indent}  ${quote(key)}: ${quote(text)},\n`).join('')}${indent}}`;

function catalogue(rules, ui, language) {
  const entries = catalogueEntries(rules, ui, language);
  if (language !== 'en') {
    const content = `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
    return { path: `${folder}/${language}.generated.json`, content };
  }
  const content = `// ${NOTE}\nexport const catalogue: Readonly<Record<string, string>> = ${literal(entries, '')};\n`;
  return { path: `${folder}/en.generated.ts`, content };
}

/** In all languages at once: a file is in the language of its author, whoever reads it. */
function fills(rules, ui) {
  const written = flat(ui.written);
  // The words for the codes that these texts name, such as `{from, language}`.
  const kinds = new Set(
    written.flatMap(([, { en }]) => [...en.matchAll(/\{\w+,\s*(\w+)\s*\}/g)].map(([, kind]) => kind)),
  );
  const entries = [
    ...written.map(([key, words]) => [`written ${key}`, words]),
    ...flat(ui.glossary)
      .filter(([key]) => kinds.has(key.split('.')[0]))
      .map(([key, words]) => [`word ${key}`, words]),
    ...rules.flatMap(({ id, words }) =>
      Object.entries(words.fill ?? {}).map(([key, text]) => [`fill ${id} ${key}`, text]),
    ),
  ];
  const all = LANGUAGES.map((language) => `  ${language}: ${literal(inLanguage(entries, language), '  ')},\n`);
  return `// ${NOTE}\nimport type { Language } from '../../../schemas/kinds';\n\nexport const fills: Readonly<Record<Language, Readonly<Record<string, string>>>> = {\n${all.join('')}};\n`;
}
