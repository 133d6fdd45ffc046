/** The texts of a YAML tree with what their fields take: for references, which the reader leaves unchecked since it knows no policy. */
import type { FieldMeta } from '../../../../schemas/kinds';
import type { MapEntry, Route, ScalarNode, YamlDocument, YamlNode } from '../yaml/tree';
import type { Shape } from './compile';

export interface FieldText {
  readonly route: Route;
  /** The value, or the key of a map with free keys. */
  readonly node: ScalarNode;
  readonly key: boolean;
  readonly meta: FieldMeta;
}

/** Every text that stands where the shape wants one. What has another finding is left out, and so are repetitions by aliases. */
export function textsIn(shape: Shape, document: YamlDocument): readonly FieldText[] {
  const found: FieldText[] = [];
  if (document.root) walk(shape, document.root, [], found);
  const seen = new Set<string>();
  return found.filter(({ node, meta }) => {
    const key = `${String((node.origin ?? node.span).start)} ${JSON.stringify(meta)}`;
    const again = node.origin !== undefined && seen.has(key);
    seen.add(key);
    return !again;
  });
}

function walk(shape: Shape, node: YamlNode, route: Route, found: FieldText[]): void {
  switch (shape.kind) {
    case 'map':
      for (const entry of entriesOf(node)) {
        const field = shape.fields.get(entry.key.value);
        if (field) walk(field.shape, entry.value, [...route, entry.key.value], found);
      }
      break;
    case 'record':
      for (const { key, value } of entriesOf(node)) {
        const at = [...route, key.value];
        if (!shape.keys && !key.broken && !key.value.startsWith('x_'))
          found.push({ route: at, node: key, key: true, meta: shape.keyMeta });
        walk(shape.value, value, at, found);
      }
      break;
    case 'list':
      if (node.kind === 'list') node.items.forEach((item, i) => walk(shape.item, item, [...route, i], found));
      else walk(shape.item, node, [...route, 0], found);
      break;
    case 'union':
      if (!shape.options.some((option) => isOther(option, node)))
        for (const option of shape.options) walk(option, node, route, found);
      break;
    case 'text':
      if (node.kind === 'scalar' && !node.broken && !node.empty)
        found.push({ route, node, key: false, meta: shape.meta });
  }
}

const entriesOf = (node: YamlNode): readonly MapEntry[] => (node.kind === 'map' ? node.entries : []);

/** True where a branch that is no text takes the value: `true`, a number or a code is nobody's name. */
function isOther(shape: Shape, node: YamlNode): boolean {
  if (node.kind !== 'scalar') return false;
  if (shape.kind === 'boolean') return /^(?:true|false)$/i.test(node.value);
  if (shape.kind === 'number') return /^[-+]?\d+(?:\.\d+)?$/.test(node.value);
  return shape.kind === 'code' && shape.codes.includes(node.value);
}
