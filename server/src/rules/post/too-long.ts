// A part of the published text is over the limit of an account.
import { count } from '../../text/count/count';
import { entities } from '../../text/entities/entities';
import { split } from '../../text/split';
import { span } from '../../text/span';
import { PLATFORMS } from '../../../../schemas/platforms';
import { eolOf } from '../../syntax/yaml/patch';
import { countsOf, crossingOf, longestOf, type PartCount } from '../../workspace/post/counting';
import { publishedText, type ResolvedPost } from '../../workspace/post/post';
import { defineRule, page, seed, type FixOf } from '../define';

export const rule = defineRule({
  id: 'post/too-long',
  on: 'post',
  severity: 'error',
  moment: 'now',
  sources: [
    seed('001', '§2.3.2'),
    page('https://docs.x.com/fundamentals/counting-characters', '2026-11-22'),
    page('https://docs.bsky.app/docs/advanced-guides/posts', '2026-11-22'),
    page('https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb', '2026-11-22'),
  ],
  check({ post }, report) {
    for (const over of longestOf(countsOf(post))) {
      const { platform, published, count: counted, limit } = over;
      const max = counted.limit ?? 0;
      const data = { n: counted.length, platform, max, over: counted.length - max };
      // A number that nobody official states, or that can be read in two ways, may warn and never err.
      const certain = limit?.certain !== false && counted.over === 'surely';
      report({
        at: published.sourceSpan(span(crossingOf(over), published.text.length)),
        message: counted.unit === 'bytes' ? { id: 'over-bytes', data } : { id: 'over-limit', data },
        ...(certain ? {} : { severity: 'warning' }),
        fixes: () => [...splitting(post, over), ...withoutHashtags(over)],
      });
    }
  },
});

/** Only where every account that publishes this text can go on in a thread. */
function splitting(post: ResolvedPost, over: PartCount): FixOf<'post/too-long'>[] {
  const sharing = post.accounts.filter((account) => publishedText(post, account).includes(over.published));
  const spans = split(over.published.text, over.platform, over.options);
  if (!spans || spans.length < 2 || sharing.some(({ platform }) => !platform || !PLATFORMS[platform].threads))
    return [];
  const eol = eolOf(post.file.text);
  const edits = spans.slice(1).map((next, i) => {
    const at = span(over.published.toSource(spans[i]?.end ?? 0, true), over.published.toSource(next.start));
    return { span: at, text: `${eol}${eol}---${eol}${eol}` };
  });
  return [{ id: 'split', data: { n: spans.length }, safe: false, edits }];
}

/** The hashtags at the very end, where the text fits without them. */
function withoutHashtags({ published, platform, options }: PartCount): FixOf<'post/too-long'>[] {
  const { text } = published;
  const tags = entities(text, platform).filter(({ kind }) => kind === 'hashtag');
  let end = text.length;
  for (const tag of tags.toReversed()) if (text.slice(tag.span.end, end).trim() === '') end = tag.span.start;
  const kept = text.slice(0, end).trimEnd().length;
  if (kept === text.length || (count(text.slice(0, kept), platform, options).remaining ?? -1) < 0) return [];
  return [
    { id: 'drop-hashtags', safe: false, edits: [{ span: published.sourceSpan(span(kept, text.length)), text: '' }] },
  ];
}
