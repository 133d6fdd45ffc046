/** Text of a file inside Markdown: nothing that somebody typed may become a heading, a link or HTML. */

/** Blanks and line ends; a no-break space stays one. */
const BLANKS = /[^\S\u00a0\u202f]+/g;

/** As a reader sees it, on one line. */
export const escaped = (text: string): string =>
  text
    .replace(BLANKS, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/^([-+]|\d+(?=[.)]))/, '\\$1')
    .replace(/^\\(\d+)([.)])/, '$1\\$2');

/** As it is typed, on one line. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (!line.includes('`') && line.trim() !== '') return `\`${line}\``;
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line.trim() === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text of our own, which may hold code spans; what stands between them is escaped. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/[\\*_{}[\]<>#|~$]/g, '\\$&').replaceAll('&', '&amp;')))
    .join('');

/** Lines of one paragraph. */
export const lines = (...all: readonly (string | undefined)[]): string => all.filter(Boolean).join('  \n');
/** Paragraphs. */
export const paragraphs = (...all: readonly (string | undefined)[]): string => all.filter(Boolean).join('\n\n');
