/** The rows of a policy's calendar that name a message by its file. What a row must hold and whom it reaches, rules say. */
import { LANGUAGES } from '../../../../schemas/kinds';
import { memo } from '../../text/memo';
import type { SourceFile } from '../files/file';
import type { Snapshot } from '../snapshot';
import { resolveUri } from '../files/uri';

export interface PostRow {
  /** Its place in the calendar of the file. */
  readonly row: number;
  readonly path: string;
  readonly uri: string;
}

export const postRows = (file: SourceFile): readonly PostRow[] =>
  memo(file.policy, 'rows of posts', () =>
    (file.policy.value.calendar ?? []).flatMap((row, i) =>
      row?.post === undefined ? [] : [{ row: i, path: row.post, uri: resolveUri(file.folder, row.post) }],
    ),
  );

/** The files that a row means: the one it names, or every language version where the name leaves the language out. */
export function postsAt(snapshot: Snapshot, uri: string): readonly SourceFile[] {
  const exact = snapshot.file(uri);
  if (exact) return [exact];
  const versions = LANGUAGES.map((language) => uri.replace(/\.post\.md$/, `.${language}.post.md`));
  return versions.flatMap((version) => snapshot.file(version) ?? []);
}
