/** The notation of snippets in the texts of replies: what a reader sees of `${1:[name]}`. It knows no template and no policy. */

const PLACE = /\\([$}\\])|\$\{(\d+)(?::([^{}]*)|\|([^|}]*)\|)?\}|\$(\d+)/g;

/** The text with each place as it first stands there: `${1:[name]}` and a later `${1}` both show `[name]`. */
export function shownText(snippet: string): string {
  const shown = new Map<string, string>();
  for (const [, , place = '', text, choices] of snippet.matchAll(PLACE)) {
    const first = text ?? choices?.split(',')[0];
    if (first !== undefined && !shown.has(place)) shown.set(place, first);
  }
  return snippet.replace(
    PLACE,
    (
      _,
      escaped: string | undefined,
      place: string | undefined,
      text: string | undefined,
      choices: string | undefined,
      bare: string | undefined,
    ) => escaped ?? text ?? choices?.split(',')[0] ?? shown.get(place ?? bare ?? '') ?? '',
  );
}
