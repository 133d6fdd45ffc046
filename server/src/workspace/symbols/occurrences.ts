/** Every name in one file, collected once for its text. Of a closed post only these few facts stay, not what they were read from. */
import { entities } from '../../text/entities/entities';
import { span } from '../../text/span';
import { publish } from '../../syntax/published';
import type { PostDocument } from '../../syntax/post';
import type { SourceFile } from '../files/file';
import { tagOccurrence } from './in-prose';
import { namesInYaml } from './in-yaml';
import type { Occurrence } from './symbol';

const collected = new WeakMap<SourceFile, readonly Occurrence[]>();
const unreadable = new WeakSet<SourceFile>();

/** True for a file that was read for its names, and of whose YAML none could be. */
export const isUnreadable = (file: SourceFile): boolean => unreadable.has(file);

/** Undefined for a file that nobody has read for its names yet. */
export const knownOccurrences = (file: SourceFile): readonly Occurrence[] | undefined => collected.get(file);

/** In the order of the file. */
export function occurrencesIn(file: SourceFile): readonly Occurrence[] {
  const known = collected.get(file);
  if (known) return known;
  const { content } = file;
  const body = content.kind === 'post' ? [...inBody(content.post), ...headings(content.post)] : [];
  const found = [...namesInYaml(file), ...body, ...inComments(file.text)].sort((a, b) => a.span.start - b.span.start);
  collected.set(file, found);
  if (content.yaml.broken || file.tooLarge) unreadable.add(file);
  if (!file.open && file.kind === 'post') {
    // Whoever finds the post by a name asks next which policy governs it.
    void file.links;
    file.forget();
  }
  return found;
}

/** Of the text that is published: a hashtag in a comment is nobody's. */
function inBody({ text, body, comments }: PostDocument): readonly Occurrence[] {
  const published = publish(text, body, comments);
  return entities(published.text).flatMap(({ kind, span: at, value }) => {
    if (kind !== 'hashtag' && kind !== 'mention') return [];
    const { start, end } = published.sourceSpan(at);
    const isWhole = text.slice(start, end) === published.text.slice(at.start, at.end);
    return isWhole ? [tagOccurrence(kind, value, span(start + 1, end), 'body')] : [];
  });
}

const ACCOUNT = ['account'] as const;

/** Every heading that could begin the text of an account; which of them do, the accounts of the post say. */
const headings = ({ headings: all }: PostDocument): readonly Occurrence[] =>
  all.map(({ name, span: at }) => ({ kinds: ACCOUNT, id: name, span: at, role: 'reference', where: 'heading' }));

const RULE = ['rule'] as const;
const IGNORED = /(?:#|<!--)[ \t]*smpolicy-ignore(?:-file)?[ \t]+(\w[\w./-]*\w)/g;

function inComments(text: string): readonly Occurrence[] {
  if (!text.includes('smpolicy-ignore')) return [];
  return [...text.matchAll(IGNORED)].map(({ index, 0: all, 1: id = '' }) => {
    const end = index + all.length;
    return { kinds: RULE, id, span: span(end - id.length, end), role: 'reference', where: 'comment' };
  });
}
