// After any key, whatever would now be judged differently is among the files that are asked.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../server/src/service';
import { affected } from '../../../server/src/workspace/affected';
import { stampOf } from '../../../server/src/workspace/post/post';
import { MemoryHost, ROOT, uriOf } from '../../kit/memory-host';
import { random, type Random } from '../../kit/random';

const POLICY = `schema_version: 1
organisation: { id: dienst, name: Dienst, level: federal }
accounts:
  - { id: x-nl, platform: x, languages: [nl] }
  - { id: x-fr, platform: x, languages: [fr] }
calendar:
  - { date: 2027-03-01, post: posts/p0.post.md, via: [x-nl] }
`;

const postText = (chance: Random): string => {
  const time = chance.oneIn(3)
    ? ''
    : `publish_at: 2027-03-0${String(1 + chance.number(2))} 1${String(chance.number(3))}:00\n`;
  const versions = chance.oneIn(4) ? 'versions: { fr: p1.fr.post.md }\n' : '';
  return `---\naccounts: [x-nl]\nstatus: ${chance.pick(['draft', 'approved'])}\n${time}${versions}---\nHet loket is open${chance.pick(['.', ' tot 17 uur.', ' op zaterdag.'])}\n`;
};

describe('What a change affects', () => {
  it('is every file whose stamp changes', async () => {
    const chance = random(7);
    const names = Array.from({ length: 8 }, (_, i) =>
      ['nl', 'fr'].map((l) => `posts/p${String(i)}.${l}.post.md`),
    ).flat();
    const texts = Object.fromEntries(names.map((name) => [name, postText(chance)]));
    const host = new MemoryHost({ 'smpolicy.yaml': POLICY, ...texts });
    const service = createLanguageService(host, { roots: [ROOT], exclude: [], today: '2027-01-15' });
    await service.load();
    let narrow = 0;
    for (let step = 0; step < 600; step++) {
      const before = service.snapshot;
      const uri = uriOf(chance.pick(names as [string, ...string[]]));
      const typed = `${before.file(uri)?.text ?? ''}Tot dan.\n`;
      service.edit(uri, chance.oneIn(2) && typed.length < 300 ? typed : postText(chance));
      const after = service.snapshot;
      const some = affected(before, after);
      if (!some) continue;
      narrow++;
      for (const file of after.files.values()) {
        const old = before.file(file.uri);
        if (!old || stampOf(before, old) === stampOf(after, file)) continue;
        assert.ok(some.has(file.uri), `${file.uri} after step ${String(step)}`);
      }
    }
    assert.ok(narrow > 20, String(narrow));
  });
});
