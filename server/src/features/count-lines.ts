/** How long a text is for each account, as Markdown: what hover says of a text, and a hint of its end. */
import type { Language } from '../../../schemas/kinds';
import { text, word } from '../messages/catalogue';
import { sumByKind, type Measure } from '../text/count/count';
import type { PartCount } from '../workspace/post/counting';
import { code, escaped, paragraphs } from './markdown';

/** One line for each account: “92 = 69 text + 23 link · 188 left of 280”. */
export function countLines(counts: readonly PartCount[], locale: Language): string | undefined {
  if (counts.length === 0) return undefined;
  const rows = counts.map(
    (one) => `- **${escaped(word(locale, 'platform', one.platform))}** (${code(one.account.id)}): ${sum(one, locale)}`,
  );
  return paragraphs(`**${escaped(text(locale, 'count.title'))}**`, rows.join('\n'));
}

/** Where a platform has two limits, both: whichever is nearer counts. */
function sum({ count, part, parts }: PartCount, locale: Language): string {
  const which = parts > 1 ? `${text(locale, 'count.part', { n: part + 1, all: parts })}: ` : '';
  const both = count.measures.length > 1;
  const measures = count.measures.map((one) => `${length(one, both, locale)} · ${left(one, locale)}`);
  return escaped(which + measures.join('; '));
}

/** The unit is left out where the terms of the sum say enough. */
function length({ length: all, unit: code, parts }: Measure, withUnit: boolean, locale: Language): string {
  const terms = sumByKind(parts).map(({ kind, length: n }) => `${String(n)} ${word(locale, 'count_part', kind)}`);
  const unit = ` ${word(locale, 'unit', code)}`;
  return `${String(all)}${withUnit || terms.length < 2 ? unit : ''}${terms.length > 1 ? ` = ${terms.join(' + ')}` : ''}`;
}

/** “188 left of 280”, or how much is too much. */
export function left({ limit, remaining }: Pick<Measure, 'limit' | 'remaining'>, locale: Language): string {
  if (limit === undefined || remaining === undefined) return text(locale, 'count.no-limit');
  return remaining < 0
    ? text(locale, 'count.over', { n: -remaining, limit })
    : text(locale, 'count.left', { n: remaining, limit });
}
