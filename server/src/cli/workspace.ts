/**
 * Opens the root for one run and finds the files that were named. All policies and posts of the root are known, since a post is judged
 * by its policy and its language versions; only the named ones are reported.
 */
import path from 'node:path';
import { text } from '../messages/catalogue';
import { createLanguageService, type LanguageService } from '../service';
import { isBaselineName } from '../workspace/baseline/file';
import { kindOf, type FileKind, type SourceFile } from '../workspace/files/file';
import { isInside } from '../workspace/files/uri';
import type { Arguments } from './arguments';
import { Refusal } from './arguments';
import type { Io } from './io';
import { isWithin, kindAt, nearestRoot, pathOf, realPath, reasonOf, shownPath, uriOf } from './places';
import type { Run } from './run';
import { versionOf } from './cache';

export interface Opened {
  readonly service: LanguageService;
  /** Real paths. */
  readonly root: string;
  readonly cwd: string;
  /** What the disk would not give, by path. */
  readonly failures: ReadonlyMap<string, unknown>;
}

export async function openRoot(run: Run, args: Arguments): Promise<Opened | Refusal> {
  const { io, language } = run;
  const cwd = realPath(io.cwd);
  const named = args.value('root');
  const root = named === undefined ? nearestRoot(cwd) : realPath(path.resolve(cwd, named));
  if (kindAt(root) !== 'folder') return new Refusal(text(language, 'cli.root-no-folder', { path: named ?? root }));
  const failures = new Map<string, unknown>();
  const host = hostOf(io, run, failures);
  const today = args.value('today');
  const service = createLanguageService(host, {
    roots: [uriOf(root)],
    exclude: args.values('exclude'),
    ...(today ? { today } : {}),
    ...(args.has('cache') ? { versionOf } : {}),
  });
  await service.load();
  return { service, root, cwd, failures };
}

const hostOf = (io: Io, { language, complain }: Run, failures: Map<string, unknown>) =>
  io.disk({
    locale: language,
    log: complain,
    failed: (file, error) => failures.set(file, error),
  });

export interface Targets {
  /** Sorted, so that the language versions of one post follow each other. */
  readonly uris: readonly string[];
  /** Files that were named and left out on purpose; nothing is wrong with that. */
  readonly notes: readonly string[];
  /** Paths that were named in vain, and files that can't be read. */
  readonly problems: readonly string[];
}

/** The files behind the named paths, and what has to be said about the rest. */
export async function targetsOf(run: Run, opened: Opened, paths: readonly string[]): Promise<Targets> {
  const found = new Set<string>();
  const notes: string[] = [];
  const problems: string[] = [];
  const places: string[] = [];
  const named = paths.length === 0 ? [opened.root] : paths;
  for (const name of named) {
    const place = placeOf(run, opened, name);
    if (place instanceof Refusal) problems.push(place.message);
    else if (kindAt(place) === 'folder') {
      places.push(place);
      for (const uri of below(opened.service, uriOf(place))) found.add(uri);
    } else {
      places.push(place);
      const note = await takeFile(run, opened, name, place);
      if (note !== undefined) notes.push(note);
      else if (!opened.failures.has(place)) found.add(uriOf(place));
    }
  }
  return { uris: sorted(found), notes, problems: [...problems, ...unreadable(run, opened, places)] };
}

/** A baseline comes last: what it says follows from the other files. */
const sorted = (uris: ReadonlySet<string>): readonly string[] => {
  const all = [...uris].sort();
  return [...all.filter((uri) => !isBaselineName(uri)), ...all.filter(isBaselineName)];
};

/** What a command that takes just one file says where none is named, and where the named one isn't what it takes. */
export interface OneFile {
  readonly missing: 'cli.config-what' | 'cli.count-what';
  readonly other: 'cli.not-ours' | 'cli.no-post';
  readonly takes: (kind: FileKind) => boolean;
}

/** The one file that was named, in its opened root. */
export async function namedFile(
  run: Run,
  args: Arguments,
  { missing, other, takes }: OneFile,
): Promise<{ readonly opened: Opened; readonly file: SourceFile } | Refusal> {
  const { language } = run;
  const [path, extra] = args.positionals;
  if (path === undefined) return new Refusal(text(language, missing));
  if (extra !== undefined) return new Refusal(text(language, 'cli.extra-word', { value: extra }));
  const opened = await openRoot(run, args);
  if (opened instanceof Refusal) return opened;
  const place = placeOf(run, opened, path);
  if (place instanceof Refusal) return place;
  const kind = kindOf(uriOf(place));
  if (!kind || !takes(kind) || kindAt(place) === 'folder') return new Refusal(text(language, other, { path }));
  const { problems, notes } = await targetsOf(run, opened, [path]);
  const [said] = [...problems, ...notes];
  const file = opened.service.file(uriOf(place));
  if (said !== undefined || !file) return new Refusal(said ?? text(language, 'cli.missing-file', { path }));
  return { opened, file };
}

/** The real place of a named path, inside the root. */
export function placeOf({ language }: Run, { cwd, root }: Opened, name: string): string | Refusal {
  const file = path.resolve(cwd, name);
  const kind = kindAt(file);
  if (kind === 'missing') return new Refusal(text(language, 'cli.missing-file', { path: name }));
  if (kind instanceof Error)
    return new Refusal(text(language, 'cli.unreadable', { path: name, reason: reasonOf(kind) }));
  const place = isWithin(root, file) ? file : realPath(file);
  if (!isWithin(root, place)) return new Refusal(text(language, 'cli.outside-root', { path: name, root }));
  return place;
}

function below(service: LanguageService, folder: string): readonly string[] {
  return service.uris.filter((uri) => isInside(folder, uri));
}

/** Undefined where the file will be judged, else why not. A file in a folder that is never searched may be named all the same. */
async function takeFile(
  { language }: Run,
  { service }: Opened,
  name: string,
  place: string,
): Promise<string | undefined> {
  const uri = uriOf(place);
  if (isBaselineName(uri) && service.document(uri)) return undefined;
  if (!kindOf(uri)) return text(language, 'cli.not-ours', { path: name });
  if (service.isIgnored(uri)) return text(language, 'cli.left-out', { path: name });
  if (!service.file(uri)) await service.filesChanged([{ uri, type: 'created' }]);
  return undefined;
}

/** A policy that can't be read makes every answer doubtful; anything else matters where it was asked for. */
function unreadable(
  { language }: Run,
  { service, cwd, failures }: Opened,
  places: readonly string[],
): readonly string[] {
  const matters = (file: string): boolean => {
    const uri = uriOf(file);
    if (service.isIgnored(uri) || service.isIgnored(`${uri}/a.post.md`)) return false;
    return kindOf(uri) === 'policy' || places.some((place) => isWithin(place, file));
  };
  return [...failures]
    .filter(([file]) => matters(file))
    .map(([file, error]) => text(language, 'cli.unreadable', { path: shownPath(cwd, file), reason: reasonOf(error) }));
}

export const shownUri = ({ cwd }: Opened, uri: string): string => shownPath(cwd, pathOf(uri));
