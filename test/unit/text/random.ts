/** Texts by chance that are the same at every run. */

/** Numbers from 0 up to 1 (linear congruential, Numerical Recipes). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `how` texts of one to `longest` pieces each. */
export function texts(seed: number, how: number, longest: number, pieces: readonly string[]): readonly string[] {
  const next = numbers(seed);
  return Array.from({ length: how }, () =>
    Array.from(
      { length: 1 + Math.floor(next() * longest) },
      () => pieces[Math.floor(next() * pieces.length)] ?? '',
    ).join(''),
  );
}
