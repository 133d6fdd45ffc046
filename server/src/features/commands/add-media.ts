/** Images and films that somebody drops on a post or pastes into it: an entry of `media` for each, with what is still to be said of it. */
import { mediaTypeOf } from '../../../../schemas/media-types';
import { text, writtenText } from '../../messages/catalogue';
import type { PostDocument } from '../../syntax/post';
import { addItem, eolOf } from '../../syntax/yaml/patch';
import { nodeAt } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { nameOf, relativePath, resolveUri } from '../../workspace/files/uri';
import { mediaOf } from '../../workspace/post/media';
import type { ResolvedPost } from '../../workspace/post/post';
import type { Refusal } from '../refusal';
import { writablePost, type CommandRequest } from './at-hand';
import { inTurn, setField } from './fields';

/** `uris` of files that lie in the workspace. */
export function addMedia(request: CommandRequest, uris: readonly string[]): readonly Edit[] | Refusal {
  const post = writablePost(request);
  if ('refused' in post) return post;
  const { locale } = request;
  if (post.file.uri.startsWith('untitled:')) return { refused: text(locale, 'media.unsaved') };
  const shown = uris.filter((uri) => mediaTypeOf(nameOf(uri)) !== undefined);
  if (shown.length === 0) return { refused: text(locale, 'media.none') };
  const known = new Set(
    mediaOf(post).map(({ file }) => (file === undefined ? '' : resolveUri(post.file.folder, file))),
  );
  const added = shown.filter((uri) => !known.has(uri));
  if (added.length === 0) return { refused: text(locale, 'media.known', { file: nameOf(shown[0] ?? '') }) };
  return inTurn(
    post.file.text,
    added.map((uri) => (document: PostDocument) => entryFor(document, post, uri)),
  );
}

/** Empty, so that nothing counts as said that nobody said; beside it a word on what belongs there. */
function entryFor(document: PostDocument, post: ResolvedPost, uri: string): readonly Edit[] {
  const file = relativePath(post.file.folder, uri);
  const asksAlt = ['image', 'gif'].includes(mediaTypeOf(nameOf(uri)) ?? '');
  const entry = { file, ...(asksAlt ? { alt: '' } : {}), rights: { author: '', source: '' } };
  const edits = nodeAt(document.header.root, ['media'])
    ? addItem(document.header, ['media'], entry)
    : setField(document, ['media'], [entry]);
  return edits.map((edit) => explained(edit, post));
}

/** A note behind each field that is to be filled in, where each has a line of its own. */
function explained(edit: Edit, { file, lang: [lang = 'en'] }: ResolvedPost): Edit {
  const eol = eolOf(file.text);
  const lines = edit.text.split(eol).map((line) => {
    if (/^ *alt: ""$/.test(line)) return `${line} # ${writtenText(lang, 'media.alt')}`;
    return /^ *author: ""$/.test(line) ? `${line} # ${writtenText(lang, 'media.author')}` : line;
  });
  return { ...edit, text: lines.join(eol) };
}
