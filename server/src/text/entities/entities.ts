/**
 * What a platform reads in a text: hashtags, mentions, cashtags, links, and e-mail addresses told apart from all of them.
 * Each platform has its own rules; without one the common reading holds. This file only brings the rules together.
 */
import { PLATFORMS, type EntityRule, type PlatformId } from '../../../../schemas/platforms';
import {
  blueskyMention,
  commonMention,
  emailAround,
  mastodonMention,
  telegramCashtag,
  telegramMention,
  xCashtag,
  xMention,
  type NameRule,
} from './names';
import { blueskyHashtag, commonHashtag, mastodonHashtag, telegramHashtag, xHashtag, type HashtagRule } from './tags';
import { blueskyLinks, commonLinks, mastodonLinks, xLinks } from '../links';
import { composed } from '../normal';
import { recent } from '../recent';
import type { Span } from '../span';

export type EntityKind = 'hashtag' | 'mention' | 'cashtag' | 'link' | 'email';

export interface Entity {
  readonly kind: EntityKind;
  readonly span: Span;
  /** Without its `#`, `@` or `$`; a link and an address as they are written. */
  readonly value: string;
}

interface Rules {
  readonly links: (text: string) => readonly Span[];
  readonly hashtag: HashtagRule;
  readonly mention: NameRule;
  readonly cashtag: NameRule;
}

const never = (): number => -1;
const common: Rules = { links: commonLinks, hashtag: commonHashtag, mention: commonMention, cashtag: never };

const RULES: Readonly<Record<EntityRule, Rules>> = {
  x: { links: xLinks, hashtag: xHashtag, mention: xMention, cashtag: xCashtag },
  bluesky: { links: blueskyLinks, hashtag: blueskyHashtag, mention: blueskyMention, cashtag: never },
  mastodon: { links: mastodonLinks, hashtag: mastodonHashtag, mention: mastodonMention, cashtag: never },
  telegram: { links: commonLinks, hashtag: telegramHashtag, mention: telegramMention, cashtag: telegramCashtag },
  threads: common,
  word: common,
  none: { links: commonLinks, hashtag: never, mention: never, cashtag: never },
};

/** What the platform reads, in the order of the text, without overlaps; without a platform the common reading. */
export function entities(text: string, platform?: PlatformId): readonly Entity[] {
  return readings[platform === undefined ? 'word' : PLATFORMS[platform].entities](text);
}

const reading = (rules: Rules) => recent((text: string) => read(text, rules));
const commonReading = reading(common);

const readings: Readonly<Record<EntityRule, (text: string) => readonly Entity[]>> = {
  x: recent(readX),
  bluesky: reading(RULES.bluesky),
  mastodon: reading(RULES.mastodon),
  telegram: reading(RULES.telegram),
  threads: commonReading,
  word: commonReading,
  none: reading(RULES.none),
};

/** X composes letters and accents before it reads, so that both ways to write é give one hashtag. */
function readX(text: string): readonly Entity[] {
  const { text: normal, source } = composed(text);
  const found = read(normal, RULES.x);
  if (source === undefined) return found;
  return found.map((entity) => ({
    ...entity,
    span: { start: source(entity.span.start), end: source(entity.span.end) },
  }));
}

const MARKERS = /[#@$＃＠]/g;

function read(text: string, rules: Rules): readonly Entity[] {
  const marked: Entity[] = [];
  let after = 0;
  MARKERS.lastIndex = 0;
  while (MARKERS.test(text)) {
    const entity = entityAt(text, MARKERS.lastIndex - 1, rules);
    if (!entity || entity.span.start < after) continue;
    marked.push(entity);
    after = MARKERS.lastIndex = entity.span.end;
  }
  const links = rules.links(text);
  return links.length === 0 ? marked : merged(text, links, marked);
}

function entityAt(text: string, at: number, rules: Rules): Entity | undefined {
  const marker = text.charAt(at);
  if (marker === '@') {
    const email = emailAround(text, at);
    if (email.start >= 0) return { kind: 'email', span: email, value: text.slice(email.start, email.end) };
  }
  const kind = marker === '$' ? 'cashtag' : marker === '@' || marker === '＠' ? 'mention' : 'hashtag';
  const end = rules[kind](text, at);
  return end < 0 ? undefined : { kind, span: { start: at, end }, value: text.slice(at + 1, end) };
}

/** Both in order. Of two that overlap the one that begins first stays; of two that begin together the address, then the longer. */
function merged(text: string, links: readonly Span[], marked: readonly Entity[]): readonly Entity[] {
  const out: Entity[] = [];
  let next = 0;
  let after = 0;
  const push = (entity: Entity): void => {
    if (entity.span.start < after) return;
    out.push(entity);
    after = entity.span.end;
  };
  for (const span of links) {
    for (let entity = marked[next]; entity && goesBefore(entity, span); entity = marked[++next]) push(entity);
    if (span.start >= after) push({ kind: 'link', span, value: text.slice(span.start, span.end) });
  }
  for (; next < marked.length; next++) {
    const entity = marked[next];
    if (entity) push(entity);
  }
  return out;
}

const goesBefore = ({ kind, span }: Entity, link: Span): boolean =>
  span.start < link.start || (span.start === link.start && (kind === 'email' || span.end > link.end));
