/** The edit that gives one place its new name: in its own quotes, with or without its sign, in capitals where it stands in capitals. */
import { replaceScalar } from '../../syntax/yaml/patch';
import { isScalar, nodeAt, placeAt, type ScalarNode } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { span, spanText, type Span } from '../../text/span';
import type { SourceFile } from '../../workspace/files/file';
import type { Found, Occurrence, SymbolKind } from '../../workspace/symbols/symbol';

export interface Renaming {
  /** Without a sign. */
  readonly name: string;
  /** As the definition spells it now. */
  readonly from: string;
}

/** Undefined where nothing changes. */
export function editFor({ file, ...one }: Found, kind: SymbolKind, renaming: Renaming): Edit | undefined {
  const written = spanText(file.text, one.span);
  const name = kind === 'hashtag' ? inStyleOf(written, renaming) : renaming.name;
  const edit = one.where === 'value' || one.where === 'key' ? inYaml(file, one, name) : { span: one.span, text: name };
  return edit && edit.text !== spanText(file.text, edit.span) ? edit : undefined;
}

/** A hashtag written all in small letters or all in capitals, unlike its definition, stays so. */
function inStyleOf(written: string, { name, from }: Renaming): string {
  if (written === from) return name;
  if (written === written.toLowerCase() && from !== from.toLowerCase()) return name.toLowerCase();
  return written === written.toUpperCase() && from !== from.toUpperCase() ? name.toUpperCase() : name;
}

function inYaml(file: SourceFile, { span: at }: Occurrence, name: string): Edit | undefined {
  const { root } = file.content.yaml;
  const place = placeAt(root, at.start);
  if (!place || !isScalar(place.node)) return undefined;
  const { node, route } = place;
  const parent = nodeAt(root, route.slice(0, -1));
  const whole = replaceScalar(
    node,
    valueWith(node, name),
    parent !== undefined && parent.kind !== 'scalar' && parent.flow,
  );
  const { start, end } = node.span;
  const inside = file.text.slice(start, at.start) + name + file.text.slice(at.end, end);
  return whole.text === inside ? { span: at, text: name } : whole;
}

/** The scalar's value with the new name: behind its sign, before the person who has the role. */
function valueWith({ value }: ScalarNode, name: string): string {
  const [sign = ''] = /^[#＃]/.exec(value) ?? [];
  const slash = value.indexOf('/');
  return sign + name + (slash < 0 ? '' : value.slice(slash));
}

/** The name alone, also where it is written with escapes: then between its quotes. */
export function spanOfName(file: SourceFile, { span: at }: Occurrence): Span {
  const isQuoted = /^(["']).*\1$/s.test(spanText(file.text, at));
  return isQuoted ? span(at.start + 1, at.end - 1) : at;
}
