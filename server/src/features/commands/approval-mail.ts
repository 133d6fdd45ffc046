/** The mail that asks somebody to read posts, as plain text. What it asks for and of whom is not known here. */
import { messageText, text, word } from '../../messages/catalogue';
import type { Finding } from '../../analysis/finding';
import { statedRights } from '../../workspace/post/credit';
import { mediaOf } from '../../workspace/post/media';
import type { ResolvedPost } from '../../workspace/post/post';
import { sharedTexts, type SharedText } from '../../workspace/post/texts';
import { calledIn } from '../in-language';
import type { FileRequest } from '../request';
import { accountLabel } from './choices';

export interface Version {
  readonly post: ResolvedPost;
  /** As they will be when others read it. */
  readonly findings: readonly Finding[];
}

/** The language versions of one message. */
export type Message = readonly Version[];

type Reader = Pick<FileRequest, 'locale'>;
type Lines = readonly string[];

export function approvalMail(reader: Reader, messages: readonly Message[]): string {
  const { locale } = reader;
  const blocks = messages.flatMap((message) => [...messageBlocks(reader, message)]);
  const all = [[text(locale, 'send.ask', { n: messages.length })], ...blocks, [text(locale, 'send.answer')]];
  return `${all
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function messageBlocks(reader: Reader, message: Message): readonly Lines[] {
  const [first] = message;
  if (!first) return [];
  return [
    facts(reader, first.post),
    ...message.flatMap(({ post }) => textBlocks(reader, post)),
    ...message.map(({ post }) => media(reader, post)),
    findings(reader, message),
  ];
}

function facts({ locale }: Reader, post: ResolvedPost): Lines {
  const title = post.front.title ?? post.id;
  const event = post.event && calledIn(locale, post.event);
  return [
    `# ${title}`,
    ...(post.publishAt === undefined ? [] : [text(locale, 'send.when', { at: post.publishAt })]),
    ...(event === undefined ? [] : [text(locale, 'send.event', { event })]),
  ];
}

const textBlocks = (reader: Reader, post: ResolvedPost): readonly Lines[] =>
  sharedTexts(post)
    .filter((shared) => shared.text !== '')
    .flatMap((shared) => [[`## ${headOf(reader, post, shared)}`], ...partsOf(reader, shared), commentOf(reader, post)]);

/** “Dutch: x-nl (X), fb (Facebook)” */
function headOf({ locale }: Reader, { lang }: ResolvedPost, { accounts }: SharedText): string {
  const languages = lang.map((one) => word(locale, 'language', one)).join(', ');
  const names = accounts.map((account) => accountLabel(locale, account));
  return [languages, names.join(', ')].filter((said) => said !== '').join(' – ');
}

const partsOf = ({ locale }: Reader, { parts }: SharedText): readonly Lines[] =>
  parts.map(({ text: said }, i) =>
    parts.length > 1 ? [text(locale, 'send.part', { part: i + 1, parts: parts.length }), said] : [said],
  );

function commentOf({ locale }: Reader, { front }: ResolvedPost): Lines {
  const comment = (front.first_comment ?? '').trim();
  return comment === '' ? [] : [text(locale, 'send.comment'), comment];
}

const media = ({ locale }: Reader, post: ResolvedPost): Lines =>
  mediaOf(post).flatMap((medium) => {
    const alt = medium.entry.alt ?? '';
    const { credit, author, source } = statedRights(medium) ?? {};
    const by = credit ?? author ?? source ?? '';
    return [
      text(locale, 'send.image', { name: medium.name }),
      ...(alt === '' ? [] : [text(locale, 'send.alt', { alt })]),
      ...(by === '' ? [] : [text(locale, 'send.credit', { by })]),
    ];
  });

/** What a colleague can do nothing about, such as what only they can add, isn't asked of them. */
function findings({ locale }: Reader, message: Message): Lines {
  const said = message.flatMap(({ post, findings: found }) =>
    found
      .filter(({ rule, severity }) => severity !== 'hint' && !rule.startsWith('workflow/'))
      .map(({ rule, messageId, data }) => {
        const lang = message.length > 1 && post.lang[0] ? `${word(locale, 'language', post.lang[0])}: ` : '';
        return `- ${lang}${messageText(locale, rule, messageId, data)}`;
      }),
  );
  return said.length === 0 ? [text(locale, 'send.clean')] : [text(locale, 'send.findings'), ...new Set(said)];
}
