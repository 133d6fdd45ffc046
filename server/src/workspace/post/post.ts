/**
 * A post as its policy sees it: which accounts, which language, which event, what its language versions lend it. The defaults of a
 * post that says nothing are decided here and nowhere else.
 */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { PLATFORM_IDS } from '../../../../schemas/platforms';
import type { PolicyEvent } from '../../../../schemas/policy';
import type { Post } from '../../../../schemas/post';
import { memo } from '../../text/memo';
import type { Published } from '../../syntax/published';
import { sectionsOf, type Section } from '../../syntax/post';
import { postRows, postsAt } from '../policy/calendar';
import { neighboursOf } from './clash';
import type { AsWritten, PostContent, SourceFile } from '../files/file';
import {
  accountsOf,
  governanceOf,
  governanceStamp,
  languageOf,
  trusted,
  versionsOf,
  type Accounts,
  type Governance,
  type Languages,
  type PostAccount,
} from './governing';
import { factsStamp } from '../needs';
import type { EffectivePolicy } from '../policy/policy';
import { postName, type PostName, type Snapshot } from '../snapshot';
import { unusedIn } from '../policy/unused';

export type PostKind = Post['kind'] & string;
export type PostStatus = Post['status'];
export type Front = AsWritten<Post>;
export type { Governance, PostAccount } from './governing';

/** The text that one account publishes, part by part. */
export interface AccountText {
  readonly account: PostAccount;
  readonly parts: readonly Published[];
}

export interface ResolvedPost extends Languages, Accounts {
  readonly file: SourceFile;
  readonly content: PostContent;
  readonly front: Front;
  readonly name: PostName;
  readonly governance: Governance;
  /** Undefined where there is none, or where it can't be trusted because it can't be read. */
  readonly policy: EffectivePolicy | undefined;
  readonly id: string;
  readonly kind: PostKind;
  readonly status: PostStatus;
  /** This and the two times: own, or from the language version that states one. */
  readonly eventId: string | undefined;
  readonly event: PolicyEvent | undefined;
  readonly publishAt: string | undefined;
  readonly embargoUntil: string | undefined;
  readonly versions: readonly SourceFile[];
}

interface Resolved {
  readonly snapshot: Snapshot;
  /** Empty for a closed file, which is asked for in one snapshot and then forgotten. */
  readonly stamp: string;
  readonly post: ResolvedPost;
}
const resolved = new WeakMap<PostContent, Resolved>();

/** Undefined for a policy. The last answer is kept with the content, since every rule and every feature asks for it. */
export function resolvePost(snapshot: Snapshot, file: SourceFile): ResolvedPost | undefined {
  const { content } = file;
  if (content.kind !== 'post') return undefined;
  const known = resolved.get(content);
  if (known?.snapshot === snapshot) return known.post;
  const stamp = file.open ? stampOf(snapshot, file) : '';
  // Who compares policies must meet one object for each, whichever file was changed last.
  const isSame = known?.stamp === stamp && stamp !== '' && known.post.policy === trusted(governanceOf(snapshot, file));
  const post = isSame ? known.post : resolve(snapshot, file, content);
  resolved.set(content, { snapshot, stamp, post });
  return post;
}

function resolve(snapshot: Snapshot, file: SourceFile, content: PostContent): ResolvedPost {
  const front = content.value;
  const name = postName(file.uri);
  const governance = governanceOf(snapshot, file);
  const policy = trusted(governance);
  const { lang, langFrom } = languageOf(front, name, policy);
  const { accounts, accountsFrom } = accountsOf(file, front, lang, policy);
  const versions = versionsOf(snapshot, file);
  const eventId = inherited(front, versions, (f) => f.event);
  return {
    file,
    content,
    front,
    name,
    governance,
    policy,
    id: front.id ?? name.id,
    lang,
    langFrom,
    accounts,
    accountsFrom,
    kind: front.kind ?? kindOf(front),
    status: front.status ?? 'draft',
    eventId,
    event: eventId === undefined ? undefined : policy?.event(eventId),
    publishAt: inherited(front, versions, (f) => f.publish_at),
    embargoUntil: inherited(front, versions, (f) => f.embargo_until),
    versions,
  };
}

/**
 * Everything that a finding about this post can depend on: equal stamps mean equal findings. Of an open file it is asked for by
 * whoever judges it and by whoever tells an editor of it.
 */
export const stampOf = (snapshot: Snapshot, file: SourceFile): string =>
  file.open ? memo(snapshot, `stamp ${file.uri}`, () => madeStamp(snapshot, file)) : madeStamp(snapshot, file);

function madeStamp(snapshot: Snapshot, file: SourceFile): string {
  const baseline = snapshot.baselines.stampOf(file.uri);
  if (file.kind === 'policy') {
    const { stamp } = snapshot.policies.of(file);
    return [stamp, file.version, snapshot.today, ...postsBehind(snapshot, file), baseline].join(' ');
  }
  const policy = policyStamp(snapshot, file);
  const versions = textStamps(snapshot, versionsOf(snapshot, file), policy);
  // When a neighbour appears, one of its versions may say.
  const beside = neighboursOf(snapshot, file).flatMap(({ file: { frontVersion }, local }) => [frontVersion, local]);
  const facts = factsStamp(snapshot, file);
  return [file.version, policy, ...versions, snapshot.today, facts, 'beside', ...beside, baseline].join(' ');
}

/** Of each of these posts its text, and its policy where that is another than this one. */
const textStamps = (snapshot: Snapshot, posts: readonly SourceFile[], policy: string): readonly (string | number)[] =>
  posts.flatMap((post) => {
    const its = policyStamp(snapshot, post);
    return its === policy ? [post.version] : [post.version, its];
  });

function policyStamp(snapshot: Snapshot, file: SourceFile): string {
  const governance = governanceOf(snapshot, file);
  return governance.kind === 'found' ? governance.policy.stamp : governanceStamp(governance);
}

/** Of the posts no more than what a finding in a policy may say of them: those that its calendar names, and what they name of it. */
function postsBehind(snapshot: Snapshot, file: SourceFile): readonly (string | number)[] {
  const policy = snapshot.policies.of(file);
  const planned = postRows(file).flatMap(({ row, uri }) => {
    const files = postsAt(snapshot, uri).flatMap((post) => [post, ...versionsOf(snapshot, post)]);
    // A row that names nothing is told what it may mean.
    const known = files.length === 0 ? [snapshot.layout.stamp] : [];
    return [`row ${String(row)}`, ...known, ...textStamps(snapshot, files, policy.stamp)];
  });
  return [...planned, ...unusedIn(snapshot, policy).map(({ id }) => id)];
}

function kindOf(front: Front): PostKind {
  if (front.reply !== undefined) return 'reply';
  if (front.source_post !== undefined) return 'share';
  if (front.event !== undefined) return 'event';
  return front.corrects === undefined ? 'post' : 'correction';
}

const frontOf = (file: SourceFile): Front => (file.content.kind === 'post' ? file.content.value : {});

function inherited<T>(
  front: Front,
  versions: readonly SourceFile[],
  field: (front: Front) => T | undefined,
): T | undefined {
  return field(front) ?? versions.map((version) => field(frontOf(version))).find((value) => value !== undefined);
}

/** The variant headings of a post: ids of its accounts, and platforms. */
export const variantNames = (post: ResolvedPost): ReadonlySet<string> =>
  memo(post, 'variants', () => new Set<string>([...PLATFORM_IDS, ...post.accounts.map((account) => account.id)]));

/** The one source of what will be published: every count, language, copy and digest starts here. */
export function publishedText(post: ResolvedPost, account: PostAccount): readonly Published[] {
  const sections = textSections(post);
  const named = (name: string | undefined) => sections.find((section) => section.name === name);
  return (named(account.id) ?? (account.platform ? named(account.platform) : undefined) ?? sections[0])?.parts ?? [];
}

/** The texts of all accounts; accounts that share a section share its parts. */
export const accountTexts = (post: ResolvedPost): readonly AccountText[] =>
  post.accounts.map((account) => ({ account, parts: publishedText(post, account) }));

/** The text for everybody, then the variants: the same as long as the text and its headings are. */
export const textSections = (post: ResolvedPost): readonly Section[] =>
  memo(post, 'sections', () => {
    const { post: document } = post.content;
    return sectionsOf(document, document.headings.length > 0 ? variantNames(post) : NO_NAMES);
  });
const NO_NAMES: ReadonlySet<string> = new Set();

/** What follows from the text alone: kept as long as the text is, whatever else changes. */
export const memoOfText = <T>(post: ResolvedPost, key: string, make: () => T): T => memo(textSections(post), key, make);

/** Every different part of the post once, whether an account publishes it or not. */
export const allParts = (post: ResolvedPost): readonly Published[] =>
  memoOfText(post, 'parts', () => textSections(post).flatMap((section) => section.parts));

/** The language of the text where there is just one. */
export const onlyLanguage = (post: ResolvedPost): Language | undefined =>
  post.lang.length === 1 ? LANGUAGES.find((language) => language === post.lang[0]) : undefined;
