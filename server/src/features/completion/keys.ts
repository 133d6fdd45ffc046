/** The keys that a map takes, with what they are. */
import { shapeOf } from '../../../../schemas/shapes';
import { fieldAt, type Field, type Keys } from '../../../../schemas/walk';
import { summaryText, text, word } from '../../messages/catalogue';
import { RULES } from '../../rules/registry.generated';
import type { Route } from '../../syntax/yaml/tree';
import type { Candidate } from './item';
import { idCandidates, referenceCandidates } from './references';
import type { Hovering } from '../hover/hovering';
import { code, lines, paragraphs, prose } from '../markdown';

export interface KeyCandidate extends Candidate {
  readonly required: boolean;
  /** As YAML: it shows in which form the value mostly comes. */
  readonly example?: string | undefined;
}

export function keyCandidates(asked: Hovering, route: Route, { fields, open }: Keys): readonly KeyCandidate[] {
  const own = fields.map(({ key, field }) => keyCandidate(asked, route, key, field));
  if (asked.file.kind === 'policy' && route[0] === 'rules') return [...own, ...ruleKeys(asked, route)];
  const ids = [
    ...referenceCandidates(asked, open?.refersTo ?? []),
    ...(open?.defines ? idCandidates(asked, open.defines) : []),
  ];
  return [...own, ...ids.map((candidate) => ({ ...candidate, required: false }))];
}

function keyCandidate(asked: Hovering, route: Route, key: string, field: Field): KeyCandidate {
  const { file, locale } = asked;
  const parent = fieldAt(shapeOf(file.kind), route);
  const name = parent?.path === field.path ? codeName(asked, key) : '';
  const required = field.required ? text(locale, 'complete.required') : '';
  return {
    value: key,
    kind: 'field',
    detail: name || required,
    documentation: fieldDocumentation(asked, field),
    required: field.required,
    example: asked.wording.fields[file.kind][field.path]?.example,
  };
}

/** The key of a map by language or platform. */
function codeName({ locale }: Hovering, key: string): string {
  return [word(locale, 'language', key), word(locale, 'platform', key)].find((name) => name !== key) ?? '';
}

export function fieldDocumentation({ file, locale, wording }: Hovering, field: Field): string {
  const words = wording.fields[file.kind][field.path];
  const value = field.default;
  const shown = Array.isArray(value) ? `[${value.map(String).join(', ')}]` : String(value);
  return paragraphs(
    words && prose(words.text),
    lines(
      words?.example === undefined ? undefined : text(locale, 'field.example', { value: code(words.example) }),
      value === undefined ? undefined : text(locale, 'field.default', { value: code(shown) }),
    ),
  );
}

/** Under `rules:` the ids of rules, under a rule's `options:` its options. */
function ruleKeys({ locale, wording }: Hovering, route: Route): readonly KeyCandidate[] {
  if (route.length === 1) {
    return RULES.map(({ id, severity, off }) => ({
      value: id,
      kind: 'rule',
      detail: summaryText(locale, id),
      documentation: lines(text(locale, 'rule.severity', { severity }), off ? text(locale, 'rule.off') : undefined),
      required: false,
    }));
  }
  const rule = route.length === 3 && route[2] === 'options' ? RULES.find(({ id }) => id === route[1]) : undefined;
  return Object.entries(rule?.options ?? {}).map(([key, value]) => ({
    value: key,
    kind: 'field',
    detail: text(locale, 'field.default', { value: String(value) }),
    documentation: prose((rule && wording.rules[rule.id]?.options?.[key]) ?? ''),
    required: false,
    example: typeof value === 'object' ? undefined : String(value),
  }));
}
