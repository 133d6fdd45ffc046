/**
 * What the paths in policies and posts must say when files or folders get other names: those that lead to what moves, and those in a file
 * that itself moves. A path that leads to the right place already is left as it is written.
 */
import { LANGUAGES } from '../../../schemas/kinds';
import type { FieldText } from '../syntax/shape/texts';
import { replaceScalar } from '../syntax/yaml/patch';
import { isList, isMap, nodeAt, type YamlDocument } from '../syntax/yaml/tree';
import type { Edit } from '../text/edit';
import type { SourceFile } from '../workspace/files/file';
import { Moves, isSameSystem, pathAfter, type Move } from '../workspace/files/moves';
import { localUri } from '../workspace/files/named-files';
import { folderOf } from '../workspace/files/uri';
import { postsAt } from '../workspace/policy/calendar';
import { textsOf } from '../workspace/policy/references';
import { postName, type Snapshot } from '../workspace/snapshot';

export interface FileEdits {
  /** Of the file as it is called before the move. */
  readonly uri: string;
  readonly edits: readonly Edit[];
}

/** So many files are read before others get their turn. */
const BATCH = 16;

/**
 * Edits of the texts as they are now, to be done before the files move; only files in which something changes. `breathe` lets others have
 * their turn, and may throw to stop.
 */
export async function pathEdits(
  snapshot: Snapshot,
  moved: readonly Move[],
  breathe: () => Promise<void>,
): Promise<readonly FileEdits[]> {
  const moves = new Moves(moved);
  const found: FileEdits[] = [];
  let read = 0;
  for (const file of snapshot.files.values()) {
    if (!isConcerned(file, moves)) continue;
    const edits = editsIn(snapshot, file, moves);
    if (edits.length > 0) found.push({ uri: file.uri, edits });
    if (!file.open && file.kind === 'post') file.forget();
    if (++read % BATCH === 0) await breathe();
  }
  return found;
}

/** Of a post it is known which files it names, so that ten thousand of them need not be read. */
function isConcerned({ uri, kind, folder, links }: SourceFile, moves: Moves): boolean {
  if (kind === 'policy' || moves.touches(uri)) return true;
  const policy = localUri(folder, links.policy);
  return links.files.some((named) => moves.touches(named.uri)) || (policy !== undefined && moves.touches(policy));
}

function editsIn(snapshot: Snapshot, file: SourceFile, moves: Moves): readonly Edit[] {
  const { content, folder, uri } = file;
  if (content.yaml.broken) return [];
  const folderAfter = folderOf(moves.after(uri));
  const edits = pathsIn(file).flatMap((field): Edit[] => {
    const target = localUri(folder, field.value);
    if (target === undefined) return [];
    const after = targetAfter(snapshot, target, moves);
    if (!isSameSystem(folderAfter, after)) return [];
    const path = pathAfter(field.value, { folder, uri: target }, { folder: folderAfter, uri: after });
    return path === field.value ? [] : [replaced(content.yaml, field, path)];
  });
  // An alias is written where its anchor is, however often it is used.
  return [...new Map(edits.map((edit) => [edit.span.start, edit])).values()];
}

/** What names a file of the workspace: a word that the field takes beside a path is none. */
const pathsIn = ({ content }: SourceFile): readonly FieldText[] =>
  textsOf(content).filter(
    ({ meta: { format, words = [] }, value, key }) =>
      !key && (format === 'path' || format === 'path-or-url') && !words.includes(value),
  );

/** A plan that leaves the language of a message out means all its versions: it follows them once the last one moves. */
function targetAfter(snapshot: Snapshot, target: string, moves: Moves): string {
  if (snapshot.file(target) || moves.touches(target)) return moves.after(target);
  const versions = new Set(postsAt(snapshot, target).map(({ uri }) => withoutLanguage(moves.after(uri))));
  const [one] = versions;
  return versions.size === 1 && one !== undefined ? one : target;
}

const withoutLanguage = (uri: string): string => {
  const { lang } = postName(uri);
  return LANGUAGES.some((language) => language === lang) ? uri.replace(/\.[a-z]{2}\.post\.md$/, '.post.md') : uri;
};

function replaced({ root }: YamlDocument, { node, route }: FieldText, path: string): Edit {
  const parents = route.map((_, i) => nodeAt(root, route.slice(0, i)));
  const flow = parents.some((parent) => (isMap(parent) || isList(parent)) && parent.flow);
  return replaceScalar({ ...node, span: node.origin ?? node.span }, path, flow);
}
