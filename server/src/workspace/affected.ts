/**
 * Which files may be judged differently in a later snapshot, found without asking every file for its stamp: after a key in one of ten
 * thousand posts these are the post, its versions, those that appear at the same time, the policies, and a baseline that names one of
 * them. What is named here needs no new judging; its stamp decides.
 */
import type { SourceFile } from './files/file';
import { versionsOf } from './post/governing';
import type { Snapshot } from './snapshot';

/** URIs; undefined where it may be any file. */
export function affected(before: Snapshot, after: Snapshot): ReadonlySet<string> | undefined {
  if (!isSameAround(before, after)) return undefined;
  const found = new Set(after.policies.files.keys());
  for (const file of after.files.values()) {
    // Versions that a post names don't name it.
    if (file.links.versions.length > 0) found.add(file.uri);
    const old = before.file(file.uri);
    if (old === file) continue;
    for (const uri of besides(after, file)) found.add(uri);
    if (old) for (const uri of besides(before, old)) found.add(uri);
  }
  for (const { uri, byFile } of after.baselines.files)
    if ([...byFile.keys()].some((one) => found.has(one))) found.add(uri);
  return found;
}

const PARTS = ['roots', 'layout', 'policies', 'today', 'facts', 'schedule', 'baselines'] as const;
const isSameAround = (before: Snapshot, after: Snapshot): boolean =>
  PARTS.every((part) => before[part] === after[part]);

/** A post, its versions, and whatever appears at the time of one of them. */
function besides(snapshot: Snapshot, file: SourceFile): readonly string[] {
  const message = [file, ...versionsOf(snapshot, file)];
  const near = message.flatMap((one) => snapshot.schedule.within(one));
  const all = new Set([...message.map(({ uri }) => uri), ...near]);
  return [...all].flatMap((uri) => [uri, ...snapshot.layout.versionsOf(uri)]);
}
