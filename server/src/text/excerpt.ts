/** A text short enough to be named in a sentence. */
export function excerpt(text: string, most = 40): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
