/** How values are written as YAML, and where lines and columns begin and end. This file knows text, not nodes. */
import { quoted } from './slips';

/** What a patch can write: text, lists of text, and maps of these. */
export type PatchValue = string | number | boolean | readonly PatchValue[] | { readonly [key: string]: PatchValue };

export const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A text as a plain scalar where every YAML reader takes it for the same text, else quoted. */
export function scalarText(value: string, flow = false): string {
  const plain = /^[\p{L}\p{N}_./©+(][^\r\n\t]*$/u.test(value) && !/:(?: |$)| #|^\s|\s$/.test(value);
  const otherKind = /^(?:true|false|yes|no|on|off|null|~|[-+]?[\d_.,:]+(?:e[-+]?\d+)?|0[xob][\da-f]+)$/i.test(value);
  const date = /^\d{4}-\d{2}-\d{2}/.test(value);
  if (plain && (!otherKind || date) && !(flow && /[[\]{},]/.test(value))) return value;
  return quoted(value);
}

/** From 0; a byte order mark is no column. */
export const columnOf = (text: string, offset: number): number => {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return offset - (text.startsWith('\uFEFF') ? Math.max(start, 1) : start);
};

export const endOfLine = (text: string, offset: number): number => {
  const at = text.slice(offset).search(/\r?\n|\r/);
  return at < 0 ? text.length : offset + at;
};

/** A list of texts longer than this stands below its key. */
export const LONGEST_LINE = 100;

/** `value` as YAML behind a key that stands at column `indent`: flow for short lists of texts, a block for maps. */
export function valueText(value: PatchValue, indent: number, eol: string, flow: boolean): string {
  if (typeof value === 'string') return ` ${scalarText(value, flow)}`;
  if (typeof value !== 'object') return ` ${String(value)}`;
  const pad = `${eol}${' '.repeat(indent + 2)}`;
  if (isItems(value)) {
    const line = ` [${value.map((item) => flowText(item)).join(', ')}]`;
    if (flow || (value.every((item) => typeof item !== 'object') && indent + line.length <= LONGEST_LINE)) return line;
    return value.map((item) => `${pad}-${itemText(item, indent + 2, eol)}`).join('');
  }
  if (flow) return ` ${flowText(value)}`;
  return Object.entries(value)
    .map(([key, inner]) => `${pad}${scalarText(key)}:${valueText(inner, indent + 2, eol, false)}`)
    .join('');
}

export const isItems = (value: PatchValue): value is readonly PatchValue[] => Array.isArray(value);

export function flowText(value: PatchValue): string {
  if (typeof value !== 'object') return typeof value === 'string' ? scalarText(value, true) : String(value);
  if (isItems(value)) return `[${value.map(flowText).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${scalarText(key, true)}: ${flowText(inner)}`);
  return `{ ${entries.join(', ')} }`;
}

/** What stands behind the dash at column `indent`. */
export function itemText(item: PatchValue, indent: number, eol: string): string {
  if (typeof item !== 'object' || isItems(item)) return ` ${flowText(item)}`;
  return valueText(item, indent, eol, false).replace(/^\s+/, ' ');
}

/** The end of the line on which a value ends; a block scalar's span may already include its line end. */
export function endOfContent(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\r\n]/.test(text[at - 1] ?? '')) at--;
  return endOfLine(text, at);
}
