/** What the hover files share: what they are asked, and what they answer. */
import type { RuleId } from '../../rules/define';
import type { Span } from '../../text/span';
import type { Candidate } from '../completion/item';
import type { PlaceRequest } from '../request';
import type { Wording } from '../texts';

export interface HoverBlock {
  /** What was typed by somebody is escaped. */
  readonly markdown: string;
  /** The rule whose page tells more. */
  readonly rule?: RuleId;
}

export interface Hover {
  readonly span: Span;
  readonly blocks: readonly HoverBlock[];
}

/** A request with its texts loaded. */
export interface Hovering extends PlaceRequest {
  readonly wording: Wording;
  /** Media files that may be named where the cursor stands. */
  readonly nearby?: readonly Candidate[];
}
