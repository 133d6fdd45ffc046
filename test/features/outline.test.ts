// Outline, folding, links and status of a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { foldsOf } from '../../server/src/features/folding';
import { linksOf } from '../../server/src/features/links';
import { statusOf } from '../../server/src/features/status';
import { symbolsOf, type DocumentSymbol } from '../../server/src/features/symbols';
import type { FileRequest } from '../../server/src/features/request';
import { spanText } from '../../server/src/text/span';
import { requestAt, type Files } from '../kit/feature';

const policy = (source: string): Files => ({ 'smpolicy.yaml': `${source}▮` });
const post = (source: string): Files => ({ 'posts/2027-03-20-rivierendag.nl.post.md': `${source}▮` });

const outline = (symbols: readonly DocumentSymbol[], depth = ''): string =>
  symbols
    .map(
      ({ name, detail, children }) =>
        `${depth}${name}${detail ? ` (${detail})` : ''}\n${outline(children, `${depth}  `)}`,
    )
    .join('');
const outlineOf = (files: Files) => outline(symbolsOf(requestAt(files, 'nl')));

describe('The outline', () => {
  it('names the things of a policy by what they are', () => {
    const source = [
      'organisation: { id: fod, name: { nl: FOD, fr: SPF } }',
      'accounts:',
      '  - { id: x-nl, platform: x, handle: FOD_Voorbeeld }',
      '  - id: fb',
      '    platform: facebook',
      'events:',
      '  - { id: dag, name: { nl: Dag van de Rivieren }, start: 2027-03-20 }',
      '',
    ].join('\n');
    assert.equal(
      outlineOf(policy(source)),
      'organisation (FOD)\n  id (fod)\n  name (FOD)\n    nl (FOD)\n    fr (SPF)\naccounts (2)\n  x-nl · X · @FOD_Voorbeeld\n  fb · Facebook\nevents (1)\n  dag · Dag van de Rivieren (2027-03-20)\n'.replace(
        'organisation (FOD)',
        'organisation',
      ),
    );
  });

  it('names rules by their severity, and the reply guide by its questions and outcomes', () => {
    const source = [
      'rules:',
      '  post/too-long: hint',
      '  media/missing-alt: { severity: false, locked: true }',
      'flowchart:',
      '  start: eerst',
      '  nodes:',
      '    eerst: { ask: { nl: Is het dringend?, fr: C’est urgent ? }, options: [{ when: ja, go: bel }, { when: nee }] }',
      '  outcomes:',
      '    bel: { title: Bellen }',
      'calendar:',
      '  - { date: 2027-04-22, message: Wat meet een meetpunt?, via: [fb] }',
      'strategy:',
      '  kpis: [{ id: bereik, measure: bereik binnen het uur }]',
      '  audiences: [{ id: pers, who: journalisten }]',
      'roles: [{ id: webcare, name: Webcareteam, tasks: [respond, moderate] }]',
      'templates: [{ id: dank, title: { nl: Dank u } }]',
      '',
    ].join('\n');
    assert.equal(
      outlineOf(policy(source)),
      [
        'rules',
        '  post/too-long (hint)',
        '  media/missing-alt (uit)',
        'flowchart',
        '  start (eerst)',
        '  nodes',
        '    eerst · Is het dringend?',
        '      ja → bel',
        '      nee',
        '  outcomes',
        '    bel · Bellen',
        'calendar (1)',
        '  2027-04-22 · Wat meet een meetpunt? (fb)',
        'strategy',
        '  kpis (1)',
        '    bereik · bereik binnen het uur',
        '  audiences (1)',
        '    pers · journalisten',
        'roles (1)',
        '  webcare · Webcareteam (respond, moderate)',
        'templates (1)',
        '  dank · Dank u',
        '',
      ].join('\n'),
    );
  });

  it('names every thing of a real policy', () => {
    const source = readFileSync('examples/fod-voorbeeld.smpolicy.yaml', 'utf8');
    const names = outlineOf(policy(source));
    assert.match(names, /^ {2}x-nl · X · @FOD_Voorbeeld \(nl\)$/m);
    assert.doesNotMatch(names, /^ *#\d/m);
  });

  it('names the front matter, parts and variants of a post', () => {
    const source = '---\naccounts: [x-nl, li-nl]\n---\nEen\n\n---\n\nTwee\n\n## li-nl\n\nVoor LinkedIn\n';
    assert.equal(
      outlineOf(post(source)),
      'Gegevens\n  accounts (x-nl, li-nl)\nDeel 1 (Een)\nDeel 2 (Twee)\nli-nl (Voor LinkedIn)\n',
    );
  });

  it('keeps every selection inside its thing', () => {
    const inside = (symbols: readonly DocumentSymbol[]): boolean =>
      symbols.every(
        ({ span, selection, children }) =>
          span.start <= selection.start && selection.end <= span.end && inside(children),
      );
    assert.ok(inside(symbolsOf(requestAt(post('---\nmedia: [{ file: a.jpg, alt: x }]\n---\n\n## x\n\nEen\n')))));
    assert.ok(inside(symbolsOf(requestAt(policy('accounts:\n  - &a { id: a }\n  - *a\n  - <<: *a\n    id: b\n')))));
  });
});

const folded = ({ file, snapshot }: FileRequest) =>
  foldsOf({ file, snapshot }).map(
    ({ span, kind }) => `${kind} ${spanText(file.text, span).split('\n').length.toString()}`,
  );

describe('Folding', () => {
  it('folds blocks, things of lists and runs of comments', () => {
    const source =
      '# een\n# twee\norganisation:\n  id: a\n  name: b\naccounts:\n  - id: a\n    platform: x\n  - { id: b }\n';
    assert.deepEqual(folded(requestAt(policy(source))), ['block 3', 'block 4', 'block 2', 'comment 2']);
  });

  it('folds by depth while the file is broken', () => {
    assert.deepEqual(folded(requestAt(policy('organisation:\n  id: [a\n  name: b\naccounts: {\n  - }\n'))), [
      'block 3',
      'block 2',
    ]);
  });

  it('folds front matter, notes, parts and variants', () => {
    const source =
      '---\nlang: nl\naccounts: [x-nl]\n---\n<!-- een\nnota -->\nEen\n\n---\n\nTwee\nDrie\n\n## x\n\nVier\n';
    assert.deepEqual(folded(requestAt(post(source))), ['header 3', 'comment 2', 'text 3', 'text 2', 'text 3']);
  });
});

const linked = (files: Files) => {
  const { file, snapshot } = requestAt(files);
  return linksOf({ file, snapshot }).map(
    ({ span, target }) => `${spanText(file.text, span)} → ${target.kind === 'rule' ? target.rule : target.uri}`,
  );
};

describe('Links', () => {
  it('lead from paths to files and from addresses to the web', () => {
    const source =
      '---\npolicy: ../smpolicy.yaml\nversions: { fr: b.fr.post.md }\nmedia: [media/a.jpg]\nlink: example.be/x\nsources: [https://example.be]\n---\n';
    assert.deepEqual(linked(post(source)), [
      '../smpolicy.yaml → file:///workspace/smpolicy.yaml',
      'b.fr.post.md → file:///workspace/posts/b.fr.post.md',
      'media/a.jpg → file:///workspace/posts/media/a.jpg',
      'example.be/x → https://example.be/x',
      'https://example.be → https://example.be',
    ]);
  });

  it('lead to captions that are a file, and from a plan that names no language to a message that exists', () => {
    const source = '---\nmedia:\n  - { file: a.mp4, captions: a.srt }\n  - { file: b.mp4, captions: burned_in }\n---\n';
    assert.deepEqual(linked(post(source)), [
      'a.mp4 → file:///workspace/posts/a.mp4',
      'a.srt → file:///workspace/posts/a.srt',
      'b.mp4 → file:///workspace/posts/b.mp4',
    ]);
    const plan = policy('calendar:\n  - { date: 2027-03-01, post: a.post.md }\n');
    assert.deepEqual(linked({ ...plan, 'a.fr.post.md': 'Un\n' }), ['a.post.md → file:///workspace/a.fr.post.md']);
  });

  it('lead from what is left unchecked to the page of the rule', () => {
    assert.deepEqual(
      linked(
        post(
          '---\n# smpolicy-ignore language/text-mismatch: citaat\nlang: nl\n---\n<!-- smpolicy-ignore post/too-long: zo -->\nEen\n',
        ),
      ),
      ['language/text-mismatch → language/text-mismatch', 'post/too-long → post/too-long'],
    );
  });

  it('never lead out of the workspace', () => {
    assert.deepEqual(linked(post('---\npolicy: ../../../etc/passwd\nmedia: ["file:///etc/passwd"]\n---\n')), []);
  });

  it('lead from addresses to letters, from plans to posts', () => {
    const source =
      'moderation: { appeal_email: { nl: info@example.be } }\ncalendar:\n  - { date: 2027-03-01, post: posts/a.nl.post.md }\ncontacts: { press: { email: geen adres } }\n';
    assert.deepEqual(linked(policy(source)), [
      'info@example.be → mailto:info@example.be',
      'posts/a.nl.post.md → file:///workspace/posts/a.nl.post.md',
    ]);
  });

  it('lead from rules to their pages, and from presets to their text', () => {
    assert.deepEqual(
      linked(policy('extends: [smpolicy:federal-be, base.smpolicy.yaml]\nrules:\n  post/too-long: hint\n')),
      [
        'smpolicy:federal-be → smpolicy-docs:/presets/federal-be.smpolicy.yaml',
        'base.smpolicy.yaml → file:///workspace/base.smpolicy.yaml',
        'post/too-long → post/too-long',
      ],
    );
  });
});

describe('The status', () => {
  it('gives the counts of every account and part, the policy and the language', () => {
    const { counts, policy: inForce, lang } = statusOf(requestAt(post('---\naccounts: [x-nl, fb]\n---\nEen\n'), 'fr'));
    assert.deepEqual(counts[0], {
      account: 'x-nl',
      platform: 'X',
      part: 1,
      parts: 1,
      length: 3,
      unit: 'caractères (pondérés)',
      limit: 280,
      remaining: 277,
    });
    assert.equal(counts[1]?.account, 'fb');
    assert.deepEqual(inForce, { uri: 'file:///workspace/smpolicy.yaml', name: 'Service Exemple' });
    assert.equal(lang, 'nl');
  });

  it('says that there is no policy', () => {
    assert.deepEqual(statusOf(requestAt({ 'smpolicy.yaml': 'none', 'a.post.md': 'Tekst▮\n' })), {
      counts: [],
      policy: null,
      lang: null,
    });
  });
});
