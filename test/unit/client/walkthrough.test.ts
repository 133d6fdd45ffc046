// The walkthrough: six steps that lead to commands and pictures that are there, in the words of four languages, and the page that says the same.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { whollyContradicts } from '../../../server/src/text/language/whole';

type Said = Readonly<Record<Language, string>>;
interface Source {
  readonly title: Said;
  readonly description: Said;
  readonly steps: Readonly<Record<string, Readonly<Record<'title' | 'text' | 'page' | 'picture', Said>>>>;
}
interface Step {
  readonly id: string;
  readonly media: { readonly image: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

const source = parse(readFileSync('client/walkthrough.yaml', 'utf8')) as Source;
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const texts = (language: Language): Readonly<Record<string, string>> => {
  const file = language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
};
const words = Object.entries(source.steps).flatMap(([id, { title, text, page, picture }]) =>
  Object.entries({ title, text, page, picture }).map(([part, said]) => [`${id}.${part}`, said] as const),
);
const withoutLinks = (text: string): string => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

describe('The walkthrough', () => {
  it('has six steps, as VS Code and the pages show them', () => {
    assert.equal(contributes.walkthroughs.length, 1);
    assert.deepEqual(
      steps.map(({ id }) => id),
      Object.keys(source.steps),
    );
    assert.equal(steps.length, 6);
  });

  it('has buttons for commands of ours that exist, each of which ends its step', () => {
    const ours = contributes.commands.map(({ command }) => command);
    for (const { id, completionEvents } of steps) {
      const said = texts('en')[`walkthrough.${id}.text`] ?? '';
      const buttons = [...said.matchAll(/^\[[^\]]+\]\(command:toSide:([\w.]+)\)$/gm)].map(
        ([, command]) => command ?? '',
      );
      assert.ok(buttons.length > 0, id);
      for (const command of buttons) {
        assert.ok(completionEvents.includes(`onCommand:${command}`), command);
        if (command.startsWith('smpolicy.')) assert.ok(ours.includes(command), command);
      }
    }
  });

  it('says the same in four languages, each in its own', () => {
    for (const [id, said] of [...words, ['title', source.title], ['description', source.description]] as const) {
      assert.deepEqual(Object.keys(said).sort(), [...LANGUAGES].sort(), id);
      assert.equal(new Set(Object.values(said)).size, LANGUAGES.length, id);
    }
    for (const [id, said] of words.filter(([name]) => /text|page/.test(name))) {
      for (const language of LANGUAGES) {
        const text = withoutLinks(said[language]);
        assert.equal(whollyContradicts(text, language), null, `${id} ${language}`);
        const others = LANGUAGES.filter((other) => other !== language && whollyContradicts(text, other) === null);
        assert.deepEqual(others, [], `${id} ${language}`);
      }
    }
  });

  it('is polite, calm and well set', () => {
    for (const [id, said] of words) {
      for (const language of LANGUAGES) assert.doesNotMatch(said[language], /!|please|'/i, `${id} ${language}`);
      assert.doesNotMatch(said.fr, /[^\u00a0\d/s][:;?»](?!\/)|«[^\u00a0]/, id);
    }
  });

  it('shows a picture in each step, and the page shows the same ones', () => {
    for (const { id, media } of steps) {
      assert.ok(existsSync(media.image), media.image);
      for (const language of LANGUAGES) {
        const page = language === 'en' ? 'docs/getting-started.md' : `docs/${language}/getting-started.md`;
        const shown = `${language === 'en' ? '' : '../'}${media.image.replace('docs/', '')}`;
        const alt = source.steps[id]?.picture[language] ?? '';
        assert.ok(readFileSync(page, 'utf8').includes(`![${alt}](${shown})`), `${page}: ${id}`);
      }
    }
  });
});
