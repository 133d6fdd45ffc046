/** What a count is made of and what it may be asked; the words that the files of counting share. */
import type { TextField, Unit } from '../../../../schemas/platforms';
import type { Span } from '../span';

export type PartKind = 'text' | 'emoji' | 'link' | 'mention' | 'content_warning';

export interface CountPart {
  readonly kind: PartKind;
  readonly length: number;
  /** Where it stands in the text; a content warning stands nowhere in it. */
  readonly span: Span;
}

export interface CountOptions {
  /** Which field the text is for; the post itself where absent. */
  readonly field?: TextField;
  /** The limit of the account or of the policy, which goes before the platform's. */
  readonly limit?: number;
  readonly unit?: Unit;
  /** The text answers someone: on X the names that it begins with are free. */
  readonly reply?: boolean;
  /** What readers see before they open the text; it counts where the platform counts it (Mastodon). */
  readonly contentWarning?: string;
}
