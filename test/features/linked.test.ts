// Places that are typed over together.
import assert from 'node:assert/strict';
import { linkedAt } from '../../server/src/features/linked';
import { requestAt } from '../kit/feature';

/** The text with the linked places in ⟨ and ⟩; undefined where nothing is linked. */
function linked(source: string, path = 'posts/a.nl.post.md'): string | undefined {
  const request = requestAt({ [path]: source });
  const found = linkedAt(request, request.offset);
  const { text } = request.file;
  return found?.spans.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}⟨${all.slice(start, end)}⟩${all.slice(end)}`,
    text,
  );
}

describe('Linked places', () => {
  it('are an account and the heading of its text, from either side', () => {
    const expected = '---\naccounts: [⟨x-nl⟩, fb]\n---\nEen\n\n## ⟨x-nl⟩\n\nTwee\n';
    assert.equal(linked('---\naccounts: [x-▮nl, fb]\n---\nEen\n\n## x-nl\n\nTwee\n'), expected);
    assert.equal(linked('---\naccounts: [x-nl, fb]\n---\nEen\n\n## x-nl▮\n\nTwee\n'), expected);
  });

  it('stay within quotes', () => {
    assert.equal(
      linked('---\naccounts:\n  - "▮x-nl"\n---\n## x-nl\n'),
      '---\naccounts:\n  - "⟨x-nl⟩"\n---\n## ⟨x-nl⟩\n',
    );
  });

  it('are a hashtag at the top and in the text, without its sign', () => {
    assert.equal(
      linked('---\nhashtags: ["#Dag27", Nacht]\n---\nOp #Da▮g27, #Nacht\n\n---\n\n#Dag27\n'),
      '---\nhashtags: ["#⟨Dag27⟩", Nacht]\n---\nOp #⟨Dag27⟩, #Nacht\n\n---\n\n#⟨Dag27⟩\n',
    );
    assert.equal(linked('---\nhashtags: [Nac▮ht]\n---\nDe #Nacht\n'), '---\nhashtags: [⟨Nacht⟩]\n---\nDe #⟨Nacht⟩\n');
  });

  it('are none where a name stands once, is written otherwise, or begins no text', () => {
    assert.equal(linked('---\naccounts: [x-▮nl]\n---\nEen\n'), undefined);
    assert.equal(linked('Een #Da▮g27 #dag27\n'), undefined);
    assert.equal(linked('---\naccounts: [fb]\n---\n## pro▮gramma\n\n## programma\n'), undefined);
    assert.equal(
      linked('accounts: [{ id: x-▮nl }]\neditorial: { default_accounts: [x-nl] }\n', 'smpolicy.yaml'),
      undefined,
    );
  });
});
