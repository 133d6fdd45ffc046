/**
 * A reply guide as a picture: a Mermaid drawing, and an outline that reads well where nobody draws it. It takes texts that are already in
 * one language, and knows neither policies nor where the texts come from; the pages in docs/ are made with it too.
 */
import { escaped } from './markdown';

/** The questions and outcomes by id, in the order in which they should be shown. */
export interface Drawable {
  readonly start: string | undefined;
  readonly questions: ReadonlyMap<string, DrawnQuestion>;
  readonly outcomes: ReadonlyMap<string, string>;
}

export interface DrawnQuestion {
  readonly ask: string;
  readonly options: readonly { readonly when: string; readonly go: string }[];
}

/** Text inside quotes, on one line: neither Mermaid nor HTML may read anything else in it. */
const label = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[#&"<>`\\]/g, (sign) => `#${String(sign.charCodeAt(0))};`);

/** A `flowchart TD`; questions are hexagons, outcomes have round ends. A `go` to nothing is left out. */
export function mermaid({ questions, outcomes }: Drawable): string {
  const names = new Map<string, string>();
  for (const id of questions.keys()) names.set(id, `q${String(names.size + 1)}`);
  const reached = new Set([...questions.values()].flatMap(({ options }) => options.map(({ go }) => go)));
  const ends = [...outcomes.keys()].filter((id) => reached.has(id) && !names.has(id));
  for (const [i, id] of ends.entries()) names.set(id, `a${String(i + 1)}`);
  const boxes = [
    ...[...questions].map(([id, { ask }]) => `${names.get(id) ?? ''}{{"${label(ask)}"}}`),
    ...ends.map((id) => `${names.get(id) ?? ''}(["${label(outcomes.get(id) ?? '')}"])`),
  ];
  const arrows = [...questions].flatMap(([id, { options }]) =>
    options.flatMap(({ when, go }) => {
      const to = names.get(go);
      const said = label(when);
      return to === undefined ? [] : [`${names.get(id) ?? ''} -->${said === '' ? '' : `|"${said}"|`} ${to}`];
    }),
  );
  return ['flowchart TD', ...[...boxes, ...arrows].map((line) => `  ${line}`)].join('\n');
}

/** Markdown: the first question, and below it its answers, each with what it leads to; `again` stands for what was shown before. */
export function outline(guide: Drawable, again: string): string {
  const first = guide.start === undefined ? undefined : guide.questions.get(guide.start);
  if (!first || guide.start === undefined) return '';
  const shown = new Set([guide.start]);
  return [`**${escaped(first.ask)}**`, '', ...answers(guide, first, 0, shown, again)].join('\n');
}

/** Deeper questions would only make the outline unreadable. */
const DEEPEST = 11;

function answers(
  guide: Drawable,
  { options }: DrawnQuestion,
  depth: number,
  shown: Set<string>,
  again: string,
): readonly string[] {
  return options.flatMap(({ when, go }) => {
    const indent = '  '.repeat(depth);
    const next = guide.questions.get(go);
    if (!next) return [`${indent}- ${escaped(when)} → ${escaped(guide.outcomes.get(go) ?? go)}`];
    const line = `${indent}- ${escaped(when)} → **${escaped(next.ask)}**`;
    if (shown.has(go)) return [`${line} (${again})`];
    if (depth === DEEPEST) return [`${line} …`];
    shown.add(go);
    return [line, ...answers(guide, next, depth + 1, shown, again)];
  });
}
