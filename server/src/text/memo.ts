/** Nothing is computed twice for one version of one text: results are kept beside the object they were computed from. */

const kept = new WeakMap<object, Map<string, unknown>>();

/** The value of `make` for this object and key, made at the first call. The key must name everything that `make` reads besides the object. */
export function memo<T>(owner: object, key: string, make: () => T): T {
  let values = kept.get(owner);
  if (!values) kept.set(owner, (values = new Map()));
  if (values.has(key)) return values.get(key) as T;
  const value = make();
  values.set(key, value);
  return value;
}
