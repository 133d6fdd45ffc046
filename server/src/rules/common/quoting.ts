/** What the rules of values without quotes share: the values in a file, as they were written and as they should be, and the fix. */
import { excerpt } from '../../text/excerpt';
import type { Edit } from '../../text/edit';
import { spanText, type Span } from '../../text/span';
import { inQuotes } from '../../syntax/yaml/slips';
import type { SlipKind } from '../../syntax/yaml/tree';
import type { FileContext } from '../define';

export interface Unquoted {
  readonly at: Span;
  /** Beginnings of what stands there and of what should, for sentences. */
  readonly value: string;
  readonly quoted: string;
  /** The sign that YAML takes for something else. */
  readonly mark: string;
  readonly fixes: () => readonly QuoteFix[];
}

interface QuoteFix {
  readonly id: 'quote';
  readonly data: { readonly quoted: string };
  readonly safe: true;
  readonly edits: readonly Edit[];
}

/** `mend` may make something else of a value than the same one in quotes. */
export function unquotedIn(
  { file, content }: FileContext,
  kind: SlipKind,
  mend: (written: string, at: Span) => string = inQuotes,
): readonly Unquoted[] {
  return content.yaml.problems.flatMap((problem): Unquoted[] => {
    if (problem.kind !== kind) return [];
    const { span: at, mark } = problem;
    const written = spanText(file.text, at);
    const text = mend(written, at);
    const quoted = excerpt(text);
    const fix: QuoteFix = { id: 'quote', data: { quoted }, safe: true, edits: [{ span: at, text }] };
    return [{ at, value: excerpt(written), quoted, mark, fixes: () => [fix] }];
  });
}
