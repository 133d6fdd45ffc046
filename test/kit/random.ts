/** Chance that repeats itself: the same seed gives the same cases, so that a failure can be looked at again. */

export interface Random {
  /** A whole number from 0 up to, but not including, `below`. */
  number(below: number): number;
  /** True once in `n` times. */
  oneIn(n: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Between `least` and `most` of what `make` makes. */
  several<T>(least: number, most: number, make: (i: number) => T): T[];
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    oneIn: (n) => number(n) === 0,
    pick: (from) => from[number(from.length)] ?? from[0],
    several: (least, most, make) => Array.from({ length: least + number(most - least + 1) }, (_, i) => make(i)),
  };
}
