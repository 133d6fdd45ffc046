/** The maps and lists that are open around a line of block YAML, from the root to the deepest. */
import type { Route } from '../../syntax/yaml/tree';
import type { Present } from './place';

export interface Frame {
  readonly kind: 'root' | 'map' | 'list';
  readonly indent: number;
  readonly route: Route;
  readonly present: Present[];
  key: string;
  index: number;
  /** Its last key or dash has no value yet. */
  open: boolean;
}

/** The route of what stands behind the frame's last key or dash. */
export const childOf = ({ kind, route, key, index }: Frame): Route =>
  kind === 'root' ? [] : [...route, kind === 'list' ? index : key];

const made = (kind: Frame['kind'], indent: number, route: Route): Frame => ({
  kind,
  indent,
  route,
  present: [],
  key: '',
  index: -1,
  open: kind === 'root',
});

export class Frames {
  readonly #root = made('root', -1, []);
  readonly #frames: Frame[] = [this.#root];

  get top(): Frame {
    return this.#frames.at(-1) ?? this.#root;
  }

  has(frame: Frame): boolean {
    return this.#frames.includes(frame);
  }

  /** Leaves what is deeper than a column; for a key also a list that stands there, since its map may stand at the same column. */
  downTo(column: number, key: boolean): Frame {
    while (
      this.#frames.length > 1 &&
      (this.top.indent > column || (key && this.top.kind === 'list' && this.top.indent === column))
    ) {
      this.#frames.pop();
    }
    return this.top;
  }

  /** The collection of this kind at this column, a new one where there is none. */
  enter(kind: 'map' | 'list', column: number, parent: Frame): Frame {
    if (parent.kind === kind && parent.indent === column) return parent;
    const frame = made(kind, column, childOf(parent));
    parent.open = false;
    this.#frames.push(frame);
    return frame;
  }

  /** What a line that begins at this column would belong to: rather the map than a list at its own column. */
  forNewLine(column: number): Frame {
    const top = this.downTo(column, false);
    const below = this.#frames.at(-2);
    if (top.kind === 'list' && below?.kind === 'map' && below.indent === column) this.#frames.pop();
    return this.top;
  }
}
