// Every feature answers at every place of two real files, whole and cut off there, and says nothing that an editor can't take.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { codeActions, fixAll } from '../../server/src/features/code-actions';
import { completionAt } from '../../server/src/features/completion/completion';
import { foldsOf } from '../../server/src/features/folding';
import { hintsOf } from '../../server/src/features/hints';
import { hoverAt } from '../../server/src/features/hover/hover';
import { lensesOf } from '../../server/src/features/lenses';
import { linkedAt } from '../../server/src/features/linked';
import { linksOf } from '../../server/src/features/links';
import type { PlaceRequest } from '../../server/src/features/request';
import { selectionsAt } from '../../server/src/features/selection';
import { statusOf } from '../../server/src/features/status';
import { symbolsOf } from '../../server/src/features/symbols';
import { tokensOf } from '../../server/src/features/tokens';
import { applyEdits } from '../../server/src/text/edit';
import { span, type Span } from '../../server/src/text/span';
import { realTexts } from '../kit/feature';
import { openWorkspace } from '../kit/judge';
import { uriOf } from '../kit/memory-host';

const POST = 'posts/2027-03-20-rivierendag.nl.post.md';
const post = `---
accounts: [x-nl, li-nl]
event: rivierendag
hashtags: ["#Rivierendag27"]
media:
  - file: media/oever.jpg
    alt: Twee mensen meten het water langs een rivier
    rights: { author: Noor Voorbeeld, licence: CC-BY-4.0 }
reviews:
  - { by: redactie/Sara, at: 2027-03-15 09:00 }
---
<!-- smpolicy-ignore hashtag/not-camel-case: zo schrijven de partners het -->
Morgen is het #Rivierendag27 met @Water. Schrijf in: https://voorbeeld.example.be/nl/rivierendag

---

Breng laarzen mee. 🥾

## li-nl

Kom zaterdag naar de **oever**.
`;
const policy = readFileSync('test/kit/policy.smpolicy.yaml', 'utf8');

function requestFor(path: string, text: string): PlaceRequest {
  const { service, findings } = openWorkspace({ [POST]: post, [path]: text });
  const file = service.file(uriOf(path));
  assert.ok(file);
  return {
    snapshot: service.snapshot,
    file,
    offset: 0,
    locale: 'nl',
    texts: realTexts,
    findings: () => findings(path),
  };
}

const within = ({ start, end }: Span, length: number): boolean => start >= 0 && start <= end && end <= length;

async function askAt(request: PlaceRequest, offset: number): Promise<void> {
  const { file } = request;
  const { length } = file.text;
  for (const item of await completionAt({ ...request, offset })) {
    const replaced = file.text.slice(item.span.start, item.span.end);
    assert.ok(
      item.span.start <= offset && offset <= item.span.end,
      `${item.label} at ${offset.toString()} has the cursor`,
    );
    assert.doesNotMatch(replaced, /[\r\n]/);
  }
  const hover = await hoverAt({ ...request, offset });
  assert.ok(!hover || (within(hover.span, length) && hover.blocks.every(({ markdown }) => markdown !== '')));
  codeActions(request.findings(), span(offset, offset), 'nl');
  const selections = selectionsAt(request, offset);
  assert.ok(selections.every((one) => within(one, length) && one.start <= offset && offset <= one.end));
  assert.ok((linkedAt(request, offset)?.spans ?? []).every((one) => within(one, length)));
}

function askWhole(request: PlaceRequest): void {
  const { length } = request.file.text;
  assert.ok(symbolsOf(request).every(({ span: whole }) => within(whole, length)));
  assert.ok(foldsOf(request).every(({ span: fold }) => within(fold, length)));
  assert.ok(linksOf(request).every(({ span: link }) => within(link, length)));
  const whole = span(0, length);
  assert.ok(hintsOf(request, whole).every(({ at }) => at <= length));
  assert.ok(tokensOf(request, whole).every(({ span: token }) => within(token, length)));
  assert.ok(lensesOf(request).every(({ span: lens }) => within(lens, length)));
  statusOf(request);
}

/** Odd texts that were a bug somewhere once, or look like it. */
const ODD = [
  '',
  '\uFEFF',
  '---',
  '---\n---',
  '- ',
  ': ',
  '? a',
  '[',
  '{',
  '{a: [',
  '"',
  "'",
  '&a *a',
  '|',
  '>-\n',
  'a:\n\t- b',
  '#',
  '- - -',
  'a: {b: ]',
  '\r',
  '\r\n\r\n',
  '<!--',
  '## ',
  '@',
  '__proto__: {▮',
  'constructor:\n  x: 1',
  'a: !!int 1',
  '<<: *x',
];

describe('Every feature', () => {
  for (const [name, path, text] of [
    ['a post', POST, post],
    ['a policy', 'smpolicy.yaml', policy],
  ] as const) {
    it(`answers at every place of ${name}`, async () => {
      const request = requestFor(path, text);
      askWhole(request);
      for (let offset = 0; offset <= text.length; offset++) await askAt(request, offset);
    }).timeout(20_000);

    it(`answers wherever ${name} is cut off`, async () => {
      for (let end = 0; end <= text.length; end += 13) {
        const request = requestFor(path, text.slice(0, end));
        await askAt(request, end);
        askWhole(request);
      }
    }).timeout(20_000);
  }

  it('answers in odd texts', async () => {
    for (const text of ODD) {
      for (const path of [POST, 'smpolicy.yaml']) {
        const request = requestFor(path, text);
        askWhole(request);
        for (let offset = 0; offset <= text.length; offset++) await askAt(request, offset);
        applyEdits(text, fixAll(request.snapshot, request.file));
      }
    }
  });

  it('answers at the end of a policy of five thousand lines', async () => {
    const account = (i: number) =>
      `  - id: account-${i.toString()}\n    platform: x\n    languages: [nl]\n    handle: voorbeeld\n`;
    const many = Array.from({ length: 1250 }, (_, i) => account(i)).join('');
    const request = requestFor(
      'smpolicy.yaml',
      `schema_version: 1\norganisation: { id: a, name: b }\naccounts:\n${many}    `,
    );
    const { length } = request.file.text;
    for (let i = 0; i < 5; i++) {
      await completionAt({ ...request, offset: length });
      await hoverAt({ ...request, offset: length - 20 });
    }
  });
});
