// A post goes to an account that works in another language.
import type { Language } from '../../../../schemas/kinds';
import { contradicts } from '../../text/language/language';
import { whollyContradicts } from '../../text/language/whole';
import { setHeader } from '../../syntax/header';
import { removeItem, replaceScalar } from '../../syntax/yaml/patch';
import { isList, isScalar, nodeAt } from '../../syntax/yaml/tree';
import { placeIn } from '../../workspace/policy/places';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { PostAccount, ResolvedPost } from '../../workspace/post/post';
import { sharedTexts } from '../../workspace/post/texts';
import { twinIn } from '../../workspace/policy/twins';
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
    for (const { text, accounts } of sharedTexts(post)) {
      if (post.kind === 'share' && text === '') continue;
      const seems = whollyContradicts(text, post.lang)?.lang;
      for (const one of accounts) {
        const languages = one.account ? policy.languagesOf(one.account) : [];
        // A second language on an account of one is a matter for language/missing-tag.
        if (languages.length === 0 || post.lang.some((language) => languages.includes(language))) continue;
        // A text in the account's language is in its place; then `lang` is wrong, which language/text-mismatch says.
        if (seems && languages.includes(seems)) continue;
        const instead = insteadOf(post, one, policy);
        const place = placeIn(policy, 'account', one.id, ['languages']);
        report({
          at: one.route ?? ['lang'],
          message: messageFor({ lang: post.lang, account: one.id, languages }, instead),
          related: place ? [{ ...place, id: 'languages', data: { account: one.id } }] : [],
          fixes: () => [...moved(post, one, instead), ...relabelled(post, text, languages)],
        });
      }
    }
  },
});

/** Undefined where there is none, null where the post goes there already. */
function insteadOf(post: ResolvedPost, { account }: PostAccount, policy: EffectivePolicy): string | null | undefined {
  const twin = account && twinIn(policy, account, post.lang);
  return post.accounts.some(({ id }) => id === twin) ? null : twin;
}

type MessageData = Extract<MessageOf<typeof ID>, { id: 'unknown' }>['data'];
const messageFor = (data: MessageData, instead: string | null | undefined): MessageOf<typeof ID> =>
  instead ? { id: 'twin', data: { ...data, twin: instead } } : { id: instead === null ? 'extra' : 'unknown', data };

function moved(
  { content }: ResolvedPost,
  { route }: PostAccount,
  instead: string | null | undefined,
): FixOf<typeof ID>[] {
  const node = route && nodeAt(content.yaml.root, route);
  if (!route || !isScalar(node)) return [];
  const list = nodeAt(content.yaml.root, ['accounts']);
  if (instead)
    return [
      {
        id: 'twin',
        data: { twin: instead },
        safe: false,
        edits: [replaceScalar(node, instead, isList(list) && list.flow)],
      },
    ];
  const removal = instead === null ? removeItem(content.yaml, route) : undefined;
  return removal ? [{ id: 'remove', data: { account: node.value }, safe: false, edits: [removal] }] : [];
}

const relabelled = ({ content }: ResolvedPost, text: string, languages: readonly Language[]): FixOf<typeof ID>[] =>
  languages
    .filter((lang) => !contradicts(text, lang))
    .map((lang) => ({ id: 'set-lang', data: { lang }, safe: false, edits: setHeader(content.post, ['lang'], lang) }));
