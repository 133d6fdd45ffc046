/**
 * What two language versions of one message say differently, as far as that can be told without knowing the languages: figures, and how
 * many links there are. In doubt nothing differs. Whether it matters is not known here.
 */
import { entities } from '../../text/entities/entities';
import { figuresIn, type Figure, type Figures } from '../../text/figures';
import type { Span } from '../../text/span';
import { countWords } from '../../text/words';
import { momentOf, readTime } from '../../text/zoned';
import type { Published } from '../../syntax/published';
import type { EffectivePolicy } from '../policy/policy';
import { allParts, memoOfText, textSections, type ResolvedPost } from './post';

export interface Lacking {
  readonly text: string;
  /** In the file. */
  readonly span: Span;
}

/** What one text says that its translation should say too. */
export interface Said {
  readonly figures: readonly (Figure & Lacking)[];
  readonly words: number;
  /** Each different link, with its place where it has one. */
  readonly links: readonly (Span | undefined)[];
}

/** What two language versions say in the texts that both have. */
export interface Compared {
  readonly here: Said;
  readonly there: Said;
}

export const compared = (post: ResolvedPost, version: ResolvedPost): Compared => ({
  here: saidBoth(post, version),
  there: saidBoth(version, post),
});

/** What a post says in the texts that a version has too: a variant that only one of them has may say more. */
function saidBoth(post: ResolvedPost, version: ResolvedPost): Said {
  const isAlike = textSections(post).length === textSections(version).length;
  return isAlike
    ? memoOfText(post, 'said', () => saidIn(post, allParts(post)))
    : memoOfText(post, 'said to all', () => saidIn(post, textSections(post)[0]?.parts ?? []));
}

const saidIn = (post: ResolvedPost, parts: readonly Published[]): Said => ({
  figures: parts.flatMap((part) =>
    figuresIn(part.text).figures.map((figure) => ({ ...figure, span: part.sourceSpan(figure.span) })),
  ),
  words: parts.reduce((sum, { text }) => sum + countWords(text), 0),
  links: linksIn(post, parts),
});

/** The figures of one text that a version has nowhere, each once, in the order of the text. */
export function lackingIn(version: ResolvedPost, { figures }: Said): readonly Lacking[] {
  if (figures.length === 0) return [];
  const there = allFigures(version);
  const lacking = new Map<string, Lacking>();
  for (const figure of figures) {
    if (!lacking.has(figure.key) && !isThere(figure, there)) lacking.set(figure.key, figure);
  }
  return [...lacking.values()];
}

/** Every version asks for those of every other. */
const allFigures = (post: ResolvedPost): Figures => memoOfText(post, 'figures', () => figuresOf(post));

function figuresOf(post: ResolvedPost): Figures {
  const texts = [...allParts(post).map(({ text }) => text), post.front.first_comment ?? ''].map(figuresIn);
  return {
    figures: texts.flatMap(({ figures }) => figures),
    known: new Set(texts.flatMap(({ known }) => [...known])),
    spoken: texts.some(({ spoken }) => spoken),
  };
}

function isThere({ key, pieces, year }: Figure, { figures, known, spoken }: Figures): boolean {
  if (known.has(key)) {
    const days = year === undefined ? [] : figures.filter((other) => other.key === key);
    return days.length === 0 || days.some((other) => other.year === undefined || other.year === year);
  }
  if (pieces.every((piece) => known.has(piece))) return true;
  return key.startsWith('t') && (spoken || known.has(halfADayOn(key)));
}

/** “8 uur” in the evening is 20 h. */
function halfADayOn(key: string): string {
  const [hours = 0, minutes = 0] = key.slice(1).split(':').map(Number);
  return `t${String((hours + 12) % 24)}:${String(minutes)}`;
}

/** A version that isn't finished, or that nobody must have, may say much less. */
export function isSummary(
  { here, there }: Compared,
  versions: readonly ResolvedPost[],
  policy: EffectivePolicy | undefined,
): boolean {
  if (Math.min(here.words, there.words) * 2 >= Math.max(here.words, there.words)) return false;
  const required = policy?.requiredLanguages ?? [];
  return versions.some(
    ({ lang, status }) => status === 'draft' || lang.some((language) => !required.includes(language)),
  );
}

/** When it says itself that it is published; a version without a time has the other's. */
export function timeOf({ front }: ResolvedPost, policy: EffectivePolicy | undefined): number | undefined {
  const written = front.publish_at === undefined ? undefined : readTime(front.publish_at);
  return written && momentOf(written, policy?.timezone ?? 'UTC');
}

/** The different links of some texts and of the first comment; each with its place where it has one. */
function linksIn({ front }: ResolvedPost, parts: readonly Published[]): readonly (Span | undefined)[] {
  const links = new Map<string, Span | undefined>();
  const keep = (text: string, at: (span: Span) => Span | undefined): void => {
    for (const { kind, span, value } of entities(text)) {
      const address = value.replace(/^https?:\/\//i, '').replace(/\/$/, '');
      if (kind === 'link' && !links.has(address)) links.set(address, at(span));
    }
  };
  for (const part of parts) keep(part.text, (at) => part.sourceSpan(at));
  keep(front.first_comment ?? '', () => undefined);
  return [...links.values()];
}
