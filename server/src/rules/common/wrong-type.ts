/** What the rules of wrong values share for policies and posts: the sentence, and the value that was most likely meant. */
import { fits } from '../../syntax/shape/formats';
import type { Form } from '../../syntax/shape/forms';
import { inQuotes } from '../../syntax/yaml/slips';
import { replaceScalar, setValue } from '../../syntax/yaml/patch';
import { isScalar, nodeAt, type Route, type YamlDocument } from '../../syntax/yaml/tree';
import { excerpt } from '../../text/excerpt';
import { spanText } from '../../text/span';
import { isImpossible, isoDate, isoTime } from '../../text/written-dates';
import type { FixOf, Reported } from '../define';
import { wrapped } from './choices';
import { fieldName, type Of } from './shape';

type WrongType = Reported<'post/wrong-type'>;
type WrongTypeFix = FixOf<'post/wrong-type'>;

export function wrongType(yaml: YamlDocument, problem: Of<'wrong-type'>): WrongType {
  return {
    at: problem.span,
    message: wrongTypeMessage(yaml, problem),
    fixes: () => (problem.origin ? [] : typeFixes(yaml, problem)),
  };
}

/** As many fields as a sentence names. */
const FEW = 3;

function wrongTypeMessage(
  yaml: YamlDocument,
  { route, expected, found, fields }: Of<'wrong-type'>,
): WrongType['message'] {
  const field = fieldName(route);
  const node = nodeAt(yaml.root, route);
  // The whole file is something else than fields.
  if (field === '') return { id: 'no-fields', data: { found } };
  const sameKind = !expected.some((form) => form === 'map' || form === 'list');
  if (isScalar(node) && isImpossible(node.value) && isDated(expected))
    return { id: 'no-such-day', data: { field, value: excerpt(node.value) } };
  if (isScalar(node) && !node.empty && sameKind)
    return { id: 'wrong-form', data: { field, expected, value: excerpt(node.value) } };
  if (fields.length === 0 || expected.includes('text')) return { id: 'wrong-kind', data: { field, expected, found } };
  const some = fields.slice(0, FEW);
  return { id: expected.includes('list') ? 'wrong-list' : 'wrong-block', data: { field, expected, found, some } };
}

export const missing = ({ route, span, expected }: Of<'missing'>): Reported<'policy/wrong-type'> => ({
  at: span,
  message: { id: 'missing', data: { field: fieldName(route), expected } },
});

const isDated = (expected: readonly Form[]): boolean =>
  expected.some((form) => ['format:date', 'format:date-time', 'format:time'].includes(form));

const YES = /^(?:true|yes|on|ja|oui|1)$/i;
const NO = /^(?:false|no|off|nee|nein|non|0)$/i;

function typeFixes(yaml: YamlDocument, { route, expected }: Of<'wrong-type'>): WrongTypeFix[] {
  const node = nodeAt(yaml.root, route);
  if (!node) return [];
  if (!isScalar(node)) {
    const source = spanText(yaml.text, node.span).trimEnd();
    if (!expected.includes('text') || /[\r\n]/.test(source)) return [];
    const edit = { span: { start: node.span.start, end: node.span.start + source.length }, text: inQuotes(source) };
    return [{ id: 'quote', data: { value: excerpt(edit.text) }, safe: false, edits: [edit] }];
  }
  const { value } = node;
  if (expected.includes('boolean') && (YES.test(value) || NO.test(value))) {
    const meant = String(YES.test(value));
    return [{ id: 'set', data: { value: meant }, safe: false, edits: [{ span: node.span, text: meant }] }];
  }
  const moment = momentIn(value, expected);
  if (moment !== undefined)
    return [{ id: 'set', data: { value: moment }, safe: false, edits: [replaceScalar(node, moment, true)] }];
  return wrapped(yaml, route, value, (part) => expected.some((form) => fitsForm(form, part)));
}

/** A date or a time as people write it, as the field takes it. */
function momentIn(value: string, expected: readonly Form[]): string | undefined {
  if (expected.includes('format:time')) return isoTime(value);
  const withTime = expected.includes('format:date-time');
  return withTime || expected.includes('format:date') ? isoDate(value, withTime) : undefined;
}

const fitsForm = (form: Form, part: string): boolean =>
  form.startsWith('format:') && fits(form.slice('format:'.length) as Parameters<typeof fits>[0], part);

/** Writes a required field that has only one sensible value. */
export const inserted = (yaml: YamlDocument, route: Route, value: number): FixOf<'policy/wrong-type'> => ({
  id: 'insert',
  data: { value },
  safe: false,
  edits: setValue(yaml, route, value),
});
