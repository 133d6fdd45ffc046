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
  // Versions that a post names don't name it.
  const found = new Set([...after.policies.files.keys(), ...after.naming.uris]);
  for (const uri of after.files.since(before.files)) {
    const [old, file] = [before.file(uri), after.file(uri)];
    const isSameFront = old !== undefined && old.frontVersion === file?.frontVersion;
    for (const one of file ? concerned(after, file, isSameFront) : []) found.add(one);
    for (const one of old && !isSameFront ? concerned(before, old, false) : []) found.add(one);
  }
  for (const { uri, byFile } of after.baselines.files)
    if ([...byFile.keys()].some((one) => found.has(one))) found.add(uri);
  return found;
}

const PARTS = ['roots', 'layout', 'policies', 'today', 'facts', 'schedule', 'naming', 'baselines'] as const;
const isSameAround = (before: Snapshot, after: Snapshot): boolean =>
  PARTS.every((part) => before[part] === after[part]);

/** A post, its versions, and whatever appears at the time of one of them: that reads no more of it than its front matter. */
function concerned(snapshot: Snapshot, file: SourceFile, onlyText: boolean): readonly string[] {
  const message = [file, ...versionsOf(snapshot, file)];
  const near = onlyText ? [] : message.flatMap((one) => snapshot.schedule.within(one));
  const all = new Set([...message.map(({ uri }) => uri), ...near]);
  return [...all].flatMap((uri) => [uri, ...snapshot.layout.versionsOf(uri)]);
}
