// Somebody is tagged who didn’t agree, or who asked not to be.
import { removeEntry, removeItem, scalarText, setValue } from '../../syntax/yaml/patch';
import { entryOf, isList, isMap, nodeAt, type Route } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { entities } from '../../text/entities/entities';
import { span } from '../../text/span';
import { everyLanguage } from '../../workspace/policy/by-language';
import { isTroubled } from '../../workspace/policy/places';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { visibleTexts } from '../../workspace/post/side-texts';
import { defineRule, seed, type PostContext, type Report } from '../define';

const ID = 'privacy/tagged-without-consent';
const WAYS = ['oral', 'written', 'form'] as const;

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.7')],
  check(context, report) {
    const { post, policy } = context;
    const refusing = new Set((policy?.value.privacy.do_not_tag ?? []).map(bare));
    checkTags(context, refusing, report);
    for (const { part } of refusing.size > 0 ? visibleTexts(post) : []) {
      for (const { kind, span: found, value } of entities(part.text)) {
        if (kind !== 'mention' || !refusing.has(bare(value))) continue;
        const at = part.sourceSpan(found);
        const sign = span(at.start, at.start + 1);
        report({
          at,
          message: { id: 'refused', data: { handle: `@${value}` } },
          fixes: () => [{ id: 'untag', data: { handle: `@${value}` }, safe: false, edits: [{ span: sign, text: '' }] }],
        });
      }
    }
  },
});

const bare = (handle: string): string =>
  handle
    .trim()
    .replace(/^[@＠]/, '')
    .toLowerCase();

function checkTags({ post, policy }: PostContext, refusing: ReadonlySet<string>, report: Report<typeof ID>): void {
  for (const [i, tag] of (post.front.tags_people ?? []).entries()) {
    const written = typeof tag === 'string' ? tag : tag?.handle;
    const route: Route = ['tags_people', i];
    if (written === undefined || isTroubled(post.content, route)) continue;
    const refused = refusing.has(bare(written));
    const agreed = typeof tag === 'object' && tag.consent !== undefined;
    if (!refused && (agreed || (policy && isInstitution(policy, written)))) continue;
    const handle = `@${written.trim().replace(/^[@＠]/, '')}`;
    report({
      at: typeof tag === 'string' ? route : [...route, 'handle'],
      message: { id: refused ? 'refused' : 'unasked', data: { handle } },
      fixes: () => [
        { id: 'remove', data: { handle }, safe: false, edits: withoutTag(post, route) },
        ...(refused
          ? []
          : WAYS.map((way) => ({
              id: 'consent' as const,
              data: { way },
              safe: false,
              edits: withConsent(post, route, way),
            }))),
      ],
    });
  }
}

/** Our own accounts and our partners are no people. */
function isInstitution(policy: EffectivePolicy, handle: string): boolean {
  const partners = policy.value.partners.flatMap(({ handles }) => Object.values(handles ?? {}));
  const own = policy.accounts.map((account) => account.handle);
  return [...partners, ...own].flatMap((one) => everyLanguage(one)).some(({ value }) => bare(value) === bare(handle));
}

function withoutTag({ content, file }: ResolvedPost, route: Route): readonly Edit[] {
  const { root } = content.yaml;
  const list = nodeAt(root, ['tags_people']);
  const entry = entryOf(root, 'tags_people');
  if (isMap(root) && entry && (!isList(list) || list.items.length === 1)) return [removeEntry(file.text, root, entry)];
  const edit = removeItem(content.yaml, route);
  return edit ? [edit] : [];
}

function withConsent({ content }: ResolvedPost, route: Route, way: string): readonly Edit[] {
  const node = nodeAt(content.yaml.root, route);
  if (node?.kind !== 'scalar') return setValue(content.yaml, [...route, 'consent'], way);
  const item = `{ handle: ${scalarText(node.value, true)}, consent: ${way} }`;
  return [{ span: node.span, text: isList(nodeAt(content.yaml.root, ['tags_people'])) ? item : `[${item}]` }];
}
