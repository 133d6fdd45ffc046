// A correction doesn't say what it corrects, or names a post that isn't there.
import { setHeader } from '../../syntax/header';
import { nearest } from '../../text/nearest';
import { localUri } from '../../workspace/files/named-files';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import type { ResolvedPost } from '../../workspace/post/post';
import { postName, type Snapshot } from '../../workspace/snapshot';
import { folderOf, nameOf, relativePath } from '../../workspace/files/uri';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'correction/missing-reference';
const ROUTE = ['corrects'];
/** More than this is no longer a choice. */
const OFFERED = 5;

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.10')],
  check({ post, snapshot }, report) {
    const { kind, front, content, file } = post;
    if (kind !== 'correction') return;
    if (front.corrects === undefined) {
      if (isTroubled(content, ROUTE) || isMisspelt(content, ROUTE)) return;
      const fixes = () => choices(post, earlier(snapshot, post));
      report({ at: ['kind'], message: { id: 'unsaid' }, fixes });
      return;
    }
    const uri = localUri(file.folder, front.corrects);
    if (uri === undefined || snapshot.exists(uri) !== false) return;
    const fixes = () => choices(post, alike(snapshot, post, uri));
    report({ at: ROUTE, message: { id: 'not-found', data: { file: front.corrects } }, fixes });
  },
});

const choices = ({ content, file }: ResolvedPost, uris: readonly string[]): FixOf<typeof ID>[] =>
  uris.slice(0, OFFERED).flatMap((uri) => {
    const path = relativePath(file.folder, uri);
    const edits = setHeader(content.post, ROUTE, path);
    return edits.length > 0 ? [{ id: 'insert', data: { file: path }, safe: false, edits }] : [];
  });

/** Posts of the same language in the same folder that are not later, the latest first. */
function earlier({ posts }: Snapshot, { file, name }: ResolvedPost): readonly string[] {
  return posts
    .filter(({ uri, folder, content }) => {
      if (folder !== file.folder || uri === file.uri || content.kind !== 'post') return false;
      const other = postName(uri);
      const sameLanguage = other.lang === name.lang;
      return (
        sameLanguage && other.date !== null && (name.date === null || other.date <= name.date) && !content.value.reply
      );
    })
    .map(({ uri }) => uri)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? 1 : -1));
}

/** Posts of that folder whose names are nearly this one, and posts of this name in other folders. */
function alike({ posts }: Snapshot, { file }: ResolvedPost, uri: string): readonly string[] {
  const others = posts.filter((other) => other.uri !== file.uri).map((other) => other.uri);
  const beside = others.filter((other) => folderOf(other) === folderOf(uri));
  const near = nearest(nameOf(uri), beside.map(nameOf));
  const elsewhere = others.filter((other) => nameOf(other) === nameOf(uri));
  return [...near.flatMap((name) => beside.filter((other) => nameOf(other) === name)), ...elsewhere];
}
