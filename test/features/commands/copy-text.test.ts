// “Copy text”: what an account publishes and nothing else.
import assert from 'node:assert/strict';
import { copyable } from '../../../server/src/features/commands/copy-text';
import { commandOn } from '../../kit/command';

const NAME = 'posts/loket.nl.post.md';
const copied = (text: string) => {
  const answer = copyable(commandOn({ [NAME]: text }, NAME));
  if ('refused' in answer) return answer.refused;
  return {
    notes: answer.notes,
    texts: answer.texts.map(({ accountIds, pieces }) => [
      accountIds.join(),
      ...pieces.map(({ kind, text: said }) => `${kind}: ${said}`),
    ]),
  };
};

describe('What is copied', () => {
  it('is the text part by part, then the first comment, then the descriptions that there are', () => {
    assert.deepEqual(
      copied(
        [
          '---',
          'accounts: [x-nl, bsky-nl]',
          'first_comment: Meer op onze site.',
          'media:',
          '  - { file: a.jpg, alt: Het loket. }',
          '  - { file: b.jpg, alt: decorative }',
          '  - c.jpg',
          '---',
          '<!-- Nog na te lezen. -->',
          'Het loket is open. <!-- Klopt dat? -->',
          '',
          '---',
          '',
          'Kom langs.',
          '',
        ].join('\r\n'),
      ),
      {
        notes: 2,
        texts: [
          [
            'x-nl,bsky-nl',
            'part: Het loket is open.',
            'part: Kom langs.',
            'comment: Meer op onze site.',
            'alt: Het loket.',
          ],
        ],
      },
    );
  });

  it('is another text for an account with its own, and none for an account without any', () => {
    assert.deepEqual(copied('---\naccounts: [x-nl, li-nl, fb]\n---\nKort.\n\n## linkedin\n\nLang.\n\n## facebook\n'), {
      notes: 0,
      texts: [
        ['x-nl', 'part: Kort.'],
        ['li-nl', 'part: Lang.'],
      ],
    });
  });

  it('needs no account, and no front matter that can be read', () => {
    assert.deepEqual(copied('Het loket is open.\n'), { notes: 0, texts: [['', 'part: Het loket is open.']] });
    assert.deepEqual(copied('---\naccounts: [x-nl\n---\nOpen.\n'), { notes: 0, texts: [['x-nl', 'part: Open.']] });
  });

  it('is a sentence where there is nothing', () => {
    assert.match(String(copied('---\naccounts: [x-nl]\n---\n<!-- Later. -->\n')), /no text yet/);
    assert.match(JSON.stringify(copyable(commandOn({ [NAME]: 'A.' }, 'smpolicy.yaml'))), /ends in \.post\.md/);
    assert.match(JSON.stringify(copyable(commandOn({ [NAME]: 'A.' }, 'gone.post.md'))), /ends in \.post\.md/);
  });
});
