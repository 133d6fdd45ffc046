/** The forms of values: which a shape takes, which a node has, and what a block of fields would hold. */
import type { YamlNode } from '../yaml/tree';
import type { Shape } from '../../../../schemas/shape';

/** The forms a value can have, as messages name them. */
export type Form = 'text' | 'number' | 'integer' | 'boolean' | 'code' | 'list' | 'map' | 'nothing' | `format:${string}`;

/** What can stand in a block: its required fields first. */
export function fieldsOf(shape: Shape | undefined): readonly string[] {
  if (shape?.kind === 'record') return shape.keys ?? [];
  if (shape?.kind !== 'map') return [];
  return [...shape.fields].sort(([, a], [, b]) => Number(b.required) - Number(a.required)).map(([key]) => key);
}

export const formsOf = (shape: Shape): readonly Form[] => [
  ...new Set(shape.kind === 'union' ? shape.options.map(formOf) : [formOf(shape)]),
];

/** What is pointed at of a value that isn't right as a whole: brackets with what they hold, of a block its beginning. */
export function firstLineEnd(node: YamlNode): number {
  if (node.kind === 'scalar' || node.flow) return node.span.end;
  const first = node.kind === 'map' ? node.entries[0]?.key : node.items[0];
  return Math.max(node.span.start, first?.span.end ?? node.span.end);
}

/** True where a value of this YAML kind could be meant for the shape. */
export function acceptsKind(shape: Shape, kind: YamlNode['kind']): boolean {
  if (shape.kind === 'union') return shape.options.some((option) => acceptsKind(option, kind));
  if (kind === 'map') return shape.kind === 'map' || shape.kind === 'record';
  if (kind === 'list') return shape.kind === 'list';
  return shape.kind !== 'map' && shape.kind !== 'record' && shape.kind !== 'list';
}

export function formOf(shape: Shape): Form {
  switch (shape.kind) {
    case 'text':
      return shape.meta.format ? `format:${shape.meta.format}` : 'text';
    case 'number':
      return shape.integer ? 'integer' : 'number';
    case 'record':
    case 'map':
      return 'map';
    case 'union':
      return 'text';
    default:
      return shape.kind;
  }
}

export function formFound(node: YamlNode): Form {
  if (node.kind !== 'scalar') return node.kind;
  if (node.style === 'plain' && /^[-+]?\d+(?:\.\d+)?$/.test(node.value)) return 'number';
  return node.style === 'plain' && /^(?:true|false)$/i.test(node.value) ? 'boolean' : 'text';
}
