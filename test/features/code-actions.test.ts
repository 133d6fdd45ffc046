// The fixes that a place offers, and all safe ones together.
import assert from 'node:assert/strict';
import { codeActions, fixAll } from '../../server/src/features/code-actions';
import { Draft } from '../../server/src/features/draft';
import { applyEdits } from '../../server/src/text/edit';
import { span } from '../../server/src/text/span';
import { requestAt, type Files } from '../kit/feature';

const post = (source: string): Files => ({ 'posts/2027-03-20-rivierendag.nl.post.md': source });
const titles = (files: Files) => {
  const { findings, offset, locale } = requestAt(files, 'nl');
  return codeActions(findings(), span(offset, offset), locale).map(
    ({ title, preferred }) => `${title}${preferred ? ' *' : ''}`,
  );
};

function allFixed(files: Files): string {
  const { snapshot, file } = requestAt(files);
  return applyEdits(file.text, fixAll(snapshot, file));
}

const unused = '<!-- smpolicy-ignore post/too-long: kort -->\n';

describe('Fixes at a place', () => {
  it('are those of the findings there, the safe one preferred', () => {
    const [first = ''] = titles(post(`${unused.replace('smp', 'sm▮p')}Tekst\n`));
    assert.match(first, / \*$/);
    assert.deepEqual(titles(post(`${unused}Tek▮st\n`)), []);
  });

  it('prefer the first where none is safe', () => {
    const found = titles(post(`---\naccounts: [x-nl]\n---\n${'Een zin van zes woorden hier. '.repeat(12)}▮slot\n`));
    assert.equal(found.filter((title) => title.endsWith(' *')).length, 1);
    assert.match(found[0] ?? '', / \*$/);
  });
});

describe('All safe fixes', () => {
  it('are applied together', () => {
    assert.equal(allFixed(post(`${unused}Een ▮\n\n${unused}Twee\n`)), 'Een \n\nTwee\n');
  });

  it('are few edits that leave the rest alone', () => {
    const { snapshot, file } = requestAt(post(`${unused}Tekst met  twee blanco’s ▮\n`));
    assert.deepEqual(fixAll(snapshot, file), [{ span: span(0, unused.length), text: '' }]);
  });

  it('change nothing where nothing is safe to fix', () => {
    const { snapshot, file } = requestAt(post('---\naccounts: [x-nl]\n---\nTekst ▮\n'));
    assert.deepEqual(fixAll(snapshot, file), []);
  });
});

describe('A draft', () => {
  it('gives the edits of several rounds as edits of the first text', () => {
    const draft = new Draft('een twee drie vier');
    draft.apply([{ span: span(4, 8), text: 'zwei' }]);
    draft.apply([
      { span: span(0, 3), text: '' },
      { span: span(9, 13), text: 'drei' },
    ]);
    draft.apply([{ span: span(1, 5), text: 'twee' }]);
    assert.equal(draft.text, ' twee drei vier');
    assert.equal(applyEdits(draft.original, draft.edits()), draft.text);
    assert.deepEqual(draft.edits(), [
      { span: span(0, 3), text: '' },
      { span: span(11, 13), text: 'ei' },
    ]);
  });
});
