// The reply situations: whole, alike in every language, short enough, and in the words of their language.
import assert from 'node:assert/strict';
import { BUILTIN_TEMPLATES } from '../../../schemas/builtin';
import { LANGUAGES } from '../../../schemas/kinds';
import { policyShape } from '../../../schemas/shapes';
import { eachField } from '../../../schemas/walk';
import { allSnippets } from '../../../scripts/generate/snippets.mjs';
import { count } from '../../../server/src/text/count/count';
import { detect } from '../../../server/src/text/language/language';
import { expand } from '../../kit/snippet';
import type { ReplyText } from './sources';
import { everyText, filled, placeholderOf, replies, ROOT } from './sources';

const NBSP = '\u00a0';
const SIGNATURE = ' – Sara';

/** The places of a text: number and id. */
const placesOf = ({ body, language }: Pick<ReplyText, 'body' | 'language'>): readonly string[] =>
  [
    ...new Set(
      expand(body).tabStops.map(({ number, text }) => `${number}:${placeholderOf(text, language) ?? text.trim()}`),
    ),
  ].toSorted();

const isBracketed = (text: string) => /^\[[^\]]+\]$/.test(text);

/** Words in any case, where letters with accents are letters too: `tes` is not in `êtes`. */
const anyOf = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
/** The other form of address of each text. */
const WRONG_FORM = {
  nl: anyOf('je|jij|jou|jouw|jezelf'),
  nl_je: anyOf('u|uw|uzelf'),
  fr: anyOf('tu|te|ton|ta|tes|toi'),
  de: anyOf('du|dich|dir|dein\\p{L}*|euch|euer|eure\\p{L}*'),
  en: /(?!)/,
} as const;

describe('the reply situations', () => {
  it('are those that schemas/builtin.ts knows, each from a public document or a page', () => {
    assert.deepEqual(
      replies.templates.map((template) => template.id),
      [...BUILTIN_TEMPLATES],
    );
    for (const { id, seed, source } of replies.templates) assert.match(seed ?? source ?? '', /^00\d |^https:/, id);
  });

  it('stand in a group, and every group holds some', () => {
    const used = new Set(replies.templates.map(({ group }) => group));
    assert.deepEqual([...used].toSorted(), Object.keys(replies.groups).toSorted());
    assert.equal(Object.keys(replies.groups)[0], 'danger', 'danger comes first');
    assert.equal(replies.templates.find(({ id }) => id === 'person-in-danger')?.group, 'danger');
  });

  it('are found by words that their title does not hold already', () => {
    for (const { id, title, keywords } of replies.templates) {
      for (const language of LANGUAGES) {
        const words = keywords[language];
        assert.ok(words.length >= 2, `${id} ${language}`);
        assert.equal(new Set(words).size, words.length, `${id} ${language}`);
        const said = new Set(title[language].toLowerCase().split(/[^\p{L}]+/u));
        assert.deepEqual(
          words.filter((word) => said.has(word.toLowerCase())),
          [],
          `${id} ${language}`,
        );
      }
    }
  });

  it('have the same places in every language, as many times', () => {
    const dutch = new Map(everyText.flatMap((text) => (text.key === 'nl' ? [[text.template.id, placesOf(text)]] : [])));
    for (const text of everyText) assert.deepEqual(placesOf(text), dutch.get(text.template.id), text.name);
  });

  it('bracket only names of the list of places', () => {
    for (const { name, language, body } of everyText) {
      for (const [bracketed] of body.matchAll(/\[[^\]]*\]/g)) {
        assert.ok(placeholderOf(bracketed, language), `${name}: ${bracketed} is not in the list`);
      }
    }
  });

  it('use every place of the list, under one name per language', () => {
    const used = new Set(everyText.flatMap((text) => placesOf(text).map((place) => place.split(':')[1])));
    assert.deepEqual(
      Object.keys(replies.placeholders).filter((id) => !used.has(id)),
      [],
    );
    for (const language of LANGUAGES) {
      const names = Object.values(replies.placeholders).map((place) => place[language]);
      assert.equal(new Set(names).size, names.length, language);
    }
  });

  it('offer choices that begin with the open place, so that a skipped one is found', () => {
    for (const { name, body, language } of everyText) {
      for (const { choices } of expand(body).tabStops.filter((stop) => stop.choices.length > 0)) {
        const [first = '', ...others] = choices;
        assert.ok(placeholderOf(first, language), `${name}: ${first}`);
        assert.ok(others.length > 0 && others.every((one) => !one.includes('[')), name);
      }
    }
  });

  it('have whole sentences where a place may be deleted, and only there', () => {
    for (const { template, name, body } of everyText) {
      const stops = expand(body).tabStops.filter(({ text, choices }) => choices.length === 0 && !isBracketed(text));
      assert.deepEqual([...new Set(stops.map(({ number }) => number))], template.optional ?? [], name);
      for (const { text } of stops) assert.match(text, /^ \p{Lu}.*\.$/u, name);
    }
  });

  it('are filled from fields that a policy has', () => {
    const paths = new Set<string>();
    eachField(policyShape, ({ path }) => paths.add(path));
    const named = replies.templates.flatMap(({ id, from = {} }) =>
      Object.entries(from).map(([place, path]) => {
        const used = everyText.some(
          (text) => text.template.id === id && placesOf(text).some((one) => one.endsWith(`:${place}`)),
        );
        assert.ok(used, `${id} has no ${place}`);
        return path;
      }),
    );
    const general = Object.values(replies.placeholders).flatMap(({ from }) => from ?? []);
    assert.deepEqual(
      [...named, ...general].filter((path) => !paths.has(path)),
      [],
    );
  });

  it('fit a post on X once filled and signed', () => {
    for (const text of everyText) {
      const sent = filled(text) + (text.template.kind === 'reply' ? SIGNATURE : '');
      assert.doesNotMatch(sent, /[[\]]/, `${text.name}: ${sent}`);
      const { length } = count(sent, 'x');
      assert.ok(length <= 280, `${text.name} counts ${length}: ${sent}`);
    }
  });

  it('are in the language that they say, and in no other', () => {
    for (const text of everyText) assert.equal(detect(filled(text)).lang, text.language, text.name);
  });

  it('name the emergency number, and the help line of the language', () => {
    const lines = { nl: '1813', fr: '0800 32 123', de: '108', en: '02 648 40 14' } as const;
    for (const { template, language, body, name } of everyText) {
      if (template.id === 'out-of-hours') assert.match(body, /(?<!\d)112\.$/, name);
      if (template.id !== 'person-in-danger') continue;
      assert.match(body, /(?<!\d)112(?!\d)/, name);
      assert.ok(body.includes(lines[language]), name);
      assert.deepEqual(placesOf({ body, language }), ['1:name'], name);
    }
  });

  it('end where a link or a sentence ends, without a full stop glued to a link', () => {
    for (const { name, body } of everyText) {
      assert.match(body, /([.?!]|\})$/, name);
      assert.doesNotMatch(body, /\d:\[(link|lien|Link)\]\}\./, name);
    }
  });

  it('address a person in one form: never u and je together, nor Sie and du', () => {
    for (const { template, name, key, body } of everyText) {
      assert.doesNotMatch(body, WRONG_FORM[key], name);
      if (template.nl_je === undefined && key === 'nl') assert.doesNotMatch(body, WRONG_FORM.nl_je, name);
    }
  });

  it('use typographic apostrophes and quotation marks', () => {
    for (const { name, body } of everyText) assert.doesNotMatch(body, /['"]/, name);
  });
});

/** The French replies, and what the list of snippets says of every French snippet; a quoted key keeps its own colon. */
async function readFrenchProse(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const snippets = (await allSnippets(ROOT)).filter((snippet) => snippet.key === 'fr');
  return snippets.flatMap(({ for: host, title, description, body }) => [
    { name: title, text: title },
    { name: `${title}: description`, text: description.replace(/[a-z]+:(?=\u00a0»)/g, '') },
    ...(host === 'smpost' && !/^(\||---)/.test(body) ? [{ name: `${title}: text`, text: expand(body).text }] : []),
  ]);
}

describe('French typography in the snippets', () => {
  let frenchProse: Awaited<ReturnType<typeof readFrenchProse>> = [];
  before(async function () {
    this.timeout(30_000);
    frenchProse = await readFrenchProse();
  });

  it('puts a no-break space before : ; ? ! » and after «', () => {
    assert.ok(frenchProse.length > replies.templates.length);
    for (const { name, text } of frenchProse) {
      assert.doesNotMatch(text, /[^\u00a0][:;?!»]|«[^\u00a0]/, name);
      assert.doesNotMatch(text, / \u00a0|\u00a0 |\u202f/, name);
    }
  });

  it('puts nowhere a place after de, que or à, which would need elision or contraction', () => {
    // Handles, days, hours, phone numbers and the names of platforms never do.
    const never = ['[@institution]', '[date]', '[heure]', '[téléphone]', '[plateforme]'];
    const before = /(?<!\p{L})(?:de|que|à|jusqu’à|parce que|lorsque|puisque|du|au|le|la)[ \u00a0]\$\{[^}]*\}/giu;
    const found = everyText
      .filter(({ key }) => key === 'fr')
      .flatMap(({ body }) => [...body.matchAll(before)].map(String));
    assert.ok(found.length > 0);
    assert.deepEqual(
      found.filter((one) => !never.some((place) => one.includes(place))),
      [],
    );
  });

  it('keeps no-break spaces out of the other languages', () => {
    for (const { name, language, body } of everyText) if (language !== 'fr') assert.ok(!body.includes(NBSP), name);
  });

  it('names nobody in the masculine', () => {
    for (const { name, text } of frenchProse) {
      assert.doesNotMatch(
        text,
        /(?<!\p{L})(chers?|heureux|désolés?|ravis?|tenus?|inscrits?|compétents|courtois|(?<!d’)auteur)(?!\p{L})/iu,
        name,
      );
    }
  });
});
