// An account that the policy doesn't have: in `accounts`, in `published`, or as the heading of a variant.
import { PLATFORM_IDS } from '../../../../schemas/platform';
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import { danglingIn } from '../../workspace/policy/references';
import { choices, named, wrapped } from '../common/choices';
import { fieldName } from '../common/shape';
import { defineRule, seed, type MessageOf } from '../define';

export const rule = defineRule({
  id: 'post/unknown-account',
  on: 'post',
  severity: 'error',
  moment: 'now',
  sources: [seed('001', '§2.2.1')],
  check({ post: { content }, policy }, report) {
    if (!policy || policy.incomplete) return;
    const ids = policy.ids('account');
    for (const { kinds, node, route, key } of danglingIn(content, policy)) {
      if (kinds[0] !== 'account') continue;
      // A key that is there already would be there twice.
      const free =
        fieldName(route.slice(0, -1)) === 'published'
          ? ids.filter((id) => content.value.published?.[id] === undefined)
          : ids;
      const fixes = () => [
        ...(key ? [] : wrapped(content.yaml, route, node.value, (part) => isSlug(part) && isSeveral(node.value, ids))),
        ...choices(node, free).map(({ value, edits }) => ({ id: 'set', data: { value }, safe: false, edits }) as const),
      ];
      const several = !key && isSeveral(node.value, ids);
      report({
        at: route,
        key,
        message: several ? { id: 'several', data: { id: excerpt(node.value) } } : message(node.value, ids),
        fixes: () => (node.origin ? [] : fixes()),
      });
    }
    for (const { name, span } of content.post.headings) {
      const meant = accountMeant(name, ids);
      if (meant === undefined) continue;
      const fixes = () =>
        meant.map((value) => ({ id: 'set', data: { value }, safe: false, edits: [{ span, text: value }] }) as const);
      report({ at: span, message: message(name, ids), fixes });
    }
  },
});

const isSlug = (part: string): boolean => /^[a-z0-9][a-z0-9._-]*$/.test(part);

/** `x-nl, fb`: one text that names at least one account among others. */
const isSeveral = (value: string, ids: readonly string[]): boolean => {
  const parts = value.split(/[\s,;]+/).filter(Boolean);
  return parts.length > 1 && parts.some((part) => ids.includes(part));
};

function message(name: string, ids: readonly string[]): MessageOf<'post/unknown-account'> {
  const { list, all } = named(name, ids);
  const id = excerpt(name);
  if (list.length === 0) return { id: 'none-defined', data: { id } };
  return { id: all ? 'one-of' : 'for-example', data: { id, list } };
}

/** Platforms whose names are words that a heading of a text may well be. */
const WORDS: readonly string[] = ['x', 'threads', 'intranet', 'wiki', 'website', 'newsletter', 'other'];
const NETWORKS: readonly string[] = PLATFORM_IDS.filter((platform) => !WORDS.includes(platform));

/** What the heading of a variant with a slip stands for; undefined for a heading that is simply part of the text. */
function accountMeant(name: string, ids: readonly string[]): readonly string[] | undefined {
  if (ids.includes(name) || PLATFORM_IDS.some((platform) => platform === name)) return undefined;
  const small = name.toLowerCase();
  const same = [...ids, ...NETWORKS].filter((known) => known.toLowerCase() === small);
  if (same.length > 0) return same;
  const isId = /^[a-z0-9]+(?:[._-][a-z0-9]+)+$/.test(name);
  const near = nearest(name, [...(isId ? ids : []), ...(name.length > 5 ? NETWORKS : [])]);
  if (near.length > 0) return near;
  const [start] = name.split(/[._-]/);
  return isId && ids.some((id) => id.split(/[._-]/)[0] === start) ? [] : undefined;
}
