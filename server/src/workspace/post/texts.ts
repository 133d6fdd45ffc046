/** The different texts that a post publishes, each once, with the accounts that share it, and how to add a line to one. */
import type { Edit } from '../../text/edit';
import { memo } from '../../text/memo';
import { span } from '../../text/span';
import type { Published } from '../../syntax/published';
import { eolOf } from '../../syntax/yaml/patch';
import { accountTexts, textSections, type PostAccount, type ResolvedPost } from './post';

export interface SharedText {
  /** Empty for a post that goes nowhere yet. */
  readonly accounts: readonly PostAccount[];
  readonly parts: readonly Published[];
  /** All parts, as a reader reads them. */
  readonly text: string;
}

/** A post that names no account yet still has the text above its variants. */
export const sharedTexts = (post: ResolvedPost): readonly SharedText[] => memo(post, 'texts', () => grouped(post));

function grouped(post: ResolvedPost): readonly SharedText[] {
  const groups = new Map<readonly Published[], PostAccount[]>();
  for (const { account, parts } of accountTexts(post)) groups.set(parts, [...(groups.get(parts) ?? []), account]);
  const [base] = textSections(post);
  if (groups.size === 0 && base) groups.set(base.parts, []);
  return [...groups].map(([parts, accounts]) => ({
    accounts,
    parts,
    text: parts.map((part) => part.text).join('\n\n'),
  }));
}

/** Adds to the end of the first part, which carries the media and is read most; `line` begins a line of its own. */
export function appendTo(
  post: ResolvedPost,
  { parts }: SharedText,
  text: string,
  how: 'line' | 'same-line',
): Edit | undefined {
  const [first] = parts;
  if (!first || first.text === '') return undefined;
  const at = first.toSource(first.text.length, true);
  return { span: span(at, at), text: `${how === 'line' ? eolOf(post.file.text) : ' '}${text}` };
}
