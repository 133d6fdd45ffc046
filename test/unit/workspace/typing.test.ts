// Whoever types in a post is told what somebody is told who opens it with the same text: what is kept of the version before is never stale.
import assert from 'node:assert/strict';
import { createLanguageService, type LanguageService } from '../../../server/src/service';
import { MemoryHost, ROOT, uriOf } from '../../kit/memory-host';
import { random, type Random } from '../../kit/random';

const POLICY = `schema_version: 1
organisation: { id: dienst, name: Dienst, level: federal }
accounts:
  - { id: x-nl, platform: x, languages: [nl] }
  - { id: fb-nl, platform: facebook, languages: [nl] }
`;

/** Front matters whose end depends on what stands below them, or that have none. */
const POSTS: readonly string[] = [
  '---\naccounts: [x-nl]\nstatus: approved\nmedia: [foto.png]\n---\nHet loket is open.\n',
  '---\r\naccounts: [x-nl]\r\npublish_at: 2027-03-28 02:30\r\n---\r\nHet loket is open.\r\n',
  '---\naccounts: [x-nl, fb-nl]\n---',
  '---\nlang: nl\n\n---\nHet loket is open.\n',
  '---\n\nHet loket is open tot 17 uur, zegt de dienst.\n\n---\n\nTweede deel.\n',
  'Het loket is open.\n\n---\n\nTweede deel.\n',
  '---\naccounts: [x-nl]\nHet loket is open.\n',
];
const PIECES = [
  '\n',
  '\n\n',
  '---',
  'accounts: [fb-nl]\n',
  'x',
  ' Tot morgen!!! ',
  '## fb-nl\n',
  '# Titel\n',
  '\r\n',
  '<!-- a -->',
] as const;

function typed(text: string, chance: Random): string {
  const at = chance.oneIn(3)
    ? chance.number(text.length + 1)
    : text.length - chance.number(Math.min(text.length, 12) + 1);
  const end = chance.oneIn(4) ? Math.min(text.length, at + chance.number(6)) : at;
  return text.slice(0, at) + (chance.oneIn(5) ? '' : chance.pick(PIECES)) + text.slice(end);
}

async function opened(): Promise<LanguageService> {
  const host = new MemoryHost({ 'smpolicy.yaml': POLICY });
  const service = createLanguageService(host, { roots: [ROOT], exclude: [], today: '2027-01-15' });
  await service.load();
  return service;
}

const said = (service: LanguageService, uri: string) =>
  service.diagnose(uri).findings.map(({ rule, messageId, data, severity, span, fixes }) => ({
    rule,
    messageId,
    data,
    severity,
    span,
    fixes: fixes.map(({ id, edits }) => ({ id, edits })),
  }));

describe('Typing in a post', () => {
  POSTS.forEach((first, n) => {
    it(`tells what opening it tells: ${JSON.stringify(first.slice(0, 40))}`, async () => {
      const chance = random(n);
      const uri = uriOf('posts/bericht.nl.post.md');
      const [service, fresh] = [await opened(), await opened()];
      let text = first;
      for (let step = 0; step < 150; step++) {
        service.edit(uri, text);
        // In a burst of edits nobody asks for the findings of those in between.
        if (!chance.oneIn(3)) {
          fresh.edit(uri, text);
          assert.deepEqual(said(service, uri), said(fresh, uri), JSON.stringify(text));
          await fresh.close(uri);
        }
        text = step % 30 === 29 ? first : typed(text, chance);
      }
    });
  });
});
