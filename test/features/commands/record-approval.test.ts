// “Record approval”: who read the text as it is now.
import assert from 'node:assert/strict';
import { approvalOf, recordApproval, type Approval } from '../../../server/src/features/commands/record-approval';
import { after, commandOn, findingsIn } from '../../kit/command';
import { realTexts } from '../../kit/feature';

const NAME = 'posts/loket.nl.post.md';
const NOOR: Approval = { by: 'redactie/Noor', as: 'peer', via: 'phone', at: '2027-03-01' };
const recorded = (text: string, approval: Partial<Approval> = {}): string => {
  const asked = commandOn({ [NAME]: text }, NAME);
  return after(asked, recordApproval(asked, { ...NOOR, ...approval }));
};
const POST = '---\naccounts: [x-nl]\nstatus: in_review\none_language: loket in Gent\nauthor: Sara\n---\nOpen.\n';

describe('An approval', () => {
  it('says who, as what, by which way and when, for this text', () => {
    const made = recorded(POST);
    assert.match(
      made,
      /author: Sara\nreviews:\n {2}- by: redactie\/Noor\n {4}as: peer\n {4}via: phone\n {4}at: 2027-03-01\n {4}digest: sha256-[\w-]{22}\n---/,
    );
    assert.deepEqual(findingsIn(commandOn({ [NAME]: POST }, NAME), NAME, made), []);
  });

  it('comes behind those that are there', () => {
    assert.match(
      recorded(recorded(POST), { by: 'Ali', as: 'management' }),
      /by: redactie\/Noor[^]*- by: Ali\n {4}as: management/,
    );
  });

  it('is refused for the author, for the same person twice, without a name and without a day', () => {
    assert.match(recorded(POST, { by: 'redactie/sara' }), /Have a colleague read it/);
    assert.match(recorded(recorded(POST), { by: 'noor' }), /approved this text already/);
    assert.match(recorded(POST, { by: 'redactie/' }), /Say who read/);
    assert.match(recorded(POST, { at: 'vandaag' }), /not a date/);
    assert.match(recorded(POST.replace('[x-nl]', '[x-nl')), /can’t be read/);
  });

  it('is counted anew after the text has changed', () => {
    const changed = recorded(POST).replace('Open.', 'Dicht.');
    assert.match(recorded(changed), /digest: [^]*digest: /);
  });

  it('is asked with codes under their names, and proposes who has to read', async () => {
    const choices = await approvalOf(commandOn({ [NAME]: POST }, NAME, 'nl'), realTexts);
    assert.ok(!('refused' in choices));
    assert.deepEqual(
      choices.as.map(({ label }) => label),
      ['collega', 'woordvoerder', 'leiding', 'partner'],
    );
    assert.equal(choices.via.length, 5);
    assert.deepEqual([choices.by, choices.at], ['redactie/', '2027-01-15']);
  }).timeout(30_000);
});
