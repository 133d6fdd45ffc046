/** Where a round begins: a folder of the examples, or the files of a case on a rule's page; each with something odd beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMediaName } from '../../schemas/media-types';
import { kindOf } from '../../server/src/workspace/files/file';
import { normalUri } from '../../server/src/workspace/files/uri';
import { photo } from '../kit/images';
import { ROOT, uriOf } from '../kit/memory-host';
import { readPage, type Case } from '../kit/page';
import type { Random } from '../kit/random';
import type { Beginning } from './actions';

type Contents = Readonly<Record<string, string | Uint8Array>>;

const standardPolicy = readFileSync('test/kit/policy.smpolicy.yaml', 'utf8');

/** A name that needs care in a URI, for every part of a path. */
export const ODD_NAMES = ['bericht #1', '50% klaar', 'café', '水 wéér', 'a+b&c', "l'été"] as const;

/** A path as a URI writes it, in the one spelling of the server. */
export const encode = (name: string): string =>
  normalUri(`file:///${name.split('/').map(encodeURIComponent).join('/')}`).slice('file:///'.length);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const contentOf = (file: string) => (isMediaName(file) ? readFileSync(file) : readFileSync(file, 'utf8'));

/** The examples that are right, and each folder of problems by itself. */
function exampleWorlds(): readonly Contents[] {
  const worlds = new Map<string, Record<string, string | Uint8Array>>();
  for (const file of filesIn('examples')) {
    const [, problem = ''] = /^examples\/problems\/([^/]+)\//.exec(file) ?? [];
    const world = worlds.get(problem) ?? {};
    world[path.posix.relative(problem ? `examples/problems/${problem}` : 'examples', file)] = contentOf(file);
    worlds.set(problem, world);
  }
  return [...worlds.values()];
}

function caseWorld({ files, photos, alsoThere }: Case): Contents {
  const images = Object.entries(photos).map(([name, said]) => [name, photo(name, said)]);
  const others = alsoThere.map((name) => [name, 'x']);
  return { 'smpolicy.yaml': standardPolicy, ...files, ...Object.fromEntries([...images, ...others]) } as Contents;
}

let examples: readonly Contents[] | undefined;
let pages: readonly string[] | undefined;

function contents(random: Random): Contents {
  examples ??= exampleWorlds();
  pages ??= filesIn('test/rules').filter((file) => file.endsWith('.md'));
  if (random.oneIn(4)) return examples[random.number(examples.length)] ?? {};
  const page = readPage(readFileSync(pages[random.number(pages.length)] ?? '', 'utf8'));
  return page.length === 0 ? {} : caseWorld(page[random.number(page.length)] as Case);
}

export function world(random: Random): Beginning {
  const folder = random.oneIn(3) ? `${random.pick(ODD_NAMES)}/` : '';
  const named = Object.entries(contents(random)).map(
    ([name, content]) => [uriOf(encode(folder + name)), content] as const,
  );
  return { files: new Map(named), roots: [ROOT], ownClient: random.oneIn(2) };
}

export const isOurs = (uri: string): boolean => kindOf(uri) !== null;
