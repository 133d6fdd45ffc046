/** The names in the YAML of one file, keys as well as values, read by what its fields take. It knows no other file. */
import { span, type Span } from '../../text/span';
import { caseless, caselessHandle } from '../../text/tags';
import type { FieldText } from '../../syntax/shape/texts';
import type { ScalarNode } from '../../syntax/yaml/tree';
import type { SourceFile } from '../files/file';
import { CAPTION_WORDS, localUri } from '../files/named-files';
import { textsOf } from '../policy/references';
import { isPreset, presetUri } from '../policy/presets';
import { inSlips, tagsInProse } from './in-prose';
import { HANDLE, HASHTAG, type Occurrence, type SymbolKind } from './symbol';

export function namesInYaml(file: SourceFile): readonly Occurrence[] {
  const { content } = file;
  if (content.yaml.broken) return [];
  const found = [...textsOf(content).flatMap((text) => inText(file, text)), ...inSlips(content.yaml)];
  // What an alias repeats stands in one place only.
  const seen = new Set<string>();
  return found.filter(({ kinds, span: { start } }) => {
    const key = `${String(start)} ${kinds.join()}`;
    return !seen.has(key) && seen.add(key);
  });
}

function inText(file: SourceFile, text: FieldText): readonly Occurrence[] {
  const { kinds, meta, node, value, route } = text;
  const where = text.key ? 'key' : 'value';
  const whole = (named: readonly SymbolKind[], id: string, role: Occurrence['role'] = 'reference'): Occurrence[] => [
    { kinds: named, id, span: partOf(file.text, node, 0, value.length), role, where },
  ];
  if (kinds.length > 0) return whole(kinds, value);
  if (meta.defines) return whole([meta.defines], value, 'definition');
  if (route[0] === 'rules' && route.length === 2 && text.key && file.kind === 'policy') return whole(RULE, value);
  switch (meta.format) {
    case undefined:
      return tagsInProse(file.text, text);
    case 'hashtag':
      return signed(file, text, HASHTAG, caseless(value));
    case 'handle':
      return signed(file, text, HANDLE, caselessHandle(value));
    case 'person':
      return roleOf(file.text, text);
    case 'path':
    case 'path-or-url':
      return inPath(file, value).flatMap((uri) => whole(FILE, uri));
    case 'slug':
      return file.kind === 'post' && route.join() === 'id' ? whole(POST, value, 'definition') : [];
    default:
      return [];
  }
}

const FILE = ['file'] as const;
const POST = ['post'] as const;
const ROLE = ['role'] as const;
const RULE = ['rule'] as const;

/** A hashtag or a handle as the value of a field: agreed in a policy, used in a post. Whom not to tag isn't who that is. */
function signed(
  file: SourceFile,
  { node, value, route }: FieldText,
  kinds: readonly SymbolKind[],
  id: string,
): readonly Occurrence[] {
  const sign = /^[#＃@＠]/.test(value) ? 1 : 0;
  if (id === '') return [];
  const role = file.kind === 'policy' && !route.includes('do_not_tag') ? 'definition' : 'reference';
  return [{ kinds, id, span: partOf(file.text, node, sign, value.length - sign), role, where: 'value' }];
}

/** `redactie/Sara` names a role. */
function roleOf(text: string, { node, value }: FieldText): readonly Occurrence[] {
  const [, role] = /^([a-z0-9][a-z0-9._-]*)\/./.exec(value) ?? [];
  if (role === undefined) return [];
  return [{ kinds: ROLE, id: role, span: partOf(text, node, 0, role.length), role: 'reference', where: 'value' }];
}

function inPath({ folder }: SourceFile, value: string): readonly string[] {
  const path = value.trim();
  if (CAPTION_WORDS.includes(path)) return [];
  const uri = isPreset(path) ? presetUri(path) : localUri(folder, path);
  return uri === undefined ? [] : [uri];
}

/** Where a part of a scalar's value stands in the file; all of the scalar where it is written with escapes or over several lines. */
function partOf(text: string, node: ScalarNode, from: number, length: number): Span {
  const at = node.origin ?? node.span;
  const quote = /["']/.test(text.charAt(at.start)) ? 1 : 0;
  const start = at.start + quote + from;
  const end = start + length;
  return text.slice(start, end) === node.value.slice(from, from + length) && end <= at.end ? span(start, end) : at;
}
