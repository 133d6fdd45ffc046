/** Completion in the text of a post: hashtags, names, and the headings that begin a variant. */
import { PLATFORM_IDS } from '../../../../schemas/platforms';
import { word } from '../../messages/catalogue';
import { span, type Span } from '../../text/span';
import { resolvePost } from '../../workspace/post/post';
import type { Candidate, CompletionItem } from './item';
import { mentionCandidates, tagCandidates } from './tags';
import { accountName } from '../described/described';
import type { Hovering } from '../hover/hovering';

const HEADING = /^##([ \t]*)([\w.-]*)$/;
const HASHTAG = /(?:^|[^\p{L}\p{N}_&/#＃])([#＃][\p{L}\p{N}\p{M}_]*)$/u;
const MENTION = /(?:^|[^\p{L}\p{N}_./@＠-])([@＠][\w.-]*(?:@[\w.-]*)?)$/u;

export function completeBody(asked: Hovering): readonly CompletionItem[] {
  const { file, offset } = asked;
  if (file.content.kind !== 'post' || offset < file.content.post.body.start || inComment(asked)) return [];
  const start = Math.max(file.text.lastIndexOf('\n', offset - 1), file.text.lastIndexOf('\r', offset - 1)) + 1;
  const before = file.text.slice(start, offset);
  const heading = HEADING.exec(before);
  if (heading) return headings(asked, heading[1] ?? '', heading[2] ?? '');
  const tag = HASHTAG.exec(before)?.[1];
  if (tag !== undefined)
    return tagCandidates(asked).map((candidate) => itemOf(candidate, wordAt(asked, tag, /^[\p{L}\p{N}\p{M}_]*/u)));
  const mention = MENTION.exec(before)?.[1];
  if (mention === undefined) return [];
  return mentionCandidates(asked).map((candidate) =>
    itemOf(candidate, wordAt(asked, mention, /^(?:[\w@-]|\.(?=\w))*/)),
  );
}

function inComment({ file, offset }: Hovering): boolean {
  return (
    file.content.kind === 'post' && file.content.post.comments.some(({ start, end }) => start < offset && offset < end)
  );
}

/** The word that was begun before the cursor, with its rest behind it. */
function wordAt({ file, offset }: Hovering, typed: string, rest: RegExp): Span {
  const behind = rest.exec(file.text.slice(offset, offset + 200))?.[0].length ?? 0;
  return span(offset - typed.length, offset + behind);
}

const itemOf = ({ value, kind, detail = '', documentation = '' }: Candidate, at: Span): CompletionItem => ({
  label: value,
  kind,
  detail,
  documentation,
  span: at,
  filter: value,
  insert: value,
  again: false,
});

/** The post's accounts, then their platforms; not those that have their text already. */
function headings(asked: Hovering, blank: string, typed: string): readonly CompletionItem[] {
  const { file, snapshot, locale } = asked;
  const post = resolvePost(snapshot, file);
  if (!post || file.content.kind !== 'post') return [];
  const at = wordAt(asked, typed, /^[\w.-]*/);
  const taken = new Set(
    file.content.post.headings.filter((heading) => heading.span.start !== at.start).map(({ name }) => name),
  );
  const accounts = post.accounts.map(({ id, account }) => ({
    id,
    detail: account ? accountName(account, locale) : '',
  }));
  const platforms = PLATFORM_IDS.filter((id) => post.accounts.some(({ platform }) => platform === id));
  const all = [...accounts, ...platforms.map((id) => ({ id, detail: word(locale, 'platform', id) }))];
  const ids = new Set<string>();
  return all
    .filter(({ id }) => !taken.has(id) && !ids.has(id) && ids.add(id))
    .map(({ id, detail }) => ({
      ...itemOf({ value: id, kind: 'heading', detail }, at),
      insert: blank === '' ? ` ${id}` : id,
    }));
}
