/** The texts of a YAML tree with what their fields take: for references, which the reader leaves unchecked since it knows no policy. */
import type { FieldMeta, ReferenceKind } from '../../../../schemas/kinds';
import { asRead } from '../yaml/moved';
import {
  isScalar,
  keyAt,
  nodeAt,
  type MapEntry,
  type Route,
  type ScalarNode,
  type YamlDocument,
  type YamlNode,
} from '../yaml/tree';
import type { Shape } from '../../../../schemas/shape';

export interface FieldText {
  readonly route: Route;
  /** The value, or the key of a map with free keys. */
  readonly node: ScalarNode;
  /** What it says. */
  readonly value: string;
  readonly key: boolean;
  readonly meta: FieldMeta;
  /** What it may name; empty for a text that names nothing. */
  readonly kinds: readonly ReferenceKind[];
}

const NOTHING: readonly ReferenceKind[] = [];

/** A text of a node that stands elsewhere than where it was read; its place is worked out when it is asked for. */
class MovedText implements FieldText {
  readonly value: string;
  readonly key: boolean;
  readonly meta: FieldMeta;
  readonly kinds: readonly ReferenceKind[];

  constructor(
    private readonly read: FieldText,
    private readonly under: YamlNode,
    private readonly way: Route,
  ) {
    this.value = read.value;
    this.key = read.key;
    this.meta = read.meta;
    this.kinds = read.kinds;
  }

  get route(): Route {
    return [...this.way, ...this.read.route];
  }

  get node(): ScalarNode {
    const find = this.key ? keyAt : nodeAt;
    const node = find(this.under, this.read.route);
    return isScalar(node) ? node : this.read.node;
  }
}

/** The texts of nodes that are only moved when something above them changes. */
const kept = new WeakMap<YamlNode, { readonly shape: Shape; readonly texts: readonly FieldText[] }>();

/** Every text that stands where the shape wants one. What has another finding is left out, and so are repetitions by aliases. */
export function textsIn(shape: Shape, document: YamlDocument): readonly FieldText[] {
  const found: FieldText[] = [];
  if (document.root) walk(shape, document.root, [], found);
  if (!found.some((text) => !(text instanceof MovedText) && text.node.origin)) return found;
  const seen = new Set<string>();
  return found.filter(({ node, meta }) => {
    const key = `${String((node.origin ?? node.span).start)} ${JSON.stringify(meta)}`;
    const again = node.origin !== undefined && seen.has(key);
    seen.add(key);
    return !again;
  });
}

function walk(shape: Shape, node: YamlNode, route: Route, found: FieldText[]): void {
  const read = asRead(node);
  if (!read) {
    walkInto(shape, node, route, found);
    return;
  }
  let known = kept.get(read);
  if (known?.shape !== shape) {
    const texts: FieldText[] = [];
    walkInto(shape, read, [], texts);
    kept.set(read, (known = { shape, texts }));
  }
  for (const text of known.texts) found.push(new MovedText(text, node, route));
}

function walkInto(shape: Shape, node: YamlNode, route: Route, found: FieldText[]): void {
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
        if (!shape.keys && !key.broken && !key.value.startsWith('x_')) found.push(textOf(key, at, true, shape.keyMeta));
        walk(shape.value, value, at, found);
      }
      break;
    case 'list':
      if (node.kind === 'list') node.items.forEach((item, i) => walk(shape.item, item, [...route, i], found));
      else walk(shape.item, node, [...route, 0], found);
      break;
    case 'union':
      if (!shape.options.some((option) => isOther(option, node)))
        for (const option of shape.options) walkInto(option, node, route, found);
      break;
    case 'text':
      if (node.kind === 'scalar' && !node.broken && !node.empty) found.push(textOf(node, route, false, shape.meta));
  }
}

const textOf = (node: ScalarNode, route: Route, key: boolean, meta: FieldMeta): FieldText => ({
  route,
  node,
  value: node.value,
  key,
  meta,
  kinds: meta.refersTo ?? NOTHING,
});

const entriesOf = (node: YamlNode): readonly MapEntry[] => (node.kind === 'map' ? node.entries : []);

/** True where a branch that is no text takes the value: `true`, a number or a code is nobody's name. */
function isOther(shape: Shape, node: YamlNode): boolean {
  if (node.kind !== 'scalar') return false;
  if (shape.kind === 'boolean') return /^(?:true|false)$/i.test(node.value);
  if (shape.kind === 'number') return /^[-+]?\d+(?:\.\d+)?$/.test(node.value);
  return shape.kind === 'code' && shape.codes.includes(node.value);
}
