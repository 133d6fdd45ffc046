/** Which other files have a say in what stands here: what it replaces, what goes before it, and what a block gets from its bases. */
import { text } from '../../messages/catalogue';
import { isScalar, nodeAt, type Route, type YamlNode } from '../../syntax/yaml/tree';
import { spanText } from '../../text/span';
import type { SourceFile } from '../../workspace/files/file';
import {
  calledFile,
  lineOf,
  originsOf,
  sharedRoute,
  type Origin,
  type SharedRoute,
} from '../../workspace/policy/origin';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { effectiveValues, type EffectiveValue } from '../effective';
import type { Hovering } from './hovering';
import { code, paragraphs } from '../markdown';

/** More than this is read in the base itself. */
const SHOWN = 12;

/** As Markdown; undefined where this file alone speaks. */
export function originText(asked: Hovering, route: Route): string | undefined {
  const { file, snapshot } = asked;
  if (file.kind !== 'policy') return undefined;
  const policy = snapshot.policies.of(file);
  if (policy.chain.length < 2) return undefined;
  const shared = sharedRoute(file, route);
  const node = nodeAt(file.policy.yaml.root, route);
  return isPlain(node) ? ofValue(asked, policy, shared) : ofBlock(asked, policy, shared);
}

const isPlain = (node: YamlNode | undefined): boolean =>
  node !== undefined &&
  ((isScalar(node) && !node.empty) || (node.kind === 'list' && node.items.length > 0 && node.items.every(isScalar)));

function ofValue({ file, locale }: Hovering, policy: EffectivePolicy, shared: SharedRoute): string | undefined {
  const [first, second] = originsOf(policy, shared);
  if (!first) return undefined;
  const data = (origin: Origin) => ({
    value: code(sourceOf(origin)),
    file: code(calledFile(policy, origin.file)),
    line: lineOf(origin),
  });
  if (first.file !== file) return text(locale, 'origin.overridden', data(first));
  return second && text(locale, 'origin.replaces', data(second));
}

const LONGEST = 80;

function sourceOf({ file, node }: Origin): string {
  const source = spanText(file.text, node.span).trim();
  return source.length > LONGEST ? `${source.slice(0, LONGEST - 1)}…` : source;
}

/** What stands elsewhere in the same block, by file. */
function ofBlock({ file, locale }: Hovering, policy: EffectivePolicy, shared: SharedRoute): string | undefined {
  const inherited = effectiveValues(policy, shared).filter(({ origin }) => origin && origin.file !== file);
  const byFile = new Map<SourceFile, EffectiveValue[]>();
  for (const value of inherited) {
    if (value.origin) byFile.set(value.origin.file, [...(byFile.get(value.origin.file) ?? []), value]);
  }
  const parts = [...byFile].map(([from, values]) => {
    const rows = values.slice(0, SHOWN).map((value) => `- ${code(rowOf(value, shared.length))}`);
    const rest = values.length > SHOWN ? [`- ${text(locale, 'origin.more', { n: values.length - SHOWN })}`] : [];
    return [text(locale, 'origin.inherited', { file: code(calledFile(policy, from)) }), '', ...rows, ...rest].join(
      '\n',
    );
  });
  return parts.length > 0 ? paragraphs(...parts) : undefined;
}

function rowOf({ route, value }: EffectiveValue, from: number): string {
  const path = route.slice(from).map((step) => (typeof step === 'object' ? step.id : String(step)));
  return `${path.join('.')}: ${typeof value === 'object' ? `[${value.map(String).join(', ')}]` : String(value)}`;
}
