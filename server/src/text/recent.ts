/**
 * Remembers the last text. A post is counted for several accounts in a row, and their platforms share most readings; results that
 * live as long as a document are kept with it (`memo.ts`), not here.
 */
export function recent<T>(make: (text: string) => T): (text: string) => T {
  let text: string | undefined;
  let value: T;
  return (next) => {
    if (next !== text) {
      value = make(next);
      text = next;
    }
    return value;
  };
}
