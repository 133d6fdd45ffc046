// Two language versions of one message name different figures, or have another number of links or media, or another time.
import { compared, isSummary, lackingIn, timeOf } from '../../workspace/post/differences';
import { beginning } from '../../syntax/header';
import { mediaOf } from '../../workspace/post/media';
import { isTroubled } from '../../workspace/policy/places';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { resolvePost, type ResolvedPost } from '../../workspace/post/post';
import { defineRule, page, seed, type MessageOf, type Report } from '../define';

const ID = 'language/versions-differ';
/** No more are named; the first says enough. */
const NAMED = 3;
const HOUR = 60 * 60 * 1000;

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('003', 'antwoord 3'), page('https://vct-cpcl.be/fr/documentation?page=316', '2026-11-22')],
  check({ snapshot, post, policy }, report) {
    if (post.kind === 'reply' || post.lang.length !== 1) return;
    const told = new Set<string>();
    for (const file of post.versions) {
      const version = resolvePost(snapshot, file);
      if (!version || version.lang.length !== 1 || version.lang[0] === post.lang[0]) continue;
      if (version.status === 'withdrawn' || version.content.yaml.broken) continue;
      // What both other versions lack, one finding says.
      const once: Report<typeof ID> = (reported) => {
        const place = JSON.stringify(reported.at);
        if (!told.has(place)) report(reported);
        told.add(place);
      };
      compare(post, version, policy, once);
    }
  },
});

function compare(
  post: ResolvedPost,
  version: ResolvedPost,
  policy: EffectivePolicy | undefined,
  report: Report<typeof ID>,
): void {
  const lang = version.lang[0] ?? '';
  const related = (span = beginning(version.content.post)) => [
    { uri: version.file.uri, span, id: 'version', data: { lang } },
  ];
  const said = compared(post, version);
  if (!isSummary(said, [post, version], policy)) {
    const here = lackingIn(version, said.here);
    const [first] = here;
    if (first) {
      const there = lackingIn(post, said.there);
      report({ at: first.span, message: figures(here, there, lang), related: related(there[0]?.span) });
    }
    const extra = said.here.links[said.there.links.length];
    const links = { n: said.here.links.length, other: said.there.links.length, lang };
    if (extra && !first) report({ at: extra, message: { id: 'links', data: links }, related: related() });
  }
  const media = mediaOf(post).length;
  const theirMedia = mediaOf(version).length;
  if (media > theirMedia && !isTroubled(post.content, ['media']) && !isTroubled(version.content, ['media'])) {
    const data = { n: media, other: theirMedia, lang };
    report({ at: ['media'], key: true, message: { id: 'media', data }, related: related() });
  }
  if (post.front.publish_at === version.front.publish_at) return;
  const [ours, theirs] = [timeOf(post, policy), timeOf(version, policy)];
  if (ours === undefined || theirs === undefined || Math.abs(ours - theirs) <= HOUR) return;
  const data = { here: post.front.publish_at ?? '', there: version.front.publish_at ?? '', lang };
  report({ at: ['publish_at'], message: { id: 'time', data }, related: related() });
}

const figures = (
  here: readonly { readonly text: string }[],
  there: readonly { readonly text: string }[],
  lang: string,
): MessageOf<typeof ID> => {
  const [ours, theirs] = [here, there].map((all) => all.slice(0, NAMED).map(({ text }) => text));
  return theirs && theirs.length > 0
    ? { id: 'figures', data: { here: ours ?? [], there: theirs, lang } }
    : { id: 'only-here', data: { here: ours ?? [], lang } };
};
