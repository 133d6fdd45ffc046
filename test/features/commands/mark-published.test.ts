// “Mark as published”: status, addresses and the time in one change that leaves all else as it was.
import assert from 'node:assert/strict';
import { markPublished, publicationOf } from '../../../server/src/features/commands/mark-published';
import { after, commandOn } from '../../kit/command';

const NAME = 'posts/loket.nl.post.md';
const AT = '2027-03-01 09:00';
const NOON = Date.parse('2027-03-01T11:00:00Z');
const URLS = { 'x-nl': 'https://x.example/1', 'bsky-nl': '' };

const marked = (text: string, urls: Readonly<Record<string, string>> = URLS, at = AT): string => {
  const asked = commandOn({ [NAME]: text }, NAME);
  return after(asked, markPublished(asked, { urls, at }));
};
const asks = (text: string) => {
  const answer = publicationOf(commandOn({ [NAME]: text }, NAME), NOON);
  return 'refused' in answer
    ? answer.refused
    : { ...answer, accounts: answer.accounts.map(({ id, url }) => [id, url]) };
};

describe('A post that has appeared', () => {
  it('says so in the order of the fields, with its comments as they were', () => {
    const text =
      '---\n# Kort\naccounts: [x-nl, bsky-nl] # beide\nstatus: approved # door Noor\nevent: open-dag\n---\nOpen.\n';
    assert.equal(
      marked(text),
      '---\n# Kort\naccounts: [x-nl, bsky-nl] # beide\nstatus: published # door Noor\npublished:\n  x-nl: https://x.example/1\npublished_at: 2027-03-01 09:00\nevent: open-dag\n---\nOpen.\n',
    );
  });

  it('keeps CRLF and a byte order mark, and gets front matter where it had none', () => {
    const made = marked('\uFEFF---\r\nstatus: scheduled\r\n---\r\nOpen.\r\n');
    assert.equal(
      made,
      '\uFEFF---\r\nstatus: published\r\npublished:\r\n  x-nl: https://x.example/1\r\npublished_at: 2027-03-01 09:00\r\n---\r\nOpen.\r\n',
    );
    assert.match(
      marked('Open.\n'),
      /^---\nstatus: published\npublished:\n {2}x-nl: .*\npublished_at: .*\n---\nOpen\.\n$/,
    );
  });

  it('changes what it says already, and nothing the second time', () => {
    const text =
      '---\naccounts: [x-nl]\nstatus: published\npublished: { x-nl: "https://x.example/0" }\npublished_at: 2027-02-01\n---\nOpen.\n';
    const made = marked(text);
    assert.match(made, /published: { x-nl: "https:\/\/x\.example\/1" }\npublished_at: 2027-03-01 09:00/);
    assert.equal(marked(made), made);
  });

  it('is asked for an address wherever there is one, with the likely time', () => {
    const header = 'accounts: [x-nl, fb]\npublished: { fb: https://fb.example/2 }';
    assert.deepEqual(asks(`---\n${header}\npublish_at: 2027-03-01 11:30\n---\nOpen.\n`), {
      accounts: [
        ['x-nl', ''],
        ['fb', 'https://fb.example/2'],
      ],
      at: '2027-03-01 11:30',
    });
    assert.match(
      JSON.stringify(asks(`---\n${header}\npublish_at: 2027-03-01 12:30\n---\nOpen.\n`)),
      /"at":"2027-03-01 12:00"/,
    );
  });

  it('is refused with a sentence, and nothing is written, for what is no address, no time or no post', () => {
    const text = '---\naccounts: [x-nl]\n---\nOpen.\n';
    for (const wrong of ['x.example/1', 'javascript:alert(1)', 'https://', 'zie mail'])
      assert.match(marked(text, { 'x-nl': wrong }), /is not a web address/);
    for (const wrong of ['', 'gisteren', '2027-02-30 09:00'])
      assert.match(marked(text, URLS, wrong), /not a date with a time/);
    assert.match(marked('---\naccounts: [x-nl\n---\nOpen.\n'), /can’t be read/);
    assert.match(marked('---\naccounts: [x-nl]\n\nOpen.\n'), /can’t be read/);
    assert.match(String(asks('---\nlang: nl\n---\nOpen.\n')), /no account yet/);
  });
});
