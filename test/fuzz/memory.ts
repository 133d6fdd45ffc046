/** What a service holds in memory after many edits: a key must not leave anything behind. Needs `node --expose-gc`. */
import { createLanguageService } from '../../server/src/service';
import { MemoryHost, ROOT, uriOf } from '../kit/memory-host';
import { random } from '../kit/random';
import { changed } from './edits';
import { world } from './worlds';

const POSTS = 200;
const FEW = 2000;
const MANY = 10_000;
/** What the heap may have grown in between, as a part of it: caches that have a limit still fill up. Without one it grew by 1.5. */
const ALLOWED = 0.25;

const heap = (): number => {
  if (!gc) throw new Error('Start node with --expose-gc.');
  for (let i = 0; i < 4; i++) gc();
  return process.memoryUsage().heapUsed / 1_000_000;
};

/** 0 where memory does not grow, for the process to end with. */
export async function measureMemory(): Promise<number> {
  const chance = random(1);
  const post = '---\naccounts: [x-nl]\n---\nHet loket is open op #Waterdag.\n';
  const host = new MemoryHost(
    Object.fromEntries([...world(chance).files].map(([uri, content]) => [uri.slice(ROOT.length + 1), content])),
  );
  for (let i = 0; i < POSTS; i++) host.files.set(uriOf(`posts/bericht-${String(i)}.nl.post.md`), post);
  const service = createLanguageService(host, { roots: [ROOT], exclude: [], today: '2027-03-01' });
  await service.load();
  const uris = [...service.snapshot.files.keys()];
  const figures: number[] = [];
  for (let edits = 1; edits <= MANY; edits++) {
    const uri = uris[chance.number(uris.length)] ?? '';
    const original = host.files.get(uri);
    const before = typeof original === 'string' ? original : '';
    service.edit(uri, changed(before, chance, post));
    service.diagnose(uri);
    if (edits % 10 === 0) {
      await service.gather([uri]);
      await service.close(uri);
    }
    if (edits !== FEW && edits !== MANY) continue;
    // The same state at both times: nothing open, everything judged.
    for (const open of uris) await service.close(open);
    for (const one of service.uris) service.diagnose(one);
    figures.push(heap());
  }
  const [few = NaN, many = NaN] = figures;
  const growth = (many - few) / few;
  console.log(
    `heap after ${String(FEW)} edits ${few.toFixed(1)} MB, after ${String(MANY)} ${many.toFixed(1)} MB: ${(100 * growth).toFixed(1)} %`,
  );
  return growth <= ALLOWED ? 0 : 1;
}
