// Paths follow the files that they lead to, and the files that they stand in.
import assert from 'node:assert/strict';
import { pathEdits } from '../../server/src/features/file-moves';
import { applyEdits } from '../../server/src/text/edit';
import { Moves, type Move } from '../../server/src/workspace/files/moves';
import { openWorkspace } from '../kit/judge';
import { uriOf } from '../kit/memory-host';
import { random, type Random } from '../kit/random';

type Files = Readonly<Record<string, string>>;

/** The files after a move, at their new places. */
async function moved(files: Files, ...renames: readonly (readonly [from: string, to: string])[]): Promise<Files> {
  const moves: Move[] = renames.map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) }));
  const { service } = openWorkspace({ 'smpolicy.yaml': 'none', ...files });
  const edits = new Map(
    (await pathEdits(service.snapshot, moves, () => Promise.resolve())).map((one) => [one.uri, one.edits]),
  );
  const root = uriOf('');
  const all = new Moves(moves);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      decodeURIComponent(all.after(uriOf(encodeURI(path))).slice(root.length)),
      applyEdits(text, edits.get(uriOf(encodeURI(path))) ?? []),
    ]),
  );
}

const post = (header: string): string => `---\n${header}\n---\n\nTekst over foto/a.jpg\n`;

describe('When files move', () => {
  it('a photo and its captions are followed, however they are written', async () => {
    const header = (photo: string, captions: string) =>
      post(
        `media:\n  - ${photo}\n  - { file: "${photo}", alt: x }\n  - file: './${photo}' # de foto\n    captions: ${captions}`,
      );
    assert.deepEqual(
      await moved(
        { 'posts/a.nl.post.md': header('foto/a.jpg', 'foto/a.nl.srt') },
        ['posts/foto/a.jpg', 'posts/beeld/rivier.jpg'],
        ['posts/foto/a.nl.srt', 'posts/beeld/rivier.nl.srt'],
      ),
      { 'posts/a.nl.post.md': header('beeld/rivier.jpg', 'beeld/rivier.nl.srt') },
    );
  });

  it('a folder is followed with all that is in it', async () => {
    assert.deepEqual(await moved({ 'posts/a.nl.post.md': post('media: [../foto/x/a.jpg]') }, ['foto', 'beeld/2027']), {
      'posts/a.nl.post.md': post('media: [../beeld/2027/x/a.jpg]'),
    });
  });

  it('a post takes its own paths along, and those that lead to it follow', async () => {
    assert.deepEqual(
      await moved(
        {
          'posts/a.nl.post.md': post(
            'policy: ../dienst.smpolicy.yaml\nmedia: [foto/a.jpg]\nversions: { fr: a.fr.post.md }',
          ),
          'posts/a.fr.post.md': post('versions: { nl: a.nl.post.md }'),
          'posts/b.nl.post.md': post('corrects: a.nl.post.md'),
          'dienst.smpolicy.yaml': 'calendar:\n  - { date: 2027-03-01, post: posts/a.nl.post.md }\n',
        },
        ['posts/a.nl.post.md', 'posts/2027/water.nl.post.md'],
      ),
      {
        'posts/2027/water.nl.post.md': post(
          'policy: ../../dienst.smpolicy.yaml\nmedia: [../foto/a.jpg]\nversions: { fr: ../a.fr.post.md }',
        ),
        'posts/a.fr.post.md': post('versions: { nl: 2027/water.nl.post.md }'),
        'posts/b.nl.post.md': post('corrects: 2027/water.nl.post.md'),
        'dienst.smpolicy.yaml': 'calendar:\n  - { date: 2027-03-01, post: posts/2027/water.nl.post.md }\n',
      },
    );
  });

  it('a policy is followed by the posts and policies that name it', async () => {
    assert.deepEqual(
      await moved(
        {
          'beleid/basis.smpolicy.yaml': 'schema_version: 1\n',
          'dienst.smpolicy.yaml': 'extends:\n  - smpolicy:federal-be\n  - beleid/basis.smpolicy.yaml\n',
          'a.nl.post.md': post('policy: beleid/basis.smpolicy.yaml'),
        },
        ['beleid/basis.smpolicy.yaml', 'regels/basis 2.smpolicy.yaml'],
      ),
      {
        'regels/basis 2.smpolicy.yaml': 'schema_version: 1\n',
        'dienst.smpolicy.yaml': 'extends:\n  - smpolicy:federal-be\n  - regels/basis 2.smpolicy.yaml\n',
        'a.nl.post.md': post('policy: regels/basis 2.smpolicy.yaml'),
      },
    );
  });

  it('what moves together keeps its paths', async () => {
    const files = {
      'posts/a.nl.post.md': post('media: [./foto/../foto/a.jpg]\nversions: { fr: a.fr.post.md }'),
      'posts/a.fr.post.md': post('media: [foto/a.jpg]'),
    };
    assert.deepEqual(Object.values(await moved(files, ['posts', 'archief/2027'])), Object.values(files));
  });

  it('a name that YAML would misread is quoted', async () => {
    assert.deepEqual(await moved({ 'a.nl.post.md': post('media: [a.jpg]') }, ['a.jpg', '%231%20%5Bwater%5D.jpg']), {
      'a.nl.post.md': post('media: ["#1 [water].jpg"]'),
    });
  });

  it('an alias is followed where its anchor stands', async () => {
    assert.deepEqual(await moved({ 'a.nl.post.md': post('media:\n  - &foto a.jpg\n  - *foto') }, ['a.jpg', 'b.jpg']), {
      'a.nl.post.md': post('media:\n  - &foto b.jpg\n  - *foto'),
    });
  });

  it('a row of the calendar that names no language moves with the last version', async () => {
    const files = {
      'smpolicy.yaml': 'calendar: [{ date: 2027-03-01, post: a.post.md }]\n',
      'a.nl.post.md': post('lang: nl'),
      'a.fr.post.md': post('lang: fr'),
    };
    assert.equal((await moved(files, ['a.nl.post.md', 'b/a.nl.post.md']))['smpolicy.yaml'], files['smpolicy.yaml']);
    assert.equal(
      (await moved(files, ['a.nl.post.md', 'b/a.nl.post.md'], ['a.fr.post.md', 'b/a.fr.post.md']))['smpolicy.yaml'],
      'calendar: [{ date: 2027-03-01, post: b/a.post.md }]\n',
    );
  });

  it('other files, addresses, words and numbers of an image bank stay', async () => {
    const files = {
      'a.nl.post.md': post(
        'media: [{ file: https://example.be/a.jpg }, { ref: a.jpg }, { file: a.mp4, captions: no_speech }, { file: /a.jpg }]\ncorrects: https://example.be/a.jpg',
      ),
      'b.nl.post.md': post('media: [a.jpg.png'),
    };
    assert.deepEqual(await moved(files, ['a.jpg', 'b.jpg'], ['no_speech', 'x'], ['a', 'b']), files);
  });

  it('a move to another file system changes nothing', async () => {
    const { service } = openWorkspace({ 'smpolicy.yaml': 'none', 'a.nl.post.md': post('media: [a.jpg]') });
    const moves = [{ from: uriOf('a.jpg'), to: 'vscode-vfs://elders/a.jpg' }];
    assert.deepEqual(await pathEdits(service.snapshot, moves, () => Promise.resolve()), []);
  });

  for (let seed = 1; seed <= 60; seed++) {
    it(`there and back are the same bytes (seed ${String(seed)})`, async () => {
      const chance = random(seed);
      const files = workspace(chance);
      const there = somewhere(chance, Object.keys(files));
      const back = there.map(([from, to]) => [to, from] as const);
      const away = await moved(files, ...there);
      assert.deepEqual(await moved(away, ...back), files);
      assert.deepEqual(targets(away), targets(files, there));
    });
  }
});

const FOLDERS = ['', 'posts/', 'posts/2027/', 'foto/', 'beeld é/'] as const;
const PHOTOS = ['foto/a.jpg', 'posts/b c.jpg', 'posts/2027/d.jpg', 'e.jpg'] as const;

/** From a folder to a path, both from the root. */
function relative(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function workspace(chance: Random): Files {
  const names = chance.several(2, 5, (i) => `${chance.pick(FOLDERS)}p${String(i)}.nl.post.md`);
  const write = (path: string) => chance.pick([path, `"${path}"`, `'${path}'`]);
  const eol = chance.pick(['\n', '\r\n']);
  const posts = names.map((name) => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const to = (path: string) => write(relative(folder, path));
    const media = chance.several(1, 3, () => to(chance.pick(PHOTOS)));
    const block = chance.oneIn(2) ? `media: [${media.join(', ')}]` : `media:\n  - ${media.join('\n  - ')} # foto`;
    const [other = name] = names.filter((one) => one !== name);
    const lines = [
      '---',
      `policy: ${to('smpolicy.yaml')}`,
      block,
      `versions: { fr: ${to(other)} }`,
      '---',
      'Tekst',
      '',
    ];
    return [name, lines.join('\n').replaceAll('\n', eol)] as const;
  });
  const rows = names.map((name) => `  - { date: 2027-03-01, post: ${write(name)} }\n`).join('');
  return { 'smpolicy.yaml': `schema_version: 1\ncalendar:\n${rows}`, ...Object.fromEntries(posts) };
}

/** Files or a folder, to places that are free. */
function somewhere(chance: Random, names: readonly string[]): readonly (readonly [string, string])[] {
  if (chance.oneIn(3)) return [[chance.pick(['posts', 'posts/2027', 'foto']), chance.pick(['nieuw', 'archief/nieuw'])]];
  const all = [...names.filter((name) => name.endsWith('.post.md')), ...PHOTOS];
  const some = all.filter(() => chance.oneIn(3));
  return some.map((name, i) => {
    const ending = /(?:\.nl\.post\.md|\.jpg)$/.exec(name)?.[0] ?? '';
    return [name, `${chance.pick(['nieuw/', 'posts/nieuw/', ''])}n${String(i)}${ending}`].map((path) =>
      encodeURI(path),
    ) as [string, string];
  });
}

/** What every path of every file leads to, with the moves in mind. */
function targets(files: Files, moves: readonly (readonly [string, string])[] = []): readonly string[] {
  const all = new Moves(moves.map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) })));
  const { service } = openWorkspace({ 'smpolicy.yaml': 'none', ...files });
  return Object.keys(files)
    .flatMap((path) => {
      const file = service.file(uriOf(encodeURI(path)));
      return (file?.links.files ?? []).map(({ uri }) => all.after(uri));
    })
    .sort();
}
