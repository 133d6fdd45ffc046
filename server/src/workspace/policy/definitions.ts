/** Where a policy defines its ids: for references, completion, hover and related information. One file at a time. */
import type { ReferenceKind } from '../../../../schemas/kinds';
import type { Span } from '../../text/span';
import { memo } from '../../text/memo';
import { asRead } from '../../syntax/yaml/moved';
import { entryOf, isList, isMap, isScalar, nodeAt, type Route, type YamlNode } from '../../syntax/yaml/tree';
import type { SourceFile } from '../files/file';

export interface Definition {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly uri: string;
  /** The id itself. */
  readonly span: Span;
  readonly route: Route;
}

/** The lists of things with an `id`, by their route. */
const LISTS: Readonly<Record<string, ReferenceKind>> = {
  accounts: 'account',
  roles: 'role',
  partners: 'partner',
  events: 'event',
  templates: 'template',
  'strategy.audiences': 'audience',
  'strategy.objectives': 'objective',
  'strategy.kpis': 'kpi',
  'strategy.key_messages': 'key_message',
};
/** The maps whose keys are ids. */
const MAPS: Readonly<Record<string, ReferenceKind>> = { 'flowchart.nodes': 'node', 'flowchart.outcomes': 'outcome' };

/** The list in which things of a kind are defined; undefined for those that are keys of a map. */
export const listOf = (kind: ReferenceKind): Route | undefined =>
  Object.entries(LISTS)
    .find(([, held]) => held === kind)?.[0]
    .split('.');

/** Every definition of the file, duplicates included, in the order of the file. */
export function definitionsIn(file: SourceFile): readonly Definition[] {
  const { yaml } = file.policy;
  return memo(file.policy, 'definitions', () => [
    ...Object.entries(LISTS).flatMap(([path, kind]) =>
      fromList(file.uri, nodeAt(yaml.root, path.split('.')), path.split('.'), kind),
    ),
    ...Object.entries(MAPS).flatMap(([path, kind]) =>
      fromMap(file.uri, nodeAt(yaml.root, path.split('.')), path.split('.'), kind),
    ),
  ]);
}

function fromList(uri: string, node: YamlNode | undefined, route: Route, kind: ReferenceKind): Definition[] {
  const items = isList(node) ? node.items : isMap(node) ? [node] : [];
  return items.flatMap((item, i) => {
    // The place is seldom asked for, and an item that is only moved needn't be made for its id.
    const id = entryOf(asRead(item) ?? item, 'id')?.value;
    if (!isScalar(id) || id.empty || id.broken) return [];
    const place = () => entryOf(item, 'id')?.value.span ?? item.span;
    return [new ListDefinition(kind, id.value, uri, [...route, i, 'id'], place)];
  });
}

class ListDefinition implements Definition {
  constructor(
    readonly kind: ReferenceKind,
    readonly id: string,
    readonly uri: string,
    readonly route: Route,
    private readonly place: () => Span,
  ) {}

  get span(): Span {
    return this.place();
  }
}

function fromMap(uri: string, node: YamlNode | undefined, route: Route, kind: ReferenceKind): Definition[] {
  if (!isMap(node)) return [];
  return node.entries.map(({ key }) => ({ kind, id: key.value, uri, span: key.span, route: [...route, key.value] }));
}
