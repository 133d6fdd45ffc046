// Marks of Markdown in a text for a platform that shows them as they are typed.
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from '../../../../schemas/platforms';
import type { Language } from '../../../../schemas/kinds';
import type { Edit } from '../../text/edit';
import { excerpt } from '../../text/excerpt';
import {
  emphasis,
  headings,
  markedLinks,
  starLists,
  tableLines,
  type Marked,
  type MarkedLink,
} from '../../text/markdown';
import { nearest } from '../../text/nearest';
import { span, type Span } from '../../text/span';
import type { Published } from '../../syntax/published';
import type { ResolvedPost } from '../../workspace/post/post';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, page, product, type FixOf, type Report } from '../define';

const ID = 'post/markdown-mark';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [
    page('https://developers.facebook.com/documentation/threads/posts', '2026-11-22'),
    page('https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api', '2026-11-22'),
    product(
      'Which platforms show the marks as they are is in schemas/platforms.ts; where nobody knows, they are let be.',
    ),
  ],
  check({ post }, report) {
    for (const { accounts, parts } of sharedTexts(post)) {
      const platform = accounts.map((one) => one.platform).find((id) => id && PLATFORMS[id].markdownLiteral);
      if (platform) for (const part of parts) judge({ post, part, platform }, report);
    }
  },
});

interface Shown {
  readonly post: ResolvedPost;
  readonly part: Published;
  readonly platform: PlatformId;
}

/** One finding for each kind of mark: who pastes a text has many of them, and takes all away at once. */
function judge({ post, part, platform }: Shown, report: Report<typeof ID>): void {
  const say = (places: readonly { readonly span: Span }[], fixes: () => readonly FixOf<typeof ID>[]) => {
    const [first] = places;
    if (!first) return;
    const text = excerpt(part.text.slice(first.span.start, first.span.end));
    report({ at: part.sourceSpan(first.span), message: { id: 'shown', data: { text, platform } }, fixes });
  };
  const strong = emphasis(part.text);
  say(strong, () => [{ id: 'plain', safe: true, edits: withoutMarks(part, strong) }]);
  const links = markedLinks(part.text);
  say(links, () => [{ id: 'address', safe: false, edits: links.flatMap((link) => withAddress(post, part, link)) }]);
  const titles = headings(part.text).filter((one) => !isVariant(post, part.text.slice(one.span.start, one.span.end)));
  say(titles, () => [{ id: 'heading', safe: false, edits: withoutMarks(part, titles) }]);
  say(
    tableLines(part.text).map((line) => ({ span: line })),
    () => [],
  );
  lists(part, platform, report);
}

/** Readable as it is, and still not what a list looks like. */
function lists(part: Published, platform: PlatformId, report: Report<typeof ID>): void {
  const stars = starLists(part.text).flatMap(({ marks }) => marks);
  const [first] = stars;
  if (!first) return;
  report({
    at: part.sourceSpan(first),
    severity: 'hint',
    message: { id: 'list', data: { n: stars.length, platform } },
    fixes: () => [
      { id: 'bullets', safe: false, edits: stars.map((star) => ({ span: part.sourceSpan(star), text: '•' })) },
    ],
  });
}

const withoutMarks = (part: Published, places: readonly Marked[]): readonly Edit[] =>
  places.flatMap(({ marks }) => marks.map((mark) => ({ span: part.sourceSpan(mark), text: '' })));

/** `## linkedin` with a slip was to begin a variant, which is another rule's. */
function isVariant({ policy }: ResolvedPost, line: string): boolean {
  const name = /^##[ \t]+([\w.-]+)$/.exec(line)?.[1];
  if (name === undefined) return false;
  return /^[a-z]/.test(name) || nearest(name, [...PLATFORM_IDS, ...(policy?.ids('account') ?? [])]).length > 0;
}

const COLON: Readonly<Record<Language, string>> = { nl: ': ', fr: '\u00a0: ', de: ': ', en: ': ' };

/** `words: address` where the link ends its line, `words (address)` inside a sentence. */
function withAddress(
  { lang }: ResolvedPost,
  part: Published,
  { span: whole, label, address }: MarkedLink,
): readonly Edit[] {
  const { text } = part;
  const edit = (from: number, to: number, by: string): Edit => ({ span: part.sourceSpan(span(from, to)), text: by });
  if (label === address) return [edit(whole.start, whole.end, address)];
  const open = text.indexOf('[', whole.start) + 1;
  const middle = text.indexOf('](', open);
  const from = text.indexOf(address, middle);
  const ends = /^[.!?]?\s*(?:\n|$)/.test(text.slice(whole.end));
  const colon = /[:?!]$/.test(label) ? ' ' : COLON[lang[0] ?? 'en'];
  return [
    edit(whole.start, open, ''),
    edit(middle, from, ends ? colon : ' ('),
    ...(ends ? [edit(whole.end - 1, whole.end, '')] : []),
  ];
}
