/**
 * For which version of the schema a policy was written, and how an older one becomes ours. What is done with either, rules say.
 */
import { MIGRATIONS, type Change, type Migration } from '../../../../schemas/migrations';
import { SCHEMA_VERSION } from '../../../../schemas/codes';
import { applyEdits, type Edit } from '../../text/edit';
import { span } from '../../text/span';
import { parseYaml } from '../../syntax/yaml/parse';
import { removeEntry, replaceScalar, setValue, type PatchValue } from '../../syntax/yaml/patch';
import {
  entryOf,
  isMap,
  isScalar,
  nodeAt,
  type MapEntry,
  type MapNode,
  type Route,
  type ScalarNode,
  type YamlDocument,
  type YamlNode,
} from '../../syntax/yaml/tree';
import type { PolicyContent } from '../files/file';

/** True where the file was written for another version, so that what we don't know in it may be right there. */
export function isOtherVersion({ value }: PolicyContent): boolean {
  const { schema_version: version = SCHEMA_VERSION } = value;
  return version > SCHEMA_VERSION || (version < SCHEMA_VERSION && wayFrom(version) !== undefined);
}

/** The steps from a version to ours; undefined where there is no way. */
export function wayFrom(
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
  ours: number = SCHEMA_VERSION,
): readonly Migration[] | undefined {
  if (version === ours) return [];
  const step = migrations.find(({ from, to }) => from === version && to > from && to <= ours);
  const rest = step && wayFrom(step.to, migrations, ours);
  return step && rest ? [step, ...rest] : undefined;
}

/** The policy as our version writes it, as one edit; none where nothing changes. Comments, order and quoting stay. */
export function migrate(text: string, way: readonly Migration[]): readonly Edit[] {
  let now = text;
  for (const { to, changes } of way) {
    for (const change of changes) now = changed(now, change);
    now = applyEdits(now, setValue(read(now), ['schema_version'], to));
  }
  return trimmed(text, now);
}

const read = (text: string): YamlDocument => parseYaml(text, span(text.startsWith('\uFEFF') ? 1 : 0, text.length));

function changed(text: string, change: Change): string {
  const yaml = read(text);
  if (change.kind === 'move') return moved(yaml, change.from, change.to);
  const edits = placesOf(yaml.root, change.at).flatMap((route) =>
    change.kind === 'rename' ? renamed(yaml, route, change.key, change.to) : mapped(yaml, route, change.values),
  );
  return applyEdits(text, edits);
}

function mapped({ root }: YamlDocument, route: Route, values: Readonly<Record<string, string>>): readonly Edit[] {
  const node = nodeAt(root, route);
  const value = isScalar(node) && !node.origin && Object.hasOwn(values, node.value) ? values[node.value] : undefined;
  return isScalar(node) && value !== undefined ? [replaceScalar(node, value, true)] : [];
}

/** The places that a path with `*` for every item or key means. */
function placesOf(root: YamlNode | null, path: readonly string[]): readonly Route[] {
  return path.reduce<readonly Route[]>(
    (routes, step) =>
      routes.flatMap((route): readonly Route[] => {
        if (step !== '*') return [[...route, step]];
        const node = nodeAt(root, route);
        if (node?.kind === 'list') return node.items.map((_, i) => [...route, i]);
        return isMap(node) ? node.entries.map(({ key }) => [...route, key.value]) : [];
      }),
    [[]],
  );
}

function renamed({ root }: YamlDocument, route: Route, key: string, to: string): readonly Edit[] {
  const map = nodeAt(root, route);
  const entry = entryOf(map, key);
  // A file that has the new key already was half done by hand: nothing of it may be lost.
  if (!isMap(map) || map.origin || !entry || entry.merged || entryOf(map, to)) return [];
  return [replaceScalar(entry.key, to, map.flow)];
}

/** First written in its new place, then taken from the old one: the two may touch. */
function moved(yaml: YamlDocument, from: readonly string[], to: readonly string[]): string {
  const { text, root } = yaml;
  const entry = entryIn(root, from)?.entry;
  const value = entry && plainValue(entry.value);
  const edits = value === undefined || nodeAt(root, to) ? [] : setValue(yaml, to, value);
  if (edits.length === 0) return text;
  const added = applyEdits(text, edits);
  const old = entryIn(read(added).root, from);
  return old ? applyEdits(added, [removeEntry(added, old.map, old.entry)]) : text;
}

function entryIn(root: YamlNode | null, route: readonly string[]): { map: MapNode; entry: MapEntry } | undefined {
  const map = nodeAt(root, route.slice(0, -1));
  const entry = entryOf(map, route.at(-1) ?? '');
  return isMap(map) && !map.origin && entry && !entry.merged ? { map, entry } : undefined;
}

/** Undefined for what came through an alias: its text stands elsewhere. */
function plainValue(node: YamlNode): PatchValue | undefined {
  if (node.origin) return undefined;
  if (node.kind === 'scalar') return scalarValue(node);
  if (node.kind === 'list') {
    const items = node.items.map(plainValue);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const entries = node.entries.map(({ key, value }) => [key.value, plainValue(value)] as const);
  return entries.every(([, value]) => value !== undefined)
    ? (Object.fromEntries(entries) as Readonly<Record<string, PatchValue>>)
    : undefined;
}

function scalarValue({ style, value }: ScalarNode): PatchValue {
  if (style !== 'plain') return value;
  if (/^(?:true|false)$/.test(value)) return value === 'true';
  return String(Number(value)) === value ? Number(value) : value;
}

/** One edit from the first to the last character that differ. */
function trimmed(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [{ span: span(start, before.length - end), text: after.slice(start, after.length - end) }];
}
