/** Colours, for people at a terminal only; the meaning never hangs on them. */
import { styleText } from 'node:util';
import type { Severity } from '../rules/define';
import type { Io, Output } from './io';

type Format = Parameters<typeof styleText>[0];
export type Style = (format: Format, text: string) => string;

/** `NO_COLOR` and `FORCE_COLOR` as everywhere. */
export function styleFor(output: Output, env: Io['env']): Style {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const coloured = !env['NO_COLOR'] && (forced || (output.isTerminal && env['TERM'] !== 'dumb'));
  // Whether the stream takes colours was decided here: Node would look at the process instead.
  return coloured ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;
}

/** A sign beside the word, so that neither colour nor language is needed to see the worst first. */
export const SIGNS: Readonly<Record<Severity, { readonly sign: string; readonly format: Format }>> = {
  error: { sign: '✖', format: 'red' },
  warning: { sign: '⚠', format: 'yellow' },
  information: { sign: 'ℹ', format: 'blue' },
  hint: { sign: '•', format: 'gray' },
};

/** Lines of at most `columns` characters, broken at blanks; one line where there is no terminal. */
export function wrapped(text: string, columns: number | undefined, indent: string): string {
  const most = Math.min(columns ?? Infinity, 100) - indent.length;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return (columns === undefined ? [text] : lines).map((line) => indent + line).join('\n');
}
