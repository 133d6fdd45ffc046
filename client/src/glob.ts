/** Globs for file systems that VS Code cannot search: `**`, `*`, `?` and braces. It must not know VS Code. */

/** Tells whether a path, relative and with `/`, matches any of the globs. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap(expandBraces).map(toPattern);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** `{a,b}.md` is `a.md` and `b.md`; braces inside braces are not offered, so an inner pair is taken as it stands. */
export function expandBraces(glob: string): string[] {
  const open = glob.indexOf('{');
  const close = glob.indexOf('}', open);
  if (open < 0 || close < 0) return [glob];
  const choices = glob.slice(open + 1, close).split(',');
  return expandBraces(glob.slice(close + 1)).flatMap((rest) =>
    choices.map((choice) => glob.slice(0, open) + choice + rest),
  );
}

/** Runs of stars become one, so that no glob can make the expression backtrack over the same place twice in a row. */
function toPattern(glob: string): RegExp {
  const source = glob
    .replace(/\*{3,}/g, '**')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((piece) => WILDCARDS[piece] ?? piece.replace(/[\\^$.+()[\]{}|]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`);
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
