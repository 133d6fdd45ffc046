/** Rows of figures with their ratios, and the bars that the project has set itself. */

export const percentile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))] ?? NaN;

export const median = (values: readonly number[]): number => percentile(values, 50);

/** What is measured, ours and the peer's in milliseconds, and the largest ratio that is good enough. */
export interface Row {
  readonly what: string;
  readonly mine: number;
  readonly theirs: number;
  readonly bar?: number;
}

const show = (ms: number) => (Number.isNaN(ms) ? '' : ms.toFixed(1)).padStart(10);

export interface Comparison {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** All that was printed, for the table. */
export const printed: Comparison[] = [];

/** Prints them; gives the bars as lines for the end. */
export function printRows(name: string, rows: readonly Row[]): readonly string[] {
  printed.push({ name, rows });
  console.log(`\n${name}\n${''.padEnd(28)}${'ours ms'.padStart(10)}${'peer ms'.padStart(10)}   ratio`);
  for (const { what, mine, theirs } of rows) {
    console.log(
      `${what.padEnd(28)}${show(mine)}${show(theirs)}   ${Number.isNaN(theirs) ? '' : (mine / theirs).toFixed(3)}`,
    );
  }
  return rows.flatMap(({ what, mine, theirs, bar }) =>
    bar === undefined || Number.isNaN(theirs)
      ? []
      : [
          `${name}: ${what} ≤ ${String(bar)} ×: ${(mine / theirs).toFixed(3)}${mine / theirs > bar ? ' (too slow)' : ''}`,
        ],
  );
}
