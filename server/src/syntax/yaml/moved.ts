/**
 * A tree at another place of the text than where it was read. Most of a long file is never looked at again while somebody types in it,
 * so the nodes below one are made when they are asked for.
 */
import type { ListNode, MapEntry, MapNode, YamlNode } from './tree';
import type { Span } from '../../text/span';

const spanBehind = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

class MovedMap implements MapNode {
  readonly kind = 'map';
  readonly span: Span;
  readonly flow: boolean;
  #entries: readonly MapEntry[] | undefined;

  constructor(
    readonly from: MapNode,
    private readonly by: number,
  ) {
    this.span = spanBehind(from.span, by);
    this.flow = from.flow;
  }

  get entries(): readonly MapEntry[] {
    return (this.#entries ??= this.from.entries.map(({ key, value, span, merged }) => ({
      key: moved(key, this.by),
      value: moved(value, this.by),
      span: spanBehind(span, this.by),
      merged,
    })));
  }
}

class MovedList implements ListNode {
  readonly kind = 'list';
  readonly span: Span;
  readonly flow: boolean;
  #items: readonly YamlNode[] | undefined;

  constructor(
    readonly from: ListNode,
    private readonly by: number,
  ) {
    this.span = spanBehind(from.span, by);
    this.flow = from.flow;
  }

  get items(): readonly YamlNode[] {
    return (this.#items ??= this.from.items.map((item) => moved(item, this.by)));
  }
}

/** The node with all that it holds, `by` characters further on. It was read there, so it comes from no alias. */
export function moved<Node extends YamlNode>(node: Node, by: number): Node;
export function moved(node: YamlNode, by: number): YamlNode {
  if (node.kind === 'map') return new MovedMap(node, by);
  if (node.kind === 'list') return new MovedList(node, by);
  const { value, style, empty, broken } = node;
  return { kind: 'scalar', span: spanBehind(node.span, by), value, style, empty, broken };
}

/**
 * The node as it was read, for one that was moved since: the same object wherever the same text stands, so that whatever doesn't depend on
 * its place can be kept with it.
 */
export const asRead = (node: YamlNode): YamlNode | undefined =>
  node instanceof MovedMap || node instanceof MovedList ? node.from : undefined;
