// What an image says of itself, in hover and in fixes; who offers it has read the file before.
import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/features/hover/hover';
import { requestAt } from '../kit/feature';
import { photo } from '../kit/images';
import { openWorkspace } from '../kit/judge';

const NAME = 'posts/oever.nl.post.md';
const post = (media: string) => `---\naccounts: [x-nl]\nmedia:\n  - ${media}\n---\nDe oevers zijn weer schoon.\n`;

async function shown(media: string, said: string): Promise<string> {
  const request = requestAt({ [NAME]: post(media) });
  const images = { 'posts/oever.jpg': photo('oever.jpg', said) };
  const { service } = await openWorkspace({ [NAME]: request.file.text, ...images }).known();
  const hover = await hoverAt({ ...request, snapshot: service.snapshot, findings: () => [] });
  return hover?.blocks.map(({ markdown }) => markdown).join('\n') ?? '';
}

/** The fixes of a rule that take over what the image says, as their edits write it. */
async function takenOver(rule: string, said: string, lang = 'nl'): Promise<readonly string[]> {
  const name = NAME.replace('.nl.', `.${lang}.`);
  const images = { 'posts/oever.jpg': photo('oever.jpg', said) };
  const opened = await openWorkspace({ [name]: post('file: oever.jpg'), ...images }).known();
  const fixes = opened.findings(name).flatMap((finding) => (finding.rule === rule ? finding.fixes : []));
  return fixes.filter(({ id }) => id === 'photo').map(({ edits }) => edits.map(({ text }) => text.trim()).join());
}

describe('A photo on the name of its file', () => {
  it('says of itself who made it, what may be done with it, and what is to be seen', async () => {
    const said = `creator: Mila *Voorbeeld*
credit: Mila/Belga
licence: https://creativecommons.org/licenses/by/4.0/deed.nl
alt nl: Water
source_type: compositeWithTrainedAlgorithmicMedia`;
    const hover = await shown('{ file: oev▮er.jpg, alt: Een rivier. }', said);
    assert.match(
      hover,
      /^\*\*What the photo says of itself\*\*\n\nMaker: Mila \\\*Voorbeeld\\\* {2}\nCredit: Mila\/Belga/,
    );
    assert.match(hover, /Licence: Creative Commons BY 4\.0 {2}\nDescription: Water {2}\nMade with AI in part$/);
    assert.match(await shown('oev▮er.jpg', said), /Maker: Mila/);
  });

  it('says nothing where the image says nothing, and nothing on other values', async () => {
    assert.equal(await shown('{ file: oev▮er.jpg, alt: Een rivier. }', ''), '');
    assert.doesNotMatch(await shown('{ file: oever.jpg, alt: Een ri▮vier. }', 'creator: Mila'), /Mila/);
  });
});

describe('A fix from the photo', () => {
  const DUTCH = 'Twee vrijwilligers rapen zwerfvuil op langs de rivier.';

  it('takes the description in the language of the post over, and no other', async () => {
    const rule = 'media/missing-alt';
    assert.deepEqual(await takenOver(rule, `alt nl: ${DUTCH}`), [`alt: ${DUTCH}`]);
    assert.deepEqual(await takenOver(rule, `alt nl: ${DUTCH}`, 'fr'), []);
    assert.deepEqual(await takenOver(rule, `alt: ${DUTCH}`), [`alt: ${DUTCH}`]);
    assert.deepEqual(await takenOver(rule, `alt: ${DUTCH}`, 'fr'), []);
    assert.deepEqual(await takenOver(rule, 'creator: Mila'), []);
  });

  it('takes over who made it, and nobody where cameras and programs are named', async () => {
    const rule = 'copyright/missing-attribution';
    assert.match(String(await takenOver(rule, 'creator: Mila')), /author: Mila$/);
    assert.deepEqual(await takenOver(rule, 'creator: Picasa\ncopyright: © 2026 All rights reserved'), []);
  });
});
