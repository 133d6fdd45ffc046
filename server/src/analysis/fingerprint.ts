/**
 * What a finding is called from one day to the next: a hash of its rule, of the place it stands at and of its rank among equals there,
 * and never of its sentence or its line, so that lines above may come and go. In YAML a place is a route, where things of a list are named
 * by their id; in the text it is the words that are flagged. Findings at the same place (one for each account) have the same fingerprint.
 */
import { idOf } from '../workspace/policy/origin';
import { hashOf } from '../text/hash';
import type { Span } from '../text/span';
import { isMap, isScalar, keyAt, nodeAt, placeAt, type Route, type YamlNode } from '../syntax/yaml/tree';
import type { SourceFile } from '../workspace/files/file';
import { byPlace, type Finding } from './finding';

/** The fingerprints of a file's findings. All of them must be given, since their rank counts the others. */
export function fingerprintsOf(file: SourceFile, all: readonly Finding[]): ReadonlyMap<Finding, string> {
  const places = new Map<string, string[]>();
  const prints = new Map<Finding, string>();
  for (const finding of [...all].sort(byPlace)) {
    const name = JSON.stringify([finding.rule, ...placeName(file, finding)]);
    const known = places.get(name) ?? [];
    const at = `${String(finding.span.start)}-${String(finding.span.end)}`;
    if (!known.includes(at)) known.push(at);
    places.set(name, known);
    prints.set(finding, hashOf([name, known.indexOf(at)]));
  }
  return prints;
}

function placeName({ text, content: { yaml } }: SourceFile, { route, span }: Finding): readonly unknown[] {
  if (route) return namesOf(yaml.root, route);
  const place = span.end <= yaml.span.end ? placeAt(yaml.root, span.start) : undefined;
  if (!place || place.route.length === 0) return [flagged(text, span)];
  const names = namesOf(yaml.root, place.route);
  return isWhole(yaml.root, place.route, place.node, span) ? names : [...names, flagged(text, span)];
}

/** True where all of a node is flagged, or a block with all that is in it; else the words in it make the difference. */
const isWhole = (root: YamlNode | null, route: Route, node: YamlNode, { start, end }: Span): boolean =>
  !isScalar(node) || (start <= node.span.start && node.span.end <= end) || keyAt(root, route) === node;

/** A route with names in place of positions: an item is called by its id, else by its first value, else by itself. */
const namesOf = (root: YamlNode | null, route: Route): readonly unknown[] =>
  route.map((step, i) => (typeof step === 'string' ? step : nameOf(nodeAt(root, route.slice(0, i + 1)), step)));

function nameOf(item: YamlNode | undefined, position: number): unknown {
  const id = idOf(item);
  if (id !== undefined) return { id };
  if (isScalar(item) && !item.empty) return { value: item.value };
  const [first] = isMap(item) ? item.entries : [];
  return first && isScalar(first.value) && !first.value.empty ? { [first.key.value]: first.value.value } : position;
}

const flagged = (text: string, { start, end }: Span): string =>
  text.slice(start, end).normalize('NFC').replace(/\s+/g, ' ').trim();
