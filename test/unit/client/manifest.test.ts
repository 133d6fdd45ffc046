// The extension's manifest: complete in four languages, true to the code, and pointing only at files that exist.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TOKEN_TYPES } from '../../../server/src/features/tokens';
import { whollyContradicts } from '../../../server/src/text/language/whole';
import { OPEN, OPEN_RULE, SHOW_REFERENCES } from '../../../server/src/lsp/protocol';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly Language[];
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  };
}

interface Language {
  readonly id: string;
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
  readonly configuration: string;
  readonly icon?: { readonly light: string; readonly dark: string };
}

const text = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const { contributes } = manifest;
const NLS = ['package.nls.json', 'package.nls.nl.json', 'package.nls.fr.json', 'package.nls.de.json'];

describe('The manifest', () => {
  it('has exactly the seven settings', () => {
    assert.deepEqual(Object.keys(contributes.configuration.properties), [
      'smpolicy.locale',
      'smpolicy.user',
      'smpolicy.files.exclude',
      'smpolicy.diagnostics.scope',
      'smpolicy.inlayHints',
      'smpolicy.codeLens',
      'smpolicy.trace.server',
    ]);
  });

  for (const file of NLS) {
    it(`finds every text it names in ${file}, and no other`, () => {
      const named = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
      const translated = JSON.parse(text(file)) as Record<string, string>;
      assert.deepEqual(
        Object.keys(translated)
          .filter((key) => key !== '//')
          .sort(),
        [...new Set(named)].sort(),
      );
      for (const [key, words] of Object.entries(translated)) assert.notEqual(words.trim(), '', key);
    });
  }

  it('says each sentence in the language of its file, and in no two files the same', () => {
    const files = NLS.map((file) => JSON.parse(text(file)) as Record<string, string>);
    const long = Object.keys(files[0] ?? {}).filter((key) => key !== '//' && (files[0]?.[key]?.length ?? 0) > 40);
    assert.ok(long.length > 20, String(long.length));
    for (const key of long) {
      const said = files.map((words) => (words[key] ?? '').replace(/\]\([^)]*\)/g, ']'));
      assert.equal(new Set(said).size, NLS.length, key);
      for (const [i, lang] of (['en', 'nl', 'fr', 'de'] as const).entries())
        assert.equal(whollyContradicts(said[i] ?? '', lang), null, `${key} ${lang}`);
    }
  });

  it('offers exactly the commands that the code registers', () => {
    const sources = readdirSync('client/src/commands').map((name) => text(path.join('client/src/commands', name)));
    const registered = [...sources.join('\n').matchAll(/^ {4}'(smpolicy\.\w+)':/gm)].map(([, name]) => name);
    const offered = contributes.commands.map(({ command }) => command);
    assert.deepEqual([...offered].sort(), [...registered, OPEN, OPEN_RULE, SHOW_REFERENCES].sort());
    for (const { command } of contributes.menus.commandPalette) assert.ok(offered.includes(command), command);
  });

  it('says how each token of the server is drawn', () => {
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      TOKEN_TYPES,
    );
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}), TOKEN_TYPES);
  });

  it('reads in the code the settings that it declares', () => {
    const code = text('client/src/settings.ts');
    const read = [...code.matchAll(/settings\.get(?:<[^(]*>)?\('([^']+)'/g)].map(
      ([, name]) => `smpolicy.${name ?? ''}`,
    );
    // The language client reads this one itself.
    const declared = Object.keys(contributes.configuration.properties).filter(
      (name) => name !== 'smpolicy.trace.server',
    );
    assert.deepEqual(read.sort(), declared.sort());
  });

  it('starts only for the two languages and for workspaces that contain them', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:smpolicy',
      'onLanguage:smpost',
      'workspaceContains:**/*.smpolicy.yaml',
      'workspaceContains:**/smpolicy.yaml',
      'workspaceContains:**/*.post.md',
    ]);
  });

  it('gives file names to two languages, and none to front matter', () => {
    const names = contributes.languages.map(({ id, extensions = [], filenames = [] }) => [
      id,
      ...extensions,
      ...filenames,
    ]);
    assert.deepEqual(names, [
      ['smpolicy', '.smpolicy.yaml', 'smpolicy.yaml'],
      ['smpost', '.post.md'],
      ['smpost-header'],
    ]);
  });

  it('points only at files that exist', () => {
    const named = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [
        configuration,
        ...(icon ? [icon.light, icon.dark] : []),
      ]),
      ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.snippets.map((snippet) => snippet.path),
    ];
    assert.deepEqual(
      named.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('has one snippet file for every language', () => {
    assert.deepEqual(
      contributes.snippets.map(({ language }) => language),
      contributes.languages.map(({ id }) => id),
    );
  });

  it('has an icon of at most 10 kB', () => {
    assert.ok(statSync(manifest.icon).size <= 10_000);
  });

  it('keeps the editor quiet in a post, so that correct French has no boxes', () => {
    const post = contributes.configurationDefaults['[smpost]'] ?? {};
    assert.equal(post['editor.unicodeHighlight.ambiguousCharacters'], false);
    assert.equal(post['editor.unicodeHighlight.invisibleCharacters'], false);
    assert.equal(post['editor.wordBasedSuggestions'], 'off');
    assert.equal(post['editor.wordWrap'], 'on');
    assert.deepEqual(post['editor.quickSuggestions'], { other: 'off', comments: 'off', strings: 'on' });
  });

  for (const id of ['[smpolicy]', '[smpost]']) {
    it(`indents ${id} as YAML must be indented`, () => {
      const settings = contributes.configurationDefaults[id] ?? {};
      assert.equal(settings['editor.insertSpaces'], true);
      assert.equal(settings['editor.tabSize'], 2);
      assert.equal(settings['editor.autoIndent'], 'advanced');
    });
  }
});
