/** What hover says of a hashtag or a name that the policy knows. */
import { text, word } from '../../messages/catalogue';
import { accountName, dateText, withSign } from '../described/described';
import { symbolOf } from '../../workspace/symbols/find';
import type { HoverBlock, Hovering } from './hovering';
import { calledIn } from '../in-language';
import { escaped, lines, paragraphs } from '../markdown';
import { policyOf } from '../request';
import { handleKey, partnerHandles, policyTags, tagKey, tagsOf, type PolicyTag } from '../tags';
import { unusedText } from './unused';

export function tagBlock(tag: string, asked: Hovering): readonly HoverBlock[] {
  const policy = policyOf(asked);
  const found = (policy ? policyTags(policy) : []).filter((known) => tagKey(known.tag) === tagKey(tag));
  const unused = policy && found.length > 0 ? unusedText(symbolOf(policy, 'hashtag', tagKey(tag)), asked) : undefined;
  return found.slice(0, 3).map((known) => ({ markdown: paragraphs(ofTag(known, asked), unused) }));
}

function ofTag({ tag, language, event }: PolicyTag, { locale }: Hovering): string {
  const spoken = language ? ` · ${word(locale, 'language', language)}` : '';
  if (!event) return `**${escaped(tag)}**${spoken} · ${escaped(text(locale, 'tag.always'))}`;
  const name = escaped(calledIn(locale, event));
  const others = tagsOf(event)
    .filter((other) => other.language !== language)
    .map((other) => `${other.language ?? ''}: ${escaped(other.tag)}`);
  const when = escaped(dateText(locale, event.start));
  return paragraphs(
    `**${escaped(tag)}**${spoken} · ${text(locale, 'tag.event', { name })}`,
    lines(when, others.join(', ')),
  );
}

export function mentionBlock(mention: string, asked: Hovering): readonly HoverBlock[] {
  const policy = policyOf(asked);
  if (!policy) return [];
  const { locale } = asked;
  const key = handleKey(mention);
  const partners = new Set(
    partnerHandles(policy).flatMap(({ handle, partner }) => (handleKey(handle) === key ? [partner] : [])),
  );
  const ours = policy.accounts.filter(({ handle }) => handle !== undefined && handleKey(handle) === key);
  const said = [
    ...[...partners].map((partner) => text(locale, 'mention.partner', { name: escaped(calledIn(locale, partner)) })),
    ...ours.map((account) => text(locale, 'mention.own', { name: escaped(accountName(account, locale)) })),
  ];
  return said.length === 0 ? [] : [{ markdown: paragraphs(`**${escaped(withSign('@', mention))}**`, lines(...said)) }];
}
