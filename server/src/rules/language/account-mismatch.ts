// A post goes to an account that works in another language.
import type { Language } from '../../../../schemas/kinds';
import { contradicts } from '../../text/language';
import { setHeader } from '../../syntax/header';
import { removeItem, replaceScalar } from '../../syntax/yaml/patch';
import { isList, isScalar, nodeAt } from '../../syntax/yaml/tree';
import { placeIn } from '../../workspace/places';
import type { EffectivePolicy } from '../../workspace/policy';
import { publishedText, type PostAccount, type ResolvedPost } from '../../workspace/post';
import { defineRule, seed, type FixOf, type MessageOf } from '../define';

const ID = 'language/account-mismatch';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 1'), seed('003', 'antwoord 3')],
  check({ post, policy }, report) {
    if (!policy || post.kind === 'reply' || post.lang.length === 0) return;
    for (const one of post.accounts) {
      const text = textOf(post, one);
      if (!isMismatch(post, one, policy) || (post.kind === 'share' && text === '')) continue;
      const languages = one.account ? policy.languagesOf(one.account) : [];
      // A text in the account's own language is in the right place; then `lang` is wrong, which language/text-mismatch says.
      const seems = contradicts(text, post.lang)?.lang;
      if (seems && languages.includes(seems)) continue;
      const instead = insteadOf(post, one, policy);
      const data = { lang: post.lang, account: one.id, languages };
      const place = placeIn(policy, 'account', one.id, ['languages']);
      report({
        at: one.route ?? ['lang'],
        message: messageFor(data, instead),
        related: place ? [{ ...place, id: 'languages', data: { account: one.id } }] : [],
        fixes: () => [...moved(post, one, instead), ...relabelled(post, text, languages)],
      });
    }
  },
});

const textOf = (post: ResolvedPost, account: PostAccount): string =>
  publishedText(post, account).map((part) => part.text).join('\n\n');

/** A second language on an account of one is a matter for language/missing-tag. */
function isMismatch({ lang }: ResolvedPost, { account }: PostAccount, policy: EffectivePolicy): boolean {
  const languages = account ? policy.languagesOf(account) : [];
  return languages.length > 0 && !lang.some((language) => languages.includes(language));
}

/** The twin, else the only other account of the platform that works in the post's language; null where the post already goes there. */
function insteadOf(post: ResolvedPost, { account }: PostAccount, policy: EffectivePolicy): string | null | undefined {
  const suits = (id: string) => {
    const other = policy.account(id);
    return other !== undefined && other.status !== 'closed' && post.lang.every((l) => policy.languagesOf(other).includes(l));
  };
  const same = policy.accounts.filter(({ id, platform }) => platform === account?.platform && suits(id)).map(({ id }) => id);
  const twin = account?.twin_account;
  const found = twin !== undefined && suits(twin) ? twin : same.length === 1 ? same[0] : undefined;
  return found !== undefined && post.accounts.some(({ id }) => id === found) ? null : found;
}

type MessageData = Extract<MessageOf<typeof ID>, { id: 'unknown' }>['data'];
const messageFor = (data: MessageData, instead: string | null | undefined): MessageOf<typeof ID> =>
  instead ? { id: 'twin', data: { ...data, twin: instead } } : { id: instead === null ? 'extra' : 'unknown', data };

function moved({ content }: ResolvedPost, { route }: PostAccount, instead: string | null | undefined): FixOf<typeof ID>[] {
  const node = route && nodeAt(content.yaml.root, route);
  if (!route || !isScalar(node)) return [];
  const list = nodeAt(content.yaml.root, ['accounts']);
  if (instead) return [{ id: 'twin', data: { twin: instead }, safe: false, edits: [replaceScalar(node, instead, isList(list) && list.flow)] }];
  const removal = instead === null ? removeItem(content.yaml, route) : undefined;
  return removal ? [{ id: 'remove', data: { account: node.value }, safe: false, edits: [removal] }] : [];
}

const relabelled = ({ content }: ResolvedPost, text: string, languages: readonly Language[]): FixOf<typeof ID>[] =>
  languages
    .filter((lang) => !contradicts(text, lang))
    .map((lang) => ({ id: 'set-lang', data: { lang }, safe: false, edits: setHeader(content.post, ['lang'], lang) }));
