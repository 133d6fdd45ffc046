/**
 * The front matter of a new language version: that of the post without what a version inherits and what belongs to one file only,
 * for the accounts of the other language. Comments and order stay.
 */
import type { Language } from '../../../../schemas/kinds';
import { applyEdits } from '../../text/edit';
import { caseless } from '../../text/tags';
import { setHeader } from '../../syntax/header';
import { parsePost } from '../../syntax/post';
import { removeEntry, removeItem, setValue } from '../../syntax/yaml/patch';
import { entryOf, isMap, nodeAt, type Route } from '../../syntax/yaml/tree';
import { CAPTION_WORDS } from '../files/named-files';
import { agreedTags } from './hashtags';
import type { EffectivePolicy } from '../policy/policy';
import type { ResolvedPost } from './post';
import { twinIn } from '../policy/twins';

/** Said by the new file's name, inherited from the other version, or about one file only. */
const LEFT_OUT: readonly string[] = [
  'lang',
  'versions',
  'one_language',
  'target_lang',
  'status',
  'author',
  'reviews',
  'publish_at',
  'event',
  'source_institution',
  'published',
  'published_at',
];

/** The account that says the same in another language; undefined where there is none. */
export function accountIn(policy: EffectivePolicy | undefined, id: string, lang: Language): string | undefined {
  const account = policy?.account(id);
  if (!policy || !account) return undefined;
  return policy.languagesOf(account).includes(lang) ? id : twinIn(policy, account, [lang]);
}

/** The hashtag that was agreed for the other language, without its sign; undefined for a tag that nobody agreed. */
export function tagIn({ policy, lang }: ResolvedPost, tag: string, to: Language): string | undefined {
  for (const event of policy?.value.events ?? []) {
    const at = agreedTags(event, lang).findIndex((agreed) => caseless(agreed) === caseless(tag));
    const there = at < 0 ? [] : agreedTags(event, [to]);
    if (there.length > 0) return there[at] ?? there[0];
  }
  return undefined;
}

/** Ends with its closing line; empty where nothing is left to say. */
export function versionHeader(post: ResolvedPost, lang: Language): string {
  const { text, body } = post.content.post;
  const draft = new HeaderDraft(text.slice(text.startsWith('\uFEFF') ? 1 : 0, body.start));
  for (const key of LEFT_OUT) draft.remove([key]);
  const accounts = namedAccounts(post, lang);
  if (accounts.length > 0) draft.set(['accounts'], accounts);
  else draft.remove(['accounts']);
  const tags = (post.front.hashtags ?? []).flatMap((tag) => tag ?? []);
  if (tags.length > 0) {
    const others = tags.map((tag) => `#${tagIn(post, tag.replace(/^#/, ''), lang) ?? tag.replace(/^#/, '')}`);
    draft.set(['hashtags'], others);
  }
  adaptMedia(draft, post, lang);
  const only = accounts.length > 0 ? `---\naccounts: [${accounts.join(', ')}]\n---\n` : '';
  return draft.isSound ? draft.text : only;
}

/** The post's own accounts in the other language; none where it names none. */
function namedAccounts({ accounts, accountsFrom, policy }: ResolvedPost, lang: Language): readonly string[] {
  if (accountsFrom !== 'front') return [];
  return [...new Set(accounts.flatMap(({ id }) => accountIn(policy, id, lang) ?? []))];
}

/** Rights and people are lent by the other version; captions are in one language. */
function adaptMedia(draft: HeaderDraft, post: ResolvedPost, lang: Language): void {
  const [own] = post.lang;
  (post.front.media ?? []).forEach((entry, i) => {
    if (typeof entry !== 'object') return;
    draft.remove(['media', i, 'rights']);
    draft.remove(['media', i, 'people']);
    const { captions } = entry;
    if (captions === undefined || CAPTION_WORDS.includes(captions)) return;
    const mark = `.${own ?? ''}.`;
    if (captions.includes(mark)) draft.set(['media', i, 'captions'], captions.replace(mark, `.${lang}.`));
    else draft.remove(['media', i, 'captions']);
  });
}

/** Front matter under one change after the other. */
class HeaderDraft {
  constructor(public text: string) {}

  get #post() {
    return parsePost(this.text);
  }

  /** Removes an entry; a map or list that it leaves empty goes with it. */
  remove(route: Route): void {
    const { header, hasHeader, body } = this.#post;
    const holder = nodeAt(header.root, route.slice(0, -1));
    const entry = isMap(holder) ? entryOf(holder, String(route.at(-1))) : undefined;
    if (!isMap(holder) || !entry || entry.merged) return;
    const isLast = holder.entries.length === 1;
    if (isLast && route.length === 1) this.text = hasHeader ? this.text.slice(body.start) : this.text;
    else if (isLast) {
      const edit = removeItem(header, route.slice(0, -1));
      if (edit) this.text = applyEdits(this.text, [edit]);
    } else this.text = applyEdits(this.text, [removeEntry(this.text, holder, entry)]);
  }

  set(route: Route, value: string | readonly string[]): void {
    const post = this.#post;
    const edits = post.hasHeader ? setValue(post.header, route, value) : setHeader(post, route, value);
    this.text = applyEdits(this.text, edits);
  }

  get isSound(): boolean {
    const { header, body, text } = this.#post;
    return !header.broken && header.problems.length === 0 && body.start === text.length;
  }
}
