/** The few fields of a post that say when and where it appears, small enough to be kept of ten thousand. It knows no policy. */
import type { Language } from '../../../../schemas/kinds';

/** The fields of a post that are read here, as far as they could be read. */
interface Planned {
  readonly title?: string | undefined;
  readonly kind?: string | undefined;
  readonly reply?: unknown;
  readonly status?: PostPlan['status'] | undefined;
  readonly accounts?: readonly (string | undefined)[] | undefined;
  readonly lang?: readonly (Language | undefined)[] | undefined;
  readonly publish_at?: string | undefined;
}

export interface PostPlan {
  readonly title: string | undefined;
  /** A reply or a message in a crisis: it appears when it must, whatever else does. */
  readonly urgent: boolean;
  readonly status: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn';
  readonly accounts: readonly (string | undefined)[] | undefined;
  readonly lang: readonly (Language | undefined)[] | undefined;
  readonly publishAt: string | undefined;
}

export const planOf = ({ title, kind, reply, status, accounts, lang, publish_at: publishAt }: Planned): PostPlan => ({
  title,
  urgent: kind === 'crisis' || (kind ?? (reply === undefined ? 'post' : 'reply')) === 'reply',
  status: status ?? 'draft',
  accounts,
  lang,
  publishAt,
});
