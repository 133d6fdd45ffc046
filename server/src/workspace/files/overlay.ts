/**
 * A map of thousands of files of which one changes at every key: the next map shares all that stays with the one before. What is asked
 * of it costs the same as of a plain map, but for the few that changed lately.
 */

/** With more changes than these the next map is made whole. */
const LIMIT = 64;

export class Overlay<V> implements ReadonlyMap<string, V> {
  static of<V>(entries: Iterable<readonly [string, V]>): Overlay<V> {
    const base = new Map(entries);
    return new Overlay(base, new Map(), base.size);
  }

  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    /** Undefined for what is gone. */
    private readonly changes: ReadonlyMap<string, V | undefined>,
    readonly size: number,
  ) {}

  /** The same with these changes, null for what is gone. */
  with(changed: ReadonlyMap<string, V | null>): Overlay<V> {
    const changes = new Map(this.changes);
    let { size } = this;
    for (const [key, value] of changed) {
      size += Number(value !== null) - Number(this.has(key));
      changes.set(key, value ?? undefined);
    }
    const next = new Overlay(this.base, changes, size);
    return changes.size > LIMIT ? Overlay.of(next) : next;
  }

  get(key: string): V | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.changes.has(key) ? this.changes.get(key) !== undefined : this.base.has(key);
  }

  /** The keys that have another value in this map than in one before it, or are new in it. */
  since(before: Overlay<V>): readonly string[] {
    const isOther = (key: string) => this.has(key) && this.get(key) !== before.get(key);
    // What neither of the two changed is the same in both.
    const candidates =
      this.base === before.base ? new Set([...this.changes.keys(), ...before.changes.keys()]) : this.keys();
    return [...candidates].filter(isOther);
  }

  /** Old entries at their place, as a plain map has them; new ones at the end. */
  *entries(): MapIterator<[string, V]> {
    for (const [key, value] of this.base) {
      const now = this.changes.has(key) ? this.changes.get(key) : value;
      if (now !== undefined) yield [key, now];
    }
    for (const [key, value] of this.changes) if (value !== undefined && !this.base.has(key)) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
