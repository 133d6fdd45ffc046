/** How a policy lies over the ones it extends: maps merge by key, lists of things with an `id` by id, everything else is replaced. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: unknown): unknown => (isRecord(value) ? value['id'] : undefined);

const haveIds = (list: readonly unknown[]): boolean =>
  list.every((item) => item === undefined || idOf(item) !== undefined);

export function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (isRecord(base) && isRecord(over)) return mergeMaps(base, over);
  if (Array.isArray(base) && Array.isArray(over) && over.length > 0 && haveIds(base) && haveIds(over)) {
    return mergeLists(base as readonly unknown[], over as readonly unknown[]);
  }
  return over;
}

function mergeMaps(base: Readonly<Record<string, unknown>>, over: Readonly<Record<string, unknown>>): unknown {
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) out[key] = merge(base[key], value);
  return out;
}

/** In the order of the base; what is new comes behind it. */
function mergeLists(base: readonly unknown[], over: readonly unknown[]): unknown[] {
  const later = over.filter((item) => item !== undefined);
  const out = base
    .filter((item) => item !== undefined)
    .map((item) => later.filter((o) => idOf(o) === idOf(item)).reduce<unknown>((under, o) => merge(under, o), item));
  return [...out, ...later.filter((item) => !base.some((under) => idOf(under) === idOf(item)))];
}
