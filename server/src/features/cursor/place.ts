/** What the route finder answers: where in a YAML text the cursor stands. Data only. */
import type { Route } from '../../syntax/yaml/tree';
import type { Span } from '../../text/span';

export interface Present {
  readonly name: string;
  readonly span: Span;
}

export interface YamlCursor {
  /**
   * `key`: a key of the map at `route`. `value`: the value at `route`. `item`: an item of a list, or the first key of one that is a map.
   * `fresh`: a line below a key that has no value yet, at `route`. `dash`: a line where the item at `route` would begin with a dash.
   * `text`: nothing can begin here.
   */
  readonly kind: 'key' | 'value' | 'item' | 'fresh' | 'dash' | 'comment' | 'text';
  readonly route: Route;
  /** The word at the cursor, without quotes; all of it, not only what stands before the cursor. */
  readonly word: Span;
  readonly quote: '' | '"' | "'";
  readonly flow: boolean;
  /** The column where a key at the cursor begins; of a flow 0. */
  readonly indent: number;
  /** Blanks that are missing before the word. */
  readonly pad: string;
  /** The other keys of the map. */
  readonly present: readonly Present[];
  /** The key at the cursor has its colon already. */
  readonly colon: boolean;
}
