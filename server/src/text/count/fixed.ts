/** The stretches of a post that count something else than their characters: links on X and Mastodon, names that are free or short. */
import type { Platform } from '../../../../schemas/platforms';
import type { CountPart } from './part';
import { mastodonMention } from '../entities/names';
import { mastodonLinks, xLinks } from '../links';

/** Names that a reply begins with, each with the blanks after it, where a text follows. */
const REPLY_NAMES = /^(?:[@＠][A-Za-z0-9_]{1,20}[ \t\n]+)+(?=\S)/;
const LONGEST_SERVER = 253;

/** In order and without overlaps; empty on the platforms where everything counts as it is written. */
export function fixedParts(text: string, platform: Platform, reply: boolean): readonly CountPart[] {
  if (platform.linkWeight === undefined) return [];
  const length = platform.linkWeight;
  const links = platform.entities === 'mastodon' ? mastodonLinks(text) : xLinks(text);
  const parts: CountPart[] = links.map((span) => ({ kind: 'link', length, span }));
  if (platform.shortMentions) return withShortMentions(text, parts);
  const names = reply && platform.freeReplyMentions ? (REPLY_NAMES.exec(text)?.[0].length ?? 0) : 0;
  return names === 0 ? parts : [{ kind: 'mention', length: 0, span: { start: 0, end: names } }, ...parts];
}

/** A name on another server counts as its part before the server; one on no server, or on one with too long a name, as written. */
function withShortMentions(text: string, links: readonly CountPart[]): readonly CountPart[] {
  const found = [...links];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const end = mastodonMention(text, at);
    if (end < 0) continue;
    const server = text.indexOf('@', at + 1);
    const inLink = links.some((link) => link.span.start < end && at < link.span.end);
    if (server > 0 && server < end && end - server - 1 <= LONGEST_SERVER && !inLink) {
      found.push({ kind: 'mention', length: server - at, span: { start: at, end } });
    }
    at = end - 1;
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
