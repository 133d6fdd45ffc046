/** The hashtags and the names on platforms in running text: of a post, of a reply in a policy, of what YAML took for a comment. */
import { entities } from '../../text/entities/entities';
import { span, type Span } from '../../text/span';
import { caseless, caselessHandle } from '../../text/tags';
import type { FieldText } from '../../syntax/shape/texts';
import type { YamlDocument } from '../../syntax/yaml/tree';
import { HANDLE, HASHTAG, type Occurrence } from './symbol';

/** `hashtags: #Tag` names a hashtag for everybody but YAML; a finding asks for the quotes. */
export const inSlips = ({ text, problems }: YamlDocument): readonly Occurrence[] =>
  problems
    .filter(({ kind }) => kind === 'unquoted-hashtag' || kind === 'unquoted-mention' || kind === 'needs-quotes')
    .flatMap(({ span: { start, end } }) => tagsIn(text.slice(start, end), start));

/** The hashtags and names in a text that people will read: a reply, a first comment, a message of the calendar. */
export function tagsInProse(text: string, { node, value }: FieldText): readonly Occurrence[] {
  if (!/[#＃@＠]/.test(value)) return [];
  const { start, end } = node.origin ?? node.span;
  let from = start;
  return entities(value).flatMap(({ kind, span: at, value: name }): Occurrence[] => {
    if (kind !== 'hashtag' && kind !== 'mention') return [];
    const found = text.indexOf(value.slice(at.start, at.end), from);
    if (found < 0 || found >= end) return [];
    from = found + at.end - at.start;
    return [tagOccurrence(kind, name, span(found + 1, from), 'text')];
  });
}

/** The hashtags and names of a stretch of a file that begins at an offset. */
const tagsIn = (text: string, start: number): readonly Occurrence[] =>
  entities(text).flatMap(({ kind, span: at, value }) =>
    kind === 'hashtag' || kind === 'mention'
      ? [tagOccurrence(kind, value, span(start + at.start + 1, start + at.end), 'text')]
      : [],
  );

/** A hashtag or a name of a running text, without its sign. */
export const tagOccurrence = (
  kind: 'hashtag' | 'mention',
  name: string,
  at: Span,
  where: 'text' | 'body',
): Occurrence =>
  kind === 'hashtag'
    ? { kinds: HASHTAG, id: caseless(name), span: at, role: 'reference', where }
    : { kinds: HANDLE, id: caselessHandle(name), span: at, role: 'reference', where };
