/**
 * How a policy of an older version of the schema becomes one of the next, as data: `server/src/workspace/schema-version.ts` applies
 * it. There is one version so far, so the list is empty. A new version adds its step here and raises `SCHEMA_VERSION`.
 */

/** A path of keys; `*` stands for every item of a list and every key of a map. */
export type Change =
  /** Another name for a key of the maps at a path. */
  | { readonly kind: 'rename'; readonly at: readonly string[]; readonly key: string; readonly to: string }
  /** Another place for a field, with all it holds. */
  | { readonly kind: 'move'; readonly from: readonly string[]; readonly to: readonly string[] }
  /** Other values at a path. */
  | { readonly kind: 'map'; readonly at: readonly string[]; readonly values: Readonly<Record<string, string>> };

export interface Migration {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

export const MIGRATIONS: readonly Migration[] = [];
