/** What holds for a post that says little: its accounts, language and the rest, and where each comes from. */
import { text, word } from '../../messages/catalogue';
import { span } from '../../text/span';
import { resolvePost, type ResolvedPost } from '../../workspace/post/post';
import { nameOf } from '../../workspace/files/uri';
import { accountName, dateText, described } from '../described/described';
import type { Hover, Hovering } from './hovering';
import { inLanguage } from '../in-language';
import { code, escaped, paragraphs } from '../markdown';

type Origin = 'from-fields' | 'from-name' | 'from-policy' | 'from-folder' | 'from-version' | 'from-default';

/** On the line that opens the front matter: what holds for the post as a whole. */
export function hoverOnFence(asked: Hovering): Hover | undefined {
  const { content } = asked.file;
  if (content.kind !== 'post' || !content.post.hasHeader) return undefined;
  const start = asked.file.text.startsWith('\uFEFF') ? 1 : 0;
  if (asked.offset < start || asked.offset > start + 3) return undefined;
  const rows = whatHolds(asked).map(([key, value]) => `- ${code(key)}: ${value}`);
  return {
    span: span(start, start + 3),
    blocks: [{ markdown: paragraphs(`**${escaped(text(asked.locale, 'holds.title'))}**`, rows.join('\n')) }],
  };
}

/** The fields with what holds, as Markdown. */
function whatHolds(asked: Hovering): readonly (readonly [key: string, value: string])[] {
  const post = resolvePost(asked.snapshot, asked.file);
  if (!post) return [];
  return Object.entries(HOLDS).flatMap(([key, tell]) => {
    const value = tell(post, asked);
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** One sentence for a key whose value isn't all that there is to know. */
export function holding(key: string, asked: Hovering): string | undefined {
  const post = resolvePost(asked.snapshot, asked.file);
  const tell = Object.hasOwn(HOLDS, key) ? HOLDS[key] : undefined;
  if (!post || !tell) return undefined;
  const value = tell(post, asked);
  return value === undefined ? undefined : text(asked.locale, 'holds.value', { value });
}

type Tell = (post: ResolvedPost, asked: Hovering) => string | undefined;

const HOLDS: Readonly<Record<string, Tell>> = {
  policy: ({ governance }, { locale }) => {
    if (governance.kind !== 'found')
      return governance.kind === 'none' ? escaped(text(locale, 'holds.no-policy')) : undefined;
    const name = inLanguage(governance.policy.written.organisation?.name, locale);
    return `${name === undefined ? '' : `${escaped(name)} · `}${code(nameOf(governance.policy.file.uri))}`;
  },
  accounts: ({ accounts, accountsFrom }, asked) => {
    const names = accounts.map(({ id, account }) =>
      account ? `${escaped(accountName(account, asked.locale))} (${code(id)})` : code(id),
    );
    if (names.length === 0) return escaped(text(asked.locale, 'holds.nothing'));
    const origin = accountsFrom === 'policy' ? 'from-policy' : accountsFrom === 'folder' ? 'from-folder' : undefined;
    return withOrigin(names.join(', '), origin, asked);
  },
  lang: ({ lang, langFrom }, asked) => {
    if (lang.length === 0) return undefined;
    const origin = langFrom === 'name' ? 'from-name' : langFrom === 'policy' ? 'from-policy' : undefined;
    return withOrigin(lang.map((code) => word(asked.locale, 'language', code)).join(', '), origin, asked);
  },
  kind: ({ kind, front }, asked) =>
    withOrigin(
      escaped(codeName('kind', kind, asked)),
      front.kind ? undefined : kind === 'post' ? 'from-default' : 'from-fields',
      asked,
    ),
  status: ({ status, front }, asked) =>
    withOrigin(escaped(codeName('status', status, asked)), front.status ? undefined : 'from-default', asked),
  id: ({ id, front }, asked) =>
    id === '' ? undefined : withOrigin(code(id), front.id === undefined ? 'from-name' : undefined, asked),
  event: ({ eventId, governance, front }, asked) => {
    if (eventId === undefined) return undefined;
    const found =
      governance.kind === 'found' ? described('event', eventId, { ...asked, policy: governance.policy }) : undefined;
    const title = found ? escaped([found.title, ...found.facts].join(' · ')) : code(eventId);
    return withOrigin(title, front.event === undefined ? 'from-version' : undefined, asked);
  },
  publish_at: ({ publishAt, front }, asked) =>
    publishAt === undefined
      ? undefined
      : withOrigin(
          escaped(dateText(asked.locale, publishAt)),
          front.publish_at === undefined ? 'from-version' : undefined,
          asked,
        ),
  versions: ({ versions }) =>
    versions.length === 0 ? undefined : versions.map(({ uri }) => code(nameOf(uri))).join(', '),
};

const codeName = (field: string, value: string, { wording }: Hovering): string =>
  wording.fields.post[field]?.values?.[value] ?? value;

const withOrigin = (value: string, origin: Origin | undefined, { locale }: Hovering): string =>
  origin ? `${value} (${text(locale, `holds.${origin}`)})` : value;
