/** Fills in what holds where a field is absent. Only for effective values: a file's own value stays as it was written. */
import type { Shape } from '../../../../schemas/shape';

const kept = new WeakMap<object, { readonly shape: Shape; readonly value: unknown }>();

/** An item of a list: the same object for the same item, since most items of a long file stay as they are. */
function filled(shape: Shape, item: unknown): unknown {
  if (!isRecord(item)) return fill(shape, item);
  const known = kept.get(item);
  if (known?.shape === shape) return known.value;
  const value = fill(shape, item);
  kept.set(item, { shape, value });
  return value;
}

/** The value with every default of the shape, holes of lists closed; never the same object, and no map or list in it is shared with `value`. */
export function fill(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case 'map': {
      const from = isRecord(value) ? value : {};
      const out: Record<string, unknown> = {};
      for (const [key, field] of shape.fields) {
        const own = from[key] ?? field.fallback;
        if (own !== undefined) out[key] = fill(field.shape, own);
      }
      return out;
    }
    case 'record':
      return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(shape.value, inner)]))
        : value;
    case 'list':
      return Array.isArray(value)
        ? value.filter((item) => item !== undefined).map((item) => filled(shape.item, item))
        : value;
    case 'union':
      return fillUnion(shape.options, value);
    default:
      return value;
  }
}

function fillUnion(options: readonly Shape[], value: unknown): unknown {
  const wanted = Array.isArray(value) ? ['list'] : isRecord(value) ? ['map', 'record'] : [];
  const option = options.find(({ kind }) => wanted.includes(kind));
  return option ? fill(option, value) : value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
