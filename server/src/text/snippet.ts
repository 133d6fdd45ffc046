/** The notation of snippets in the texts of replies: what a reader sees of `${1:[name]}`, and where one types. It knows no template and no policy. */

const PLACE = /\\([$}\\])|\$\{(\d+)(?::([^{}]*)|\|([^|}]*)\|)?\}|\$(\d+)/g;

/** Where somebody types. */
export interface Place {
  readonly number: number;
  /** What first stands there; a place that only repeats a number shows what the first one of it does. */
  readonly shown: string;
  /** What is likely there, `shown` the first of it; none where a text is offered. */
  readonly choices: readonly string[];
}

/** A stretch of plain text, or a place. */
export type Piece = string | Place;

/** A snippet taken apart, in its order. */
export function piecesOf(snippet: string): readonly Piece[] {
  const found = [...snippet.matchAll(PLACE)];
  const shown = new Map<string, string>();
  for (const [, , place = '', text, choices] of found) {
    const first = text ?? choices?.split(',')[0];
    if (first !== undefined && !shown.has(place)) shown.set(place, first);
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of found) {
    const [whole, escaped, braced, text, choices, bare] = match;
    const place = braced ?? bare ?? '';
    const offered = choices?.split(',') ?? [];
    const first = text ?? offered[0] ?? shown.get(place) ?? '';
    pieces.push(snippet.slice(at, match.index), escaped ?? { number: Number(place), shown: first, choices: offered });
    at = match.index + whole.length;
  }
  return [...pieces, snippet.slice(at)].filter((piece) => piece !== '');
}

/** What a reader sees of the pieces. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('');

/** The text with each place as it first stands there: `${1:[name]}` and a later `${1}` both show `[name]`. */
export const shownText = (snippet: string): string => textOf(piecesOf(snippet));

/** Plain text in a snippet: nothing in it means anything to the editor. */
export const escapedText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The pieces as a snippet again; of several places with one number only the first says what stands there, so that they are typed as one. */
export function snippetOf(pieces: readonly Piece[]): string {
  const said = new Set<number>();
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapedText(piece);
      const { number, shown, choices } = piece;
      const place = String(number);
      if (said.has(number) || shown === '') return `\${${place}}`;
      said.add(number);
      const offered = choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',');
      return choices.length > 0 ? `\${${place}|${offered}|}` : `\${${place}:${escapedText(shown)}}`;
    })
    .join('');
}
