/**
 * The closed posts whose tree is in memory: the last two hundred that were parsed. Language versions read each other, a calendar reads
 * the posts it names, and the trees of ten thousand would be a hundred times their text.
 */
interface Parsed {
  forget(): void;
}

const LIMIT = 200;
/** The oldest first. */
const parsed = new Set<Parsed>();

/** Hears of a closed post that was parsed; the oldest of too many forgets its tree. */
export function keepFew(file: Parsed): void {
  parsed.delete(file);
  parsed.add(file);
  if (parsed.size <= LIMIT) return;
  const [oldest] = parsed;
  if (!oldest) return;
  parsed.delete(oldest);
  oldest.forget();
}
