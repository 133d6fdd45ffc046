// A field without a default that this post needs for what it says of itself.
import { beginning, setHeader } from '../../syntax/header';
import { entryOf, type Route, type YamlNode } from '../../syntax/yaml/tree';
import { isMisspelt } from '../../workspace/policy/places';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { defineRule, product, type PostContext } from '../define';

interface Need {
  readonly field: string;
  /** Where the post says what makes it need the field. */
  readonly because?: Route;
  readonly values: readonly string[];
}

/** More than this is no longer a choice. */
const OFFERED = 5;

export const rule = defineRule({
  id: 'post/missing-field',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [product('docs/fields/en.md')],
  check(context, report) {
    const { post } = context;
    const { root } = post.content.yaml;
    if (isNothingYet(post) || (root && root.kind !== 'map')) return;
    for (const { field, because, values } of needsOf(context)) {
      const entry = entryOf(root, field);
      // What is misspelt, or there but can't be read, has a finding of its own.
      if (isMisspelt(post.content, [field]) || (entry && !isEmpty(entry.value))) continue;
      report({
        at: entry?.key.span ?? because ?? beginning(post.content.post),
        message: { id: 'missing', data: { field } },
        fixes: () =>
          values.slice(0, OFFERED).map((value) => {
            const edits = setHeader(post.content.post, [field], field === 'accounts' ? [value] : value);
            return { id: 'insert', data: { field, value }, safe: false, edits };
          }),
      });
    }
  },
});

const isEmpty = (node: YamlNode): boolean =>
  node.kind === 'scalar' ? node.empty && !node.broken : node.kind === 'list' && node.items.length === 0;

/** Nobody asks a blank page where it goes. */
const isNothingYet = ({ content: { yaml, post } }: ResolvedPost): boolean =>
  !yaml.root && post.text.slice(post.body.start, post.body.end).trim() === '';

function needsOf({ post, policy, snapshot }: PostContext): Need[] {
  const { front, eventId, publishAt, status, name } = post;
  const needs: Need[] = [];
  if (policy && needsAccounts(post, policy)) needs.push({ field: 'accounts', values: accountsFor(post, policy) });
  if (front.kind === 'event' && eventId === undefined)
    needs.push({ field: 'event', because: ['kind'], values: policy?.ids('event') ?? [] });
  if (front.kind === 'share' && front.source_post === undefined)
    needs.push({ field: 'source_post', because: ['kind'], values: [] });
  if (status === 'scheduled' && publishAt === undefined) {
    needs.push({ field: 'publish_at', because: ['status'], values: [name.date ?? snapshot.today] });
  }
  return needs;
}

/** Where the policy names default accounts and none suits, it is the language that is missing, or the account of that language. */
const needsAccounts = ({ accounts, lang }: ResolvedPost, policy: EffectivePolicy): boolean =>
  accounts.length === 0 &&
  !policy.incomplete &&
  !(lang.length === 0 && (policy.value.editorial.default_accounts ?? []).length > 0);

const accountsFor = ({ lang }: ResolvedPost, policy: EffectivePolicy): readonly string[] =>
  policy.accounts
    .filter(
      (account) =>
        account.status === 'active' && (lang.length === 0 || lang.some((l) => policy.languagesOf(account).includes(l))),
    )
    .map(({ id }) => id);
