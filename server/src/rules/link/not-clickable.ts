// A link stands where the platform shows it as plain text.
import { PLATFORMS, type Fact, type PlatformId } from '../../../../schemas/platforms';
import type { Published } from '../../syntax/published';
import { entities } from '../../text/entities/entities';
import type { Span } from '../../text/span';
import { accountTexts } from '../../workspace/post/post';
import { defineRule, page, type Severity } from '../define';

/** Somebody says where readers do find the link. */
const SAYS_WHERE =
  /(?:link|lien|lien[ \u00a0]cliquable|url)[ \u00a0]+(?:in|dans|en|zit in|staat in)[ \u00a0]+(?:(?:the|our|de|onze|het|ons|der|unserer|la|notre)[ \u00a0]+)?(?:bio|profiel|profil|profile|story|verhaal|sticker|stories)|🔗[^\n]{0,20}bio/iu;

export const rule = defineRule({
  id: 'link/not-clickable',
  on: 'post',
  severity: 'information',
  moment: 'later',
  sources: [
    page('https://sproutsocial.com/glossary/character-count/', '2026-11-22'),
    page('https://9to5google.com/2023/08/10/youtube-shorts-links-spam', '2026-11-22'),
  ],
  check({ post }, report) {
    const told = new Set<number>();
    for (const { account, parts } of accountTexts(post)) {
      const { platform } = account;
      for (const { part, span, fact } of platform ? parts.flatMap((one) => plainLinks(platform, one)) : []) {
        const at = part.sourceSpan(span);
        if (!told.has(at.start) && platform)
          report({ at, message: { id: 'plain', data: { platform } }, severity: severityOf(fact) });
        told.add(at.start);
      }
    }
  },
});

interface PlainLink {
  readonly part: Published;
  readonly span: Span;
  readonly fact: Fact;
}

function plainLinks(platform: PlatformId, part: Published): readonly PlainLink[] {
  const fact = linksIn(platform, part.text);
  if (!fact || fact.value) return [];
  const links = entities(part.text, platform).filter(({ kind, value }) => kind === 'link' && !isName(value));
  return links.length === 0 || SAYS_WHERE.test(part.text) ? [] : links.map(({ span }) => ({ part, span, fact }));
}

/** A short video on YouTube says so with its hashtag. */
function linksIn(platform: PlatformId, text: string): Fact | undefined {
  const { linksClickable, shortsLinksClickable } = PLATFORMS[platform];
  if (!shortsLinksClickable) return linksClickable;
  const isShort = entities(text, platform).some(({ kind, value }) => kind === 'hashtag' && /^shorts?$/i.test(value));
  return isShort ? shortsLinksClickable : linksClickable;
}

/** What nobody could verify is said more softly. */
const severityOf = ({ confidence }: Fact): Severity => (confidence === 'NV' ? 'hint' : 'information');

/** The name of a site can be read and remembered, even where nobody can click on it. */
const isName = (address: string): boolean => /^(?:www\.)?[^/:]+\/?$/i.test(address);
