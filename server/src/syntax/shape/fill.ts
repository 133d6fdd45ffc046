/** Fills in what holds where a field is absent. Only for effective values: a file's own value stays as it was written. */
import type { Shape } from './compile';

/** The value with every default of the shape, holes of lists closed; never the same object, and nothing in it is shared with `value`. */
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
        ? value.filter((item) => item !== undefined).map((item) => fill(shape.item, item))
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
