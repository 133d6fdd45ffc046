// The reply guide as a drawing and as an outline, the built-in one and a policy's own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../schemas/kinds';
import { mermaid, outline, type Drawable } from '../../server/src/features/flowchart-drawing';
import { hoverAt } from '../../server/src/features/hover/hover';
import { requestAt, type Files } from '../kit/feature';

const guide = (questions: Readonly<Record<string, readonly [string, ...(readonly [string, string])[]]>>): Drawable => ({
  start: Object.keys(questions)[0],
  questions: new Map(
    Object.entries(questions).map(([id, [ask, ...options]]) => [
      id,
      { ask, options: options.map(([when, go]) => ({ when, go })) },
    ]),
  ),
  outcomes: new Map([
    ['end', 'Done'],
    ['never', 'Never reached'],
  ]),
});

const blocksAt = async (files: Files, locale: Language = 'nl'): Promise<readonly string[]> =>
  (await hoverAt({ ...requestAt(files, locale), findings: () => [] }))?.blocks.map(({ markdown }) => markdown) ?? [];

describe('The drawing of a reply guide', () => {
  it('has a box for each question and each outcome that is reached, and an arrow for each answer', () => {
    const drawn = mermaid(
      guide({ start: ['First?', ['yes', 'second'], ['no', 'end']], second: ['Second?', ['', 'end']] }),
    );
    assert.equal(
      drawn,
      [
        'flowchart TD',
        '  q1{{"First?"}}',
        '  q2{{"Second?"}}',
        '  a1(["Done"])',
        '  q1 -->|"yes"| q2',
        '  q1 -->|"no"| a1',
        '  q2 --> a1',
      ].join('\n'),
    );
  });

  it('lets nothing that was typed become Mermaid or HTML', () => {
    const drawn = mermaid(guide({ end: ['"x"]; click q1 <b>`*`</b>\nend #quot;', ['a|b"', 'end']] }));
    assert.match(drawn, /q1\{\{"#34;x#34;\]; click q1 #60;b#62;#96;\*#96;#60;\/b#62; end #35;quot;"\}\}/);
    assert.match(drawn, /\|"a\|b#34;"\|/);
    assert.equal(drawn.split('\n').length, 3);
  });

  it('leaves out an answer that leads nowhere', () => {
    assert.doesNotMatch(mermaid(guide({ a: ['A?', ['yes', 'nothing']] })), /-->/);
  });
});

describe('The outline of a reply guide', () => {
  it('puts each question below the answer that leads to it, and tells it once', () => {
    const told = outline(
      guide({ a: ['A?', ['one', 'b'], ['two', 'b'], ['three', 'lost']], b: ['B?', ['yes', 'end'], ['back', 'a']] }),
      'see above',
    );
    assert.equal(
      told,
      [
        '**A?**',
        '',
        '- one → **B?**',
        '  - yes → Done',
        '  - back → **A?** (see above)',
        '- two → **B?** (see above)',
        '- three → lost',
      ].join('\n'),
    );
  });

  it('stays readable and quick in a guide of a thousand questions in a row', async () => {
    const nodes = Array.from(
      { length: 1000 },
      (_, i) => `    v${i}: { ask: Vraag ${i}, options: [{ when: ja, go: v${i + 1} }] }`,
    );
    const blocks = await blocksAt({ 'smpolicy.yaml': `flow▮chart:\n  start: v0\n  nodes:\n${nodes.join('\n')}\n` });
    assert.ok((blocks[1] ?? '').split('\n').length < 30);
    assert.match(blocks[2] ?? '', /q1000/);
  });
});

describe('Hover on the reply guide', () => {
  it('shows the outline, then the drawing', async () => {
    const [field = '', told = '', drawn = ''] = await blocksAt({ 'smpolicy.yaml': 'flow▮chart:\n  id: x\n' });
    assert.match(field, /`flowchart`/);
    assert.match(told, /^\*\*Antwoordwijzer\*\*\n\n\*\*Past een van deze situaties\?/);
    assert.match(told, /\n {2}- ja → Zelf het eerste crisisbericht plaatsen\n/);
    assert.match(drawn, /```mermaid\nflowchart TD\n[^]*\n```$/);
  });

  it('shows a policy’s own, with what it takes over', async () => {
    const source =
      'flowchart:\n  title: { nl: Onze wijzer, fr: Notre guide }\n  sta▮rt: eerst\n  nodes:\n    eerst: { ask: { nl: Dringend?, fr: Urgent ? }, options: [{ when: ja, go: rights }, { when: { nl: nee, fr: non }, go: los }] }\n    apart: { ask: Apart?, options: [{ when: x, go: eerst }] }\n  outcomes: { los: { title: Opgelost } }\n';
    const [, told = '', drawn = ''] = await blocksAt({ 'smpolicy.yaml': source }, 'fr');
    assert.match(told, /^\*\*Notre guide\*\*\n\n\*\*Urgent \?\*\*/);
    assert.match(told, /- ja → \*\*De quel droit s’agit-il\u00a0\?\*\*\n {2}- droit d’auteur/);
    assert.match(told, /- non → Opgelost/);
    assert.match(drawn, /"Apart\?"/);
    assert.doesNotMatch(drawn, /L’une de ces situations/);
  });
});

describe('The pages of the reply guide', () => {
  it('are there in four languages, whole', () => {
    for (const language of LANGUAGES) {
      const page = readFileSync(language === 'en' ? 'docs/flowchart.md' : `docs/${language}/flowchart.md`, 'utf8');
      assert.equal(page.match(/^ {2}q\d+\{\{/gm)?.length, 14, language);
      assert.equal(page.match(/^ {2}a\d+\(\[/gm)?.length, 35, language);
      assert.doesNotMatch(page, /undefined|\[object/, language);
      const anchors = new Set([...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
      for (const [, id] of page.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(anchors.has(id), `${language}: #${id ?? ''}`);
    }
  });
});
