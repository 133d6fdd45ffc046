// The editor and the command line give the same findings: the promise on which people trust either.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { uriOf } from '../../server/src/cli/places';
import { createLanguageService } from '../../server/src/service';
import { isMediaName } from '../../schemas/media-types';
import { kindOf } from '../../server/src/workspace/files/file';
import { Folder } from './cli';

const TODAY = '2027-02-01';

/** Our files and those that go with them, below `examples/`, by its path there. */
function examples(): Readonly<Record<string, string>> {
  const files = readdirSync('examples', { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  const ours = files.filter((name) => kindOf(uriOf(path.resolve('examples', name))) !== null || isMediaName(name));
  return Object.fromEntries(ours.map((name) => [name, readFileSync(path.join('examples', name), 'utf8')]));
}

describe('The command line', () => {
  it('finds in examples/ exactly what an editor finds with all files open', async () => {
    const files = examples();
    const folder = new Folder(files);
    const found = await folder.findings(`--today ${TODAY}`);
    const service = createLanguageService(folder.host(), { roots: [uriOf(folder.path)], exclude: [], today: TODAY });
    for (const [name, text] of Object.entries(files)) service.edit(uriOf(folder.at(name)), text.replace(/^\uFEFF/, ''));
    await service.gather(Object.keys(files).map((name) => uriOf(folder.at(name))));
    const inEditor = Object.keys(files)
      .sort()
      .flatMap((file) =>
        service.diagnose(uriOf(folder.at(file))).findings.map(({ rule, messageId, severity, span, fixes }) => ({
          place: `${file} ${String(span.start)}-${String(span.end)} ${rule} ${messageId} ${severity}`,
          fixes: fixes.length,
        })),
      );
    const onCommandLine = found.map(({ file, start, end, rule, messageId, severity, fixes }) => ({
      place: `${file} ${String(start.offset)}-${String(end.offset)} ${rule} ${messageId} ${severity}`,
      fixes: fixes.length,
    }));
    const byPlace = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1);
    assert.deepEqual(onCommandLine.sort(byPlace), inEditor.sort(byPlace));
    assert.ok(Object.keys(files).length > 10);
    if (existsSync('examples/problems')) assert.ok(onCommandLine.length > 0);
    folder.remove();
  });

  it('finds nothing in the clean part of examples/', async () => {
    const clean = Object.entries(examples()).filter(([name]) => !name.startsWith('problems/'));
    const folder = new Folder(Object.fromEntries(clean));
    assert.deepEqual(await folder.findings(`--today ${TODAY}`), []);
    folder.remove();
  });
});
