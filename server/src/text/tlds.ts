/** The top-level domains that exist, so that `gemeente.brussels` is a link and `klaar.Dus` is none. */
import list from 'tlds';

let known: ReadonlySet<string> | undefined;
let longestUnicode = 0;

function load(): ReadonlySet<string> {
  for (const tld of list) if (tld.charCodeAt(0) > 127) longestUnicode = Math.max(longestUnicode, tld.length);
  return new Set(list);
}

/** True for a top-level domain in lower case, ASCII or in its own script. */
export function isTld(label: string): boolean {
  known ??= load();
  return known.has(label);
}

/** How many characters the longest top-level domain in its own script has. */
export function longestUnicodeTld(): number {
  known ??= load();
  return longestUnicode;
}
