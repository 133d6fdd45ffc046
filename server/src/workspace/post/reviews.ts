/**
 * Who read a post before it goes out, what the policy asks of that, and which subjects the post declares. An approval with a digest
 * counts for the text that it was given for. What is missing, rules say.
 */
import type { Task } from '../../../../schemas/codes';
import type { Policy } from '../../../../schemas/policy';
import type { Review } from '../../../../schemas/post';
import type { Edit } from '../../text/edit';
import { addItem } from '../../syntax/yaml/patch';
import { isList, isMap, isScalar, nodeAt, type Route, type YamlNode } from '../../syntax/yaml/tree';
import { setHeader } from '../../syntax/header';
import { everyLanguage } from '../policy/by-language';
import { digestOf } from './digest';
import type { AsWritten } from '../files/file';
import { isTroubled, type PolicyPlace } from '../policy/places';
import type { EffectivePolicy } from '../policy/policy';
import { allParts, type ResolvedPost } from './post';
import type { Snapshot } from '../snapshot';

export type ReviewKind = Review['as'];

export interface Reading {
  readonly route: Route;
  readonly review: AsWritten<Review>;
  readonly as: ReviewKind;
  /** False where the text was another one when it was read. */
  readonly valid: boolean;
}

const REVIEWS: Route = ['reviews'];

/** True where an approval may stand there that can't be read: then nothing is missing for sure. */
export const areUnreadable = ({ content }: ResolvedPost): boolean => isTroubled(content, REVIEWS);

export const readings = (post: ResolvedPost, as?: ReviewKind): readonly Reading[] =>
  (post.front.reviews ?? []).flatMap((review, i): readonly Reading[] => {
    if (!review || (review.by === undefined && review.at === undefined && review.digest === undefined)) return [];
    const kind = review.as ?? 'peer';
    if (as !== undefined && as !== kind) return [];
    const { digest } = review;
    const valid = digest === undefined || digest.trim() === '' || digest.trim() === digestOf(post);
    return [{ route: [...REVIEWS, i], review, as: kind, valid }];
  });

/** All of them were given for another text. */
export const areStale = (read: readonly Reading[]): boolean => read.length > 0 && read.every(({ valid }) => !valid);

/** In a crisis a word on the phone is enough. */
export const isAgreedByPhone = (post: ResolvedPost): boolean =>
  post.kind === 'crisis' && readings(post).some(({ review }) => review.via === 'phone');

/** How many colleagues must read this post; 0 where none has to. */
export function peersAsked(post: ResolvedPost, policy: EffectivePolicy): number {
  const { required, when = [], min_reviewers: least, exempt } = policy.value.workflow.peer_review;
  const unsaid = policy.written.workflow?.peer_review?.required === undefined;
  if (!required && !(unsaid && when.length > 0)) return 0;
  const isSensitive = declared(post, sensitiveTopics(policy)).length > 0;
  const isMeant =
    when.length === 0 ||
    (when.includes('sensitive') && isSensitive) ||
    (when.includes('crisis') && post.kind === 'crisis');
  const { template } = post.front.reply ?? {};
  const isExempt = exempt.includes('template_reply') && post.kind === 'reply' && template !== undefined && !isSensitive;
  return isMeant && !isExempt ? Math.max(1, least) : 0;
}

/** A subject as a policy names it: in one wording, or in one for each language. */
export type Topic = NonNullable<Policy['workflow']['sensitive_topics']>[number];

export const sensitiveTopics = ({ value }: EffectivePolicy): readonly Topic[] => value.workflow.sensitive_topics ?? [];
export const forbiddenTopics = ({ value }: EffectivePolicy): readonly Topic[] =>
  value.workflow.content_tiers?.never ?? [];

/** Where the policy lists a subject; undefined where no file in force does. */
export function placeOfTopic(policy: EffectivePolicy, list: Route, name: string): PolicyPlace | undefined {
  for (const { uri, policy: content } of [...policy.chain].reverse()) {
    const node = nodeAt(content.yaml.root, list);
    const item = isList(node)
      ? node.items.find((one) => textsIn(one).some((text) => plain(text) === plain(name)))
      : node;
    if (item) return { uri, span: item.span };
  }
  return undefined;
}

const textsIn = (node: YamlNode): readonly string[] => {
  if (isScalar(node)) return [node.value];
  return isMap(node) ? node.entries.flatMap(({ value }) => (isScalar(value) ? [value.value] : [])) : [];
};

export interface DeclaredTopic {
  readonly route: Route;
  /** As the post writes it. */
  readonly name: string;
}

/** The subjects of a list that the post declares, in the words of any language. */
export function declared({ front }: ResolvedPost, topics: readonly Topic[]): readonly DeclaredTopic[] {
  const known = new Set(topics.flatMap((topic) => everyLanguage(topic)).map(({ value }) => plain(value)));
  return (front.topics ?? []).flatMap((name, i) =>
    name !== undefined && known.has(plain(name)) ? [{ route: ['topics', i], name }] : [],
  );
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The name without the role before it. */
const personIn = (by: string): string => plain(by.slice(by.lastIndexOf('/') + 1));

export const isSamePerson = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && personIn(a) !== '' && personIn(a) === personIn(b);

export interface Recorded {
  readonly by: string;
  readonly edits: readonly Edit[];
}

/** How many different people read this text as it is now. */
export const readersOf = (read: readonly Reading[]): number =>
  new Set(read.filter(({ valid }) => valid).map(({ review, route }) => personIn(review.by ?? '') || route.join('/')))
    .size;

const TASK: Readonly<Partial<Record<ReviewKind, Task>>> = { peer: 'peer_review', spokesperson: 'screen_sensitive' };

/** Who has to read it, by the policy. */
export function roleFor({ roles, workflow }: Policy, as: ReviewKind): string | undefined {
  const screening = as === 'spokesperson' ? workflow.screening_by : undefined;
  const named = roles.find(({ id }) => id === screening);
  return (named ?? roles.find(({ tasks }) => tasks?.includes(TASK[as] ?? 'approve')))?.id;
}

/**
 * Writes down that this text was read: by who works here, else by `someone` of a role
 * that has to, who is still to be named.
 * Undefined for authors, unless they may read their own texts.
 */
export function record(
  { user, today }: Snapshot,
  post: ResolvedPost,
  { value }: EffectivePolicy,
  as: ReviewKind,
  someone: string,
): Recorded | undefined {
  const by = user.trim() || [roleFor(value, as), someone].filter((one) => one !== undefined).join('/');
  const isOwn = isSamePerson(by, post.front.author) && !value.workflow.peer_review.author_may_review;
  if (isOwn || readings(post, as).some(({ review, valid }) => valid && isSamePerson(review.by, by))) return undefined;
  return { by, edits: addReview(post, { by, as, via: 'editor', at: today }) };
}

/** Adds a review of the text as it is now, bound to it by its digest. */
export function addReview(
  post: ResolvedPost,
  said: { readonly by: string; readonly as: ReviewKind; readonly via: string; readonly at: string },
): readonly Edit[] {
  const { yaml, post: document } = post.content;
  const review = { ...said, digest: digestOf(post) };
  return nodeAt(yaml.root, REVIEWS) ? addItem(yaml, REVIEWS, review) : setHeader(document, REVIEWS, [review]);
}

/** Where what is missing is pointed at: the approvals that there are, else the status that asks for them. */
export const placeOfReviews = ({ content }: ResolvedPost): Route =>
  nodeAt(content.yaml.root, REVIEWS) ? REVIEWS : ['status'];

/** Nothing of our own to read: a message of somebody else that is passed on as it is. */
export const hasNothingToRead = (post: ResolvedPost): boolean =>
  allParts(post).every(({ text }) => text === '') && (post.front.media ?? []).length === 0;
