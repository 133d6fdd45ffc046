// A hashtag of several words that a screen reader takes for one.
import { camelFrom, isCamelCase, lacksCapitals } from '../../text/camel-case';
import { memo } from '../../text/memo';
import type { Span } from '../../text/span';
import { bareTag, caseless } from '../../text/tags';
import { isScalar, nodeAt, type Route } from '../../syntax/yaml/tree';
import { replaceScalar } from '../../syntax/yaml/patch';
import { everyLanguage } from '../../workspace/policy/by-language';
import { eventTags, fixedTags, readTag, tagsIn } from '../../workspace/post/hashtags';
import type { PolicyContent } from '../../workspace/files/file';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { allParts, resolvePost } from '../../workspace/post/post';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'hashtag/not-camel-case',
  on: 'file',
  severity: 'hint',
  moment: 'later',
  sources: [page('https://accessible-social.com/hashtags', '2026-11-22')],
  check({ snapshot, file, content }, report) {
    const post = resolvePost(snapshot, file);
    const policy = post ? post.policy : snapshot.policies.of(file);
    if (content.yaml.broken || policy?.value.editorial.hashtags_per_post?.case === 'any') return;
    if (post && tagsIn(post).length === 0) return;
    const agreedAs = policy ? memo(policy, 'camel-case tags', () => camelCaseTags(policy)) : undefined;
    const names = policy ? memo(policy, 'names in words', () => namesIn(policy)) : [];
    const texts = [...names, ...(post ? allParts(post).map(({ text }) => text) : [])].join('\n\n');
    const check = (tag: string, at: Span | Route, edit: (text: string) => { span: Span; text: string } | undefined) => {
      const agreed = agreedAs?.get(caseless(tag));
      const camel = agreed ?? camelFrom(tag, texts);
      if (camel === undefined || !lacksCapitals(tag, camel)) return;
      const data = { hashtag: `#${bareTag(tag)}`, camel: `#${camel}` };
      report({
        at,
        message: { id: 'joined', data },
        fixes: () => {
          const made = edit(camel);
          return made
            ? [{ id: 'replace', data: { camel: data.camel }, safe: agreed !== undefined, edits: [made] }]
            : [];
        },
      });
    };
    if (post) {
      // With an event, other capitals than the agreed ones are hashtag/inconsistent's.
      for (const { value, span } of tagsIn(post)) {
        if (readTag(post, value).kind === 'other') check(value, span, (text) => ({ span, text: `#${text}` }));
      }
    } else if (content.kind === 'policy') {
      for (const { tag, route } of policyTags(content)) {
        check(tag, route, (text) => {
          const node = nodeAt(content.yaml.root, route);
          return isScalar(node) ? replaceScalar(node, tag.startsWith('#') ? `#${text}` : text, true) : undefined;
        });
      }
    }
  },
});

/** The agreed tags that show their words, by their letters; of several the first. */
const camelCaseTags = (policy: EffectivePolicy): ReadonlyMap<string, string> =>
  new Map(
    [...eventTags(policy), ...fixedTags(policy)]
      .filter(isCamelCase)
      .reverse()
      .map((tag) => [caseless(tag), tag]),
  );

/** What a policy writes in plain words: names that hashtags are made of. */
const namesIn = ({ value }: EffectivePolicy): readonly string[] =>
  [
    value.organisation?.name,
    ...value.events.map(({ name }) => name),
    ...value.partners.map(({ name }) => name),
  ].flatMap((name) => everyLanguage(name).map((one) => one.value));

function policyTags({ value }: PolicyContent): readonly { readonly tag: string; readonly route: Route }[] {
  const inLists = (lists: Parameters<typeof everyLanguage<readonly (string | undefined)[]>>[0], route: Route) =>
    everyLanguage(lists).flatMap(({ lang, value: tags }) =>
      tags.flatMap((tag, i) => (tag === undefined ? [] : [{ tag, route: [...route, ...(lang ? [lang] : []), i] }])),
    );
  return [
    ...(value.events ?? []).flatMap((event, i) => inLists(event?.hashtags, ['events', i, 'hashtags'])),
    ...inLists(value.editorial?.always_hashtags, ['editorial', 'always_hashtags']),
  ];
}
