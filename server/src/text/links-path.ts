/** Where a link ends after its host: port, path and query, by the characters that a platform takes. */
import { isAlnum } from './letters';

export interface PathGrammar {
  /** What a path may hold. */
  readonly general: (code: number) => boolean;
  /** What a path may end with; a pair of brackets after it may too. */
  readonly ending: (code: number) => boolean;
  readonly query: (code: number) => boolean;
  readonly queryEnding: (code: number) => boolean;
}

const SLASH = 0x2f;
const OPEN = 0x28;
const CLOSE = 0x29;
/** Brackets in an address are short; looking no further keeps a text full of opened ones cheap. */
const LONGEST_BRACKETS = 512;

/** The end of port, path and query after a host that ends at `at`; `at` where there is none of them. */
export function pathAndQueryEnd(text: string, at: number, grammar: PathGrammar): number {
  let end = at;
  if (text.charAt(end) === ':') {
    let port = end + 1;
    while (port < text.length && isAlnum(text.charCodeAt(port)) && text.charCodeAt(port) <= 0x39) port++;
    if (port > end + 1) end = port;
  }
  if (text.charCodeAt(end) === SLASH) end = pathEnd(text, end, grammar);
  return text.charAt(end) === '?' ? queryEnd(text, end, grammar) : end;
}

function pathEnd(text: string, slash: number, grammar: PathGrammar): number {
  let end = slash + 1;
  for (let at = slash + 1; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === OPEN) {
      const close = bracketsEnd(text, at, grammar);
      if (close < 0) break;
      // A pair of brackets ends a path only where a path might have ended before it.
      if (end === at) end = close;
      at = close;
    } else if (grammar.general(code)) {
      at++;
      if (grammar.ending(code)) end = at;
    } else break;
  }
  return end;
}

/** The end of a pair of brackets with one pair inside it at most; -1 where they do not match or are empty. */
function bracketsEnd(text: string, open: number, grammar: PathGrammar): number {
  let depth = 0;
  let nested = 0;
  const stop = Math.min(text.length, open + LONGEST_BRACKETS);
  for (let at = open; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) {
      if (++depth > 2 || (depth === 2 && ++nested > 1)) return -1;
    } else if (code === CLOSE) {
      if (text.charCodeAt(at - 1) === OPEN) return -1;
      if (--depth === 0) return at + 1;
    } else if (!grammar.general(code)) return -1;
  }
  return -1;
}

function queryEnd(text: string, mark: number, grammar: PathGrammar): number {
  let end = mark;
  for (let at = mark + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!grammar.query(code)) break;
    if (grammar.queryEnding(code)) end = at + 1;
  }
  return end;
}
