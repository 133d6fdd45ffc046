// Answering in the citizen's language: the template that fits, in place of an answer in the wrong one.
import assert from 'node:assert/strict';
import { replyActions } from '../../server/src/features/reply-actions';
import { applyEdits } from '../../server/src/text/edit';
import { span } from '../../server/src/text/span';
import { requestAt, type Files } from '../kit/feature';

const reply = (header: string, body: string): Files => ({
  'posts/antwoord.nl.post.md': `---\naccounts: [x-nl]\nreply: { mode: public, ${header}, user_lang: f▮r }\n---\n${body}`,
});

async function answers(files: Files): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const request = requestAt(files, 'nl');
  const actions = await replyActions(request, span(request.offset, request.offset));
  return actions.map(({ title, fix }) => ({ title, text: applyEdits(request.file.text, fix.edits) }));
}

describe('A reply in the wrong language', () => {
  it('can begin anew with the template for its kind of message, the name filled in', async () => {
    const [one] = await answers(reply('classification: praise, name: Sara', ''));
    assert.equal(one?.title, 'Antwoord in het Frans met ‘Lof of bedankje’');
    assert.match(one.text, /^lang: fr$/m);
    assert.match(one.text, /\n---\nMerci beaucoup, Sara\u00a0!.*\n$/);
  });

  it('keeps what was written, as a note', async () => {
    const [one] = await answers(reply('template: complaint', 'Dag Sara, dat spijt ons. Wij zoeken het uit.\n'));
    assert.match(
      one?.text ?? '',
      /\n---\nBonjour \[nom\], .*\n\n<!-- Dag Sara, dat spijt ons\. Wij zoeken het uit\. -->\n$/,
    );
  });

  it('has none where nobody says which, and where notes could be lost', async () => {
    assert.deepEqual(await answers(reply('name: Sara', 'Dag Sara, dat spijt ons.\n')), []);
    assert.deepEqual(await answers(reply('template: complaint', '<!-- Bel eerst. -->\nDag Sara.\n')), []);
  });

  it('takes the policy’s own template before ours', async () => {
    const policy = [
      'schema_version: 1',
      'organisation: { id: v, name: V, language_regime: federal_central }',
      'accounts:',
      '  - { id: x-nl, platform: x, handle: "@V", languages: [nl] }',
      'templates:',
      '  - { id: complaint, title: Klacht, nl: "Dag.", fr: "Bonjour, ici le service." }',
    ].join('\n');
    const [one] = await answers({ ...reply('template: complaint', ''), 'smpolicy.yaml': policy });
    assert.equal(one?.title, 'Antwoord in het Frans met ‘Klacht’');
    assert.match(one.text, /\n---\nBonjour, ici le service\.\n$/);
  });
});

describe('A reply that is late, or about what is not decided', () => {
  it('can say when the answer will come', async () => {
    const [one] = await answers({
      'posts/antwoord.nl.post.md':
        '---\naccounts: [x-nl]\nreply: { mode: public, name: Sara, received_at: 2026-11-0▮2 09:00 }\n---\n',
    });
    assert.equal(one?.title, 'Antwoord in het Nederlands met ‘Vraag waarop het antwoord volgt’');
    assert.match(one.text, /template: question-follow-up }\n---\nDag Sara, bedankt voor uw vraag over \[onderwerp\]/);
    assert.doesNotMatch(one.text, /^lang:/m);
  });

  it('can keep to the procedure with the policy’s own template; another post has none', async () => {
    const policy = [
      'schema_version: 1',
      'organisation: { id: v, name: V, language_regime: federal_central }',
      'accounts:',
      '  - { id: x-nl, platform: x, handle: "@V", languages: [nl] }',
      'templates:',
      '  - { id: pending-decision, title: Nog niet beslist, nl: "Dag ${1:[naam]}, hierover is nog niet beslist." }',
    ].join('\n');
    const post = (header: string): Files => ({
      'smpolicy.yaml': policy,
      'posts/antwoord.nl.post.md': `---\naccounts: [x-nl]\n${header}decision_stage: dra▮ft\n---\n`,
    });
    const [one] = await answers(post('reply: { mode: public, name: Sara }\n'));
    assert.match(one?.text ?? '', /template: pending-decision }[^]*\n---\nDag Sara, hierover is nog niet beslist\.\n$/);
    assert.deepEqual(await answers(post('')), []);
  });
});
