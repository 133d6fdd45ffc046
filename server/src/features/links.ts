/** What a reader can follow: addresses, other files, and rule ids to their pages. */
import type { FieldMeta, Format } from '../../../schemas/kinds';
import { shapeAt, type Shape } from '../../../schemas/shape';
import { shapeOf } from '../../../schemas/shapes';
import { suppressionsIn } from '../analysis/suppressions';
import { RULE_IDS } from '../rules/words.generated';
import type { RuleId } from '../rules/define';
import { entryOf, isMap, isScalar, type Route, type ScalarNode, type YamlNode } from '../syntax/yaml/tree';
import type { Span } from '../text/span';
import { isPostName } from '../workspace/files/file';
import { postsAt } from '../workspace/policy/calendar';
import { isPreset, presetNamed, presetNameOf, presetUri } from '../workspace/policy/presets';
import { folderOf, isInside, nameOf, resolveUri } from '../workspace/files/uri';
import type { Snapshot } from '../workspace/snapshot';
import type { FileRequest } from './request';

export interface DocumentLink {
  readonly span: Span;
  readonly target:
    | { readonly kind: 'uri'; readonly uri: string }
    /** A policy that comes with the product. */
    | { readonly kind: 'preset'; readonly uri: string }
    | { readonly kind: 'rule'; readonly rule: RuleId };
}

export function linksOf({ snapshot, file }: Pick<FileRequest, 'snapshot' | 'file'>): readonly DocumentLink[] {
  const { yaml } = file.content;
  const root = shapeOf(file.kind);
  const folder = folderOf(file.uri);
  const links: DocumentLink[] = [];
  eachScalar(yaml.root, [], (node, route) => {
    const meta = metaOf(shapeAt(root, route));
    const path = node.value.trim();
    if (!meta?.format || (meta.words?.includes(path) && !isPreset(path))) return;
    const uri = existing(snapshot, targetOf(meta.format, path, folder, snapshot.roots));
    if (uri) links.push({ span: node.span, target: { kind: presetNameOf(uri) === undefined ? 'uri' : 'preset', uri } });
  });
  return [...links, ...ruleLinks(file)].sort((a, b) => a.span.start - b.span.start);
}

function eachScalar(node: YamlNode | null, route: Route, visit: (node: ScalarNode, route: Route) => void): void {
  if (node?.kind === 'scalar' && !node.empty && !node.broken) visit(node, route);
  if (node?.kind === 'list') for (const [i, item] of node.items.entries()) eachScalar(item, [...route, i], visit);
  if (!isMap(node)) return;
  for (const entry of node.entries) if (!entry.merged) eachScalar(entry.value, [...route, entry.key.value], visit);
}

/** A single value may stand where a list is meant. */
function metaOf(shape: Shape | undefined): FieldMeta | undefined {
  if (shape?.kind === 'text') return shape.meta;
  if (shape?.kind === 'list') return metaOf(shape.item);
  if (shape?.kind !== 'union') return undefined;
  return shape.options.map(metaOf).find((meta) => meta?.format !== undefined);
}

/** A calendar may leave the language of a message out: then its first version. */
const existing = (snapshot: Snapshot, uri: string | undefined): string | undefined =>
  uri !== undefined && isPostName(nameOf(uri)) ? (postsAt(snapshot, uri)[0]?.uri ?? uri) : uri;

function targetOf(format: Format, value: string, folder: string, roots: readonly string[]): string | undefined {
  const address = /^https?:\/\/\S+$/i.test(value);
  if (format === 'url')
    return address ? value : /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value) ? `https://${value}` : undefined;
  if (format === 'email') return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value) ? `mailto:${value}` : undefined;
  if (format !== 'path' && format !== 'path-or-url') return undefined;
  if (address) return value;
  if (isPreset(value)) return presetNamed(value) && presetUri(value);
  if (/^[a-z][\w+.-]+:/i.test(value)) return undefined;
  const uri = resolveUri(folder, value);
  return roots.length === 0 || roots.some((root) => isInside(root, uri)) ? uri : undefined;
}

function ruleLinks(file: FileRequest['file']): DocumentLink[] {
  const named: (readonly [string, Span])[] = suppressionsIn(file).map(({ rule, ruleSpan }) => [rule, ruleSpan]);
  const rules = file.kind === 'policy' ? entryOf(file.content.yaml.root, 'rules')?.value : undefined;
  if (isMap(rules))
    for (const { key, merged } of rules.entries) if (!merged && isScalar(key)) named.push([key.value, key.span]);
  return named.flatMap(([id, span]) => {
    const rule = RULE_IDS.find((known) => known === id);
    return rule ? [{ span, target: { kind: 'rule', rule } as const }] : [];
  });
}
