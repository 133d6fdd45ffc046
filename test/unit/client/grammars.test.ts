// Grammars and language configurations: whole, and agreeing with the manifest. How they colour is seen in a real VS Code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Grammar {
  readonly language: string;
  readonly scopeName: string;
  readonly path: string;
  readonly embeddedLanguages?: Readonly<Record<string, string>>;
}

interface Configuration {
  readonly comments: { readonly lineComment?: string; readonly blockComment?: readonly string[] };
  readonly folding: { readonly offSide: boolean };
  readonly indentationRules?: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { contributes } = json('package.json') as {
  contributes: { languages: readonly { id: string; configuration: string }[]; grammars: readonly Grammar[] };
};
const ids = contributes.languages.map(({ id }) => id);
const source = (grammar: Grammar): string => readFileSync(grammar.path, 'utf8');
const BUILT_IN = ['source.yaml', 'text.html.markdown'];

describe('Every grammar', () => {
  for (const grammar of contributes.grammars) {
    it(`of ${grammar.language} has the scope that the manifest gives it`, () => {
      assert.equal((json(grammar.path) as { scopeName: string }).scopeName, grammar.scopeName);
      assert.ok(ids.includes(grammar.language));
    });

    it(`of ${grammar.language} includes only what exists`, () => {
      const repositories = new Map(
        contributes.grammars.map((each) => [
          each.scopeName,
          Object.keys((json(each.path) as { repository?: object }).repository ?? {}),
        ]),
      );
      for (const [, include = ''] of source(grammar).matchAll(/"include": "([^"]+)"/g)) {
        const [scope = '', name] = include.split('#');
        const own = scope === '' ? grammar.scopeName : scope;
        const exists = name === undefined ? BUILT_IN.includes(own) : repositories.get(own)?.includes(name);
        assert.ok(exists, include);
      }
    });
  }

  it('embeds only languages that exist, in scopes that it makes', () => {
    const embedding = contributes.grammars.filter(({ embeddedLanguages }) => embeddedLanguages !== undefined);
    assert.deepEqual(
      embedding.map(({ language }) => language),
      ['smpost'],
    );
    for (const grammar of embedding) {
      for (const [scope, language] of Object.entries(grammar.embeddedLanguages ?? {})) {
        assert.ok(ids.includes(language), language);
        assert.ok(source(grammar).includes(`"${scope}"`), scope);
      }
    }
  });
});

describe('The language configuration', () => {
  for (const { id, configuration } of contributes.languages) {
    const settings = json(configuration) as Configuration;

    it(`of ${id} takes tags, handles, language tags and rule ids as one word`, () => {
      const { pattern, flags } = settings.wordPattern;
      const text = 'Zie #LageWaterstand, @FOD_Water en x-nl: media/missing-alt. Été #Wasser2027 @Straßen.';
      const words = [...text.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);
      const expected = 'Zie #LageWaterstand @FOD_Water en x-nl media/missing-alt Été #Wasser2027 @Straßen';
      assert.deepEqual(words, expected.split(' '));
    });

    it(`of ${id} folds by indentation`, () => {
      assert.equal(settings.folding.offSide, true);
    });

    it(`of ${id} comments as its half of the file does`, () => {
      const expected = id === 'smpost' ? { blockComment: ['<!--', '-->'] } : { lineComment: '#' };
      assert.deepEqual(settings.comments, expected);
    });
  }

  it('of YAML indents after a key without a value and after a block scalar, and not after a value', () => {
    const { indentationRules } = json('client/languages/smpolicy.json') as Configuration;
    const increase = new RegExp(indentationRules?.increaseIndentPattern ?? '');
    const indents = ['accounts:', '  - id:', 'text: |', 'text: >-', 'accounts: # all', 'twin: {', '- name:'];
    const stays = ['lang: nl', '- #Tag', '# note:', 'url: https://example.be', 'text: "a: b"', '', 'time: 10:00'];
    assert.deepEqual(
      indents.filter((line) => !increase.test(line)),
      [],
    );
    assert.deepEqual(
      stays.filter((line) => increase.test(line)),
      [],
    );
  });
});
