import assert from 'node:assert/strict';
import { count } from '../../../server/src/text/count/count';
import { LANGUAGES } from '../../../schemas/kinds';
import { FILLINGS } from '../../kit/fillings';
import { allSnippets } from '../../../scripts/generate/snippets.mjs';
import { expand } from '../../kit/snippet';
import type { ReplyTemplate } from './sources';
import { placeholderOf, replies, REPLY_TEXTS, ROOT } from './sources';

const NBSP = '\u00a0';
const SIGNATURE = ' – Sara';

const everyText = replies.templates.flatMap((template) =>
  REPLY_TEXTS.map(([key, language]) => ({
    template,
    key,
    language,
    body: template[key],
    name: `${template.id} (${key})`,
  })),
);

/** The reply as it would be sent: every place filled as a communicator would. */
function filled(body: string, language: (typeof LANGUAGES)[number]): string {
  const value = (bracketed: string) => FILLINGS[language][placeholderOf(bracketed, language) ?? ''];
  return expand(body, (stop) => value(stop.default)).text;
}

const placeholderIds = (template: ReplyTemplate, key: (typeof REPLY_TEXTS)[number][0]) => {
  const language = key === 'nl_je' ? 'nl' : key;
  const stops = expand(template[key]).tabStops.map(
    (stop) => `${stop.number}:${placeholderOf(stop.text, language) ?? stop.text}`,
  );
  return [...new Set(stops)].toSorted();
};

describe('the reply situations', () => {
  it('are the ten that a communicator needs most, each with its own id', () => {
    const ids = replies.templates.map((template) => template.id);
    assert.ok(ids.length >= 10);
    assert.equal(new Set(ids).size, ids.length);
    for (const template of replies.templates) assert.match(template.seed, /^00\d/, template.id);
  });

  it('have the same places in every language', () => {
    for (const template of replies.templates) {
      const dutch = placeholderIds(template, 'nl');
      for (const [key] of REPLY_TEXTS)
        assert.deepEqual(placeholderIds(template, key), dutch, `${template.id} (${key})`);
    }
  });

  it('bracket only names of the list of places', () => {
    for (const { name, language, body } of everyText) {
      for (const [bracketed] of body.matchAll(/\[[^\]]*\]/g)) {
        assert.ok(placeholderOf(bracketed, language), `${name}: ${bracketed} is not in the list`);
      }
    }
  });

  it('use every place of the list, under one name per language', () => {
    const used = new Set(
      everyText.flatMap(({ template }) => placeholderIds(template, 'nl').map((id) => id.split(':')[1])),
    );
    assert.deepEqual(
      Object.keys(replies.placeholders).filter((id) => !used.has(id)),
      [],
    );
    for (const language of LANGUAGES) {
      const names = Object.values(replies.placeholders).map((place) => place[language]);
      assert.equal(new Set(names).size, names.length, language);
    }
  });

  it('fit a post on X once filled and signed', () => {
    for (const { name, language, body } of everyText) {
      const text = filled(body, language) + SIGNATURE;
      assert.doesNotMatch(text, /[[\]]/, `${name}: ${text}`);
      const { length } = count(text, 'x');
      assert.ok(length <= 280, `${name} counts ${length}: ${text}`);
    }
  });

  it('end where a link or a sentence ends, without a full stop glued to a link', () => {
    for (const { name, body } of everyText) {
      assert.match(body, /([.?!]|\})$/, name);
      assert.doesNotMatch(body, /\d:\[(link|lien|Link)\]\}\./, name);
    }
  });

  it('address a person in one form: never u and je together, nor Sie and du', () => {
    for (const { name, key, body } of everyText) {
      if (key === 'nl') assert.doesNotMatch(body, /\b(je|jij|jou|jouw|jezelf)\b/i, name);
      if (key === 'nl_je') assert.doesNotMatch(body, /\b(u|uw|uzelf)\b/i, name);
      if (key === 'fr') assert.doesNotMatch(body, /\b(tu|te|ton|ta|tes|toi)\b/i, name);
      if (key === 'de') assert.doesNotMatch(body, /\b(du|dich|dir|dein\w*|euch|euer|eure\w*)\b/i, name);
    }
  });

  it('use typographic apostrophes and quotation marks', () => {
    for (const { name, body } of everyText) assert.doesNotMatch(body, /['"]/, name);
  });
});

/** The French replies, and what the list of snippets says of every French snippet; a quoted key keeps its own colon. */
async function frenchProse(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const snippets = (await allSnippets(ROOT)).filter((snippet) => snippet.key === 'fr');
  return snippets.flatMap(({ for: host, title, description, body }) => [
    { name: title, text: title },
    { name: `${title}: description`, text: description.replace(/[a-z]+:(?=\u00a0»)/g, '') },
    ...(host === 'smpost' && !/^[|-]/.test(body) ? [{ name: `${title}: text`, text: expand(body).text }] : []),
  ]);
}

describe('French typography in the snippets', () => {
  it('puts a no-break space before : ; ? ! » and after «', async () => {
    for (const { name, text } of await frenchProse()) {
      assert.doesNotMatch(text, /[^\u00a0][:;?!»]|«[^\u00a0]/, name);
      assert.doesNotMatch(text, / \u00a0|\u00a0 |\u202f/, name);
    }
  });

  it('puts nowhere a place after de, que or à, which would need elision or contraction', () => {
    const before = /(?<!\p{L})(?:de|que|à|jusqu’à|parce que|lorsque|puisque|du|au|le|la)[ \u00a0]\$\{[^}]*\}/giu;
    const found = everyText
      .filter(({ key }) => key === 'fr')
      .flatMap(({ body }) => [...body.matchAll(before)].map(String));
    assert.deepEqual(found, ['à ${3:[@institution]}'], 'only a handle may stand there');
  });

  it('keeps no-break spaces out of the other languages', () => {
    for (const { name, language, body } of everyText) if (language !== 'fr') assert.ok(!body.includes(NBSP), name);
  });

  it('names nobody in the masculine', async () => {
    for (const { name, text } of await frenchProse()) {
      assert.doesNotMatch(
        text,
        /(?<!\p{L})(chers?|heureux|désolés?|ravis?|compétents|courtois|auteur)(?!\p{L})/iu,
        name,
      );
    }
  });
});
