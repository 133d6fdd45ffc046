/** What the status bar shows of one document: the counts per account and part, the policy in force, the language. */
import type { Language } from '../../../schemas/kinds';
import { word } from '../messages/catalogue';
import { countsOf } from '../workspace/post/counting';
import type { EffectivePolicy } from '../workspace/policy/policy';
import { resolvePost } from '../workspace/post/post';
import { nameOf } from '../workspace/files/uri';
import { inLanguage } from './in-language';
import type { FileRequest } from './request';

/** The count of one part of the published text for one account. */
export interface StatusCount {
  readonly account: string;
  readonly platform: string;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly length: number;
  /** What is counted, in the user's language: “characters”. */
  readonly unit: string;
  /** Null where the platform states no limit. */
  readonly limit: number | null;
  /** Negative where the text is too long; null without a limit. */
  readonly remaining: number | null;
}

export interface Status {
  /** In the order of the post's accounts and parts; none for a policy. */
  readonly counts: readonly StatusCount[];
  /** `name` is what the user calls the policy: the organisation's name, else the file's. */
  readonly policy: { readonly uri: string; readonly name: string } | null;
  readonly lang: Language | null;
}

export function statusOf({ snapshot, file, locale }: FileRequest): Status {
  const post = resolvePost(snapshot, file);
  if (!post) return { counts: [], policy: inForce(snapshot.policies.of(file), locale), lang: null };
  const { governance } = post;
  const counts = countsOf(post).map(({ account, platform, part, parts, count }) => ({
    account: account.id,
    platform: word(locale, 'platform', platform),
    part: part + 1,
    parts,
    length: count.length,
    unit: word(locale, 'unit', count.unit),
    limit: count.limit ?? null,
    remaining: count.remaining ?? null,
  }));
  return {
    counts,
    policy: governance.kind === 'found' ? inForce(governance.policy, locale) : null,
    lang: post.lang[0] ?? null,
  };
}

const inForce = ({ file, written }: EffectivePolicy, locale: Language): Status['policy'] => ({
  uri: file.uri,
  name: inLanguage(written.organisation?.name, locale) ?? nameOf(file.uri),
});
