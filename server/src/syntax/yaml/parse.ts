/**
 * Reads YAML into our own tree, and never throws. A large text is read in pieces, of which only those that changed are read again;
 * wherever that could give another tree than reading it as a whole, it is read as a whole.
 */
import { recent } from '../../text/recent';
import { span, type Span } from '../../text/span';
import { parseInPieces } from './pieces';
import type { YamlDocument } from './tree';
import { parseWhole } from './whole';

/** A shorter text is read as fast as it is cut. */
const SHORT = 2000;

/** Reads the part of `text` in `part` (default: all of it). Spans are offsets into the whole text. */
export function parseYaml(text: string, part: Span = span(0, text.length)): YamlDocument {
  // A line end of one CR, which `yaml` doesn't know, has the length of the LF it is read as.
  const source = text.slice(part.start, part.end).replace(/\r(?!\n)/g, '\n');
  if (source.length < SHORT) return { ...parseShort(`${String(part.start)} ${source}`), text, span: part };
  const joined = parseInPieces(source, part.start);
  return joined
    ? { text, span: part, ...joined, broken: joined.problems.some(({ kind }) => kind === 'syntax') }
    : parseWhole(text, part, source);
}

/** A text behind its offset and a blank, remembered: whoever types in a post leaves its front matter as it is. */
const parseShort = recent((placed) => {
  const blank = placed.indexOf(' ');
  const start = Number(placed.slice(0, blank));
  const source = placed.slice(blank + 1);
  return parseWhole('', span(start, start + source.length), source);
});
