/**
 * The text of a new language version of a post: its place beside the others, its front matter, and the body to translate. Nothing is
 * written here; a fix hands it to the editor.
 */
import type { Language } from '../../../../schemas/kinds';
import { writtenText } from '../../messages/catalogue';
import { applyEdits, type Edit } from '../../text/edit';
import { span } from '../../text/span';
import { eolOf } from '../../syntax/yaml/patch';
import { setHeader } from '../../syntax/header';
import { parsePost } from '../../syntax/post';
import type { SourceFile } from '../files/file';
import { tagsIn } from './hashtags';
import { onlyLanguage, type ResolvedPost } from './post';
import { postName } from '../snapshot';
import { nameOf, relativePath, resolveUri } from '../files/uri';
import { accountIn, tagIn, versionHeader } from './version-header';

export interface NewVersion {
  readonly uri: string;
  readonly text: string;
}

/** Where the version in a language belongs, by the convention of names; undefined for a post without such a name. */
export function versionUri({ file }: ResolvedPost, lang: Language): string | undefined {
  const name = nameOf(file.uri);
  if (!name.endsWith('.post.md') || file.uri.startsWith('untitled:')) return undefined;
  return resolveUri(file.folder, name.replace(/(?:\.(?:nl|fr|de|en))?\.post\.md$/, `.${lang}.post.md`));
}

/** The version in a language, where there is one. */
export function versionIn(post: ResolvedPost, lang: Language): SourceFile | undefined {
  const named = post.front.versions?.[lang];
  const uri = named === undefined ? undefined : resolveUri(post.file.folder, named);
  return post.versions.find((version) => version.uri === uri || postName(version.uri).lang === lang);
}

/** With the whole text below a note that asks to translate it, with the text as it is, or with a text of its own. */
export type VersionBody = 'to-translate' | 'as-it-is' | { readonly text: string };

export function newVersion(
  post: ResolvedPost,
  lang: Language,
  body: VersionBody = 'to-translate',
): NewVersion | undefined {
  const uri = versionUri(post, lang);
  if (uri === undefined || uri === post.file.uri) return undefined;
  const header = linked(post, versionHeader(post, lang));
  return { uri, text: header + bodyText(post, lang, body) };
}

/** Versions know each other by their names; one whose name has no language is named. */
function linked(post: ResolvedPost, header: string): string {
  const own = onlyLanguage(post);
  if (post.name.lang !== null || !own) return header;
  const draft = parsePost(header);
  return applyEdits(header, setHeader(draft, ['versions', own], nameOf(post.file.uri)));
}

/** What the post itself must say so that it knows its new version. */
export const linkTo = (post: ResolvedPost, lang: Language, uri: string): readonly Edit[] =>
  post.name.lang !== null ? [] : setHeader(post.content.post, ['versions', lang], relativePath(post.file.folder, uri));

function bodyText(post: ResolvedPost, lang: Language, body: VersionBody): string {
  const eol = eolOf(post.file.text);
  if (typeof body === 'object') return body.text + eol;
  const adapted = bodyIn(post, lang);
  const [from] = post.lang;
  if (body === 'as-it-is' || from === undefined) return adapted;
  return `<!-- ${writtenText(lang, 'version.translate', { from })} -->${eol}${adapted}`;
}

/** The body for the accounts and with the agreed hashtags of the other language. */
function bodyIn(post: ResolvedPost, lang: Language): string {
  const { body, headings, text: whole } = post.content.post;
  const names = headings.flatMap((heading): Edit[] => {
    const other = accountIn(post.policy, heading.name, lang);
    return other === undefined ? [] : [{ span: heading.span, text: other }];
  });
  const tags = tagsIn(post)
    .filter((tag) => tag.span.start >= body.start)
    .flatMap((tag): Edit[] => {
      const other = tagIn(post, tag.value, lang);
      return other === undefined ? [] : [{ span: tag.span, text: `#${other}` }];
    });
  const edits = [...names, ...tags].map((edit) => ({
    ...edit,
    span: span(edit.span.start - body.start, edit.span.end - body.start),
  }));
  return applyEdits(whole.slice(body.start), edits);
}
