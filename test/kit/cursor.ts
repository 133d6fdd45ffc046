/** `▮` in a file text marks the cursor; two of them mark a selection. The marks are no part of the text. */
import { span, type Span } from '../../server/src/text/span';

export interface Marked {
  readonly text: string;
  /** The first mark. */
  readonly offset: number;
  /** From the first mark to the last. */
  readonly selection: Span;
}

/** @throws RangeError where there is no mark. */
export function marked(source: string): Marked {
  const [first, ...rest] = source.split('▮');
  if (first === undefined || rest.length === 0) throw new RangeError('There is no ▮ in the text.');
  const text = first + rest.join('');
  const end = text.length - (rest.at(-1)?.length ?? 0);
  return { text, offset: first.length, selection: span(first.length, end) };
}
