/** What completion offers, as plain data: each door makes of it what its editor knows. */
import type { Span } from '../../text/span';

export type CompletionKind =
  'field' | 'code' | 'reference' | 'date' | 'file' | 'hashtag' | 'mention' | 'heading' | 'rule' | 'licence' | 'keyword';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Beside the label: the name of a code in the user's language, the title of a thing. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What `insert` replaces; on the cursor's line, with the cursor in it. */
  readonly span: Span;
  /** What the user may type to find it; compared with the text from `span.start` to the cursor. */
  readonly filter: string;
  /** With all its indentation: no editor should add any. */
  readonly insert: string;
  /** Where in `insert` the cursor belongs; at its end where absent. */
  readonly cursor?: number;
  /** The same with more behind it, in VS Code's snippet form, for editors that take snippets; it replaces `insert`. */
  readonly snippet?: string;
  /** What comes next can be completed too. */
  readonly again: boolean;
}

/** An offer before it is known where it goes. */
export interface Candidate {
  /** What the file will say, without quotes. */
  readonly value: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly documentation?: string;
  /** A part of a value: what comes next can be completed too. */
  readonly again?: boolean;
  /** A number, a boolean or a date: never quoted. */
  readonly literal?: boolean;
}
