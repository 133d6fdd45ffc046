/** Moving text to the language version where it belongs: all of it, or one paragraph. As changes that a fix may offer; no rule is known here. */
import type { Language } from '../../../../schemas/kinds';
import { writtenText } from '../../messages/catalogue';
import { span, type Span } from '../../text/span';
import type { Edit } from '../../text/edit';
import { eolOf } from '../../syntax/yaml/patch';
import type { SourceFile } from '../files/file';
import { linkTo, newVersion, versionIn, type NewVersion } from './new-version';
import { onlyLanguage, resolvePost, textSections, type ResolvedPost } from './post';
import type { Snapshot } from '../snapshot';
import { nameOf } from '../files/uri';

export interface VersionMove {
  /** In the post itself. */
  readonly edits: readonly Edit[];
  readonly elsewhere?: readonly { readonly uri: string; readonly edits: readonly Edit[] }[];
  readonly creates?: NewVersion;
  readonly opens: string;
}

/**
 * The text is wholly in the other language: it becomes the text of a new version as it is, and a note in its place asks for the
 * translation. Undefined where there is such a version already, or no place for one.
 */
export function moveWhole(post: ResolvedPost, lang: Language): VersionMove | undefined {
  const own = onlyLanguage(post);
  const creates = own && !versionIn(post, lang) ? newVersion(post, lang, 'as-it-is') : undefined;
  if (!own || !creates) return undefined;
  const { body } = post.content.post;
  const note = writtenText(own, 'version.goes-here', { file: nameOf(creates.uri), from: lang });
  const replaced = { span: body, text: `<!-- ${note} -->${eolOf(post.file.text)}` };
  return { edits: [...linkTo(post, lang, creates.uri), replaced], creates, opens: creates.uri };
}

/** A paragraph goes to the end of the other version, or begins one. */
export function moveParagraph(
  snapshot: Snapshot,
  post: ResolvedPost,
  paragraph: Span,
  lang: Language,
): VersionMove | undefined {
  const own = onlyLanguage(post);
  if (!own) return undefined;
  const said = post.file.text.slice(paragraph.start, paragraph.end).trim();
  const removal = { span: withBlankLine(post.file.text, paragraph), text: '' };
  const version = versionIn(post, lang);
  const there = version && resolvePost(snapshot, version);
  if (version && there) {
    const elsewhere = version.text.includes(said) ? [] : [{ uri: version.uri, edits: [atEnd(version, there, said)] }];
    return { edits: [removal], ...(elsewhere.length > 0 ? { elsewhere } : {}), opens: version.uri };
  }
  const creates = newVersion(post, lang, { text: said });
  return creates && { edits: [...linkTo(post, lang, creates.uri), removal], creates, opens: creates.uri };
}

/** At the end of the text for everyone, ahead of any variant. */
function atEnd({ text: whole }: SourceFile, version: ResolvedPost, said: string): Edit {
  const eol = eolOf(whole);
  const [section] = textSections(version);
  const last = section?.parts.at(-1);
  if (!last || last.text === '') {
    const at = last?.source.end ?? version.content.post.body.end;
    return { span: span(at, at), text: `${whole.slice(0, at).endsWith('\n') || at === 0 ? '' : eol}${said}${eol}` };
  }
  const at = last.toSource(last.text.length, true);
  return { span: span(at, at), text: `${eol}${eol}${said}` };
}

/** The paragraph's lines with one blank line beside them, so that what is around stays apart. */
function withBlankLine(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const behind = /^[^\r\n]*(?:\r?\n)?(?:[ \t]*\r?\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  if (text.slice(end + behind).trim() !== '') return span(from, end + behind);
  const before = /(?:\r?\n)[ \t]*(?=\r?\n$)/.exec(text.slice(0, from))?.index;
  const lineEnd = /^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  return before === undefined ? span(from, end + behind) : span(before, end + lineEnd);
}
