/**
 * Remembers the last texts. A post is counted for several accounts, read by many rules, piece by piece, and compared with its language
 * versions; results that live as long as a document are kept with it (`memo.ts`), not here.
 */

/** UTF-16 units of all remembered texts together, so that a long text is not kept in a hundred versions while somebody types. */
const LIMIT = 10_000;

export function recent<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  let length = 0;
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = make(text);
    length += text.length;
    if (length > LIMIT) {
      known.clear();
      length = text.length;
    }
    known.set(text, { value });
    return value;
  };
}
