/** What hover says in YAML: of a field, of a code, of an id. */
import { TASKS } from '../../../../schemas/codes';
import type { FieldMeta, ReferenceKind } from '../../../../schemas/kinds';
import { shapeOf } from '../../../../schemas/shapes';
import { codesOf, fieldAt, keysAt, type Field } from '../../../../schemas/walk';
import { text, word } from '../../messages/catalogue';
import { isScalar, placeAt, type Route } from '../../syntax/yaml/tree';
import { spanText, type Span } from '../../text/span';
import type { Definition } from '../../workspace/policy/definitions';
import { lineOf } from '../../workspace/policy/origin';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { nameOf } from '../../workspace/files/uri';
import { symbolOf } from '../../workspace/symbols/find';
import { yamlCursorAt } from '../cursor/cursor';
import { described, taskName } from '../described/described';
import type { Hover, HoverBlock, Hovering } from './hovering';
import { moreOnKey, moreOnValue } from './fields';
import { tagBlock } from './tags';
import { unusedText } from './unused';
import { photoBlocks } from './photo';
import { holding } from './post';
import { originText } from './origin';
import { isRule, optionBlock, ruleBlock } from './rules';
import { calledIn } from '../in-language';
import { code, escaped, lines, paragraphs, prose } from '../markdown';
import { policyOf } from '../request';

/** A key or a value, with the way that leads there. */
interface YamlPlace {
  readonly route: Route;
  readonly inKey: boolean;
  readonly span: Span;
  readonly word: string;
}

export function hoverInYaml(asked: Hovering): Hover | undefined {
  const place = asked.file.content.yaml.broken ? byText(asked) : byTree(asked);
  if (!place) return undefined;
  const blocks = place.inKey ? ofKey(place, asked) : [...ofValue(place, asked), ...ofOthers(place, asked)];
  return blocks.length > 0 ? { span: place.span, blocks } : undefined;
}

function byTree({ file, offset }: Hovering): YamlPlace | undefined {
  const place = placeAt(file.content.yaml.root, offset);
  if (!place || !isScalar(place.node) || place.node.empty) return undefined;
  return { route: place.route, inKey: place.inKey, span: place.node.span, word: place.node.value };
}

function byText({ file, offset }: Hovering): YamlPlace | undefined {
  const { kind, route, word: at, colon } = yamlCursorAt(file.text, file.content.yaml.span, offset);
  const name = spanText(file.text, at);
  if (name === '' || (kind !== 'value' && kind !== 'item' && !(kind === 'key' && colon))) return undefined;
  return { route: kind === 'key' ? [...route, name] : route, inKey: kind === 'key', span: at, word: name };
}

const fieldOf = (asked: Hovering, route: Route): Field | undefined => fieldAt(shapeOf(asked.file.kind), route);

function ofKey({ route, word: name }: YamlPlace, asked: Hovering): readonly HoverBlock[] {
  const { file, locale, wording } = asked;
  if (file.kind === 'policy' && route[0] === 'rules' && route.length === 2 && isRule(name))
    return [ruleBlock(name, asked, true)];
  const option = optionBlock(route, asked);
  if (option) return [option];
  const field = fieldOf(asked, route);
  if (!field) return [];
  const words = wording.fields[file.kind][field.path];
  const label = keyLabel(asked, route, name, field);
  const required = field.required ? ` · ${text(locale, 'field.required')}` : '';
  const heading = `**${code(field.path)}**${label ? ` · ${escaped(label)}` : ''}${required}`;
  const said = (key: 'field.example' | 'field.default', value: string) => text(locale, key, { value: code(value) });
  const facts = lines(
    words?.example === undefined ? undefined : said('field.example', words.example),
    field.default === undefined ? undefined : said('field.default', shown(field.default)),
    words?.seed && text(locale, 'field.source', { value: escaped(words.seed) }),
  );
  const holds = file.kind === 'post' && route.length === 1 ? holding(name, asked) : undefined;
  return [
    { markdown: paragraphs(heading, words && prose(words.text), holds, facts, originText(asked, route)) },
    ...definition(keysAt(shapeOf(asked.file.kind), route.slice(0, -1)).open ?? {}, name, asked),
    ...moreOnKey(field, asked),
  ];
}

/** What other files say of the value. */
function ofOthers({ route }: YamlPlace, asked: Hovering): readonly HoverBlock[] {
  const said = originText(asked, route);
  return said === undefined ? [] : [{ markdown: said }];
}

/** The key of a map by language or platform says which. */
function keyLabel(asked: Hovering, route: Route, name: string, field: Field): string | undefined {
  if (fieldOf(asked, route.slice(0, -1))?.path !== field.path) return undefined;
  const label = [word(asked.locale, 'language', name), word(asked.locale, 'platform', name)].find(
    (named) => named !== name,
  );
  return label ?? name;
}

const shown = (value: unknown): string => (Array.isArray(value) ? `[${value.map(String).join(', ')}]` : String(value));

function ofValue({ route, word: value }: YamlPlace, asked: Hovering): readonly HoverBlock[] {
  const field = fieldOf(asked, route);
  if (!field) return [];
  const { file, wording } = asked;
  const photo = photoBlocks(route, asked);
  if (photo.length > 0) return photo;
  const more = moreOnValue(field, value, asked);
  if (more) return [more];
  const known = definition(field.meta, value, asked);
  if (known.length > 0) return known;
  if (field.meta.format === 'hashtag') return tagBlock(value, asked);
  const name = codesOf(field.shape).map(String).includes(value)
    ? wording.fields[file.kind][field.path]?.values?.[value]
    : undefined;
  return name === undefined ? [] : [{ markdown: `${code(value)}: ${escaped(name)}` }];
}

/** The thing that an id names; `meta` is that of the value or the key that says the id. */
function definition(meta: FieldMeta, id: string, asked: Hovering): readonly HoverBlock[] {
  const policy = policyOf(asked);
  const kinds: readonly ReferenceKind[] = [...(meta.refersTo ?? []), ...(meta.defines ? [meta.defines] : [])];
  for (const kind of kinds) {
    const found = described(kind, id, { ...asked, policy });
    if (!found) continue;
    const where = policy?.definition(kind, id);
    const elsewhere =
      policy && where && where.uri !== asked.file.uri
        ? text(asked.locale, 'id.defined', { file: code(nameOf(where.uri)), line: lineIn(policy, where) })
        : undefined;
    const unused = meta.defines && policy ? unusedText(symbolOf(policy, kind, id), asked) : undefined;
    return [
      {
        markdown: paragraphs(
          `**${escaped(found.title)}** · ${code(id)}`,
          lines(...found.facts.map(escaped), unused),
          elsewhere,
        ),
      },
    ];
  }
  return meta.taskAllowed && policy ? taskBlock(id, policy, asked) : [];
}

const lineIn = ({ chain }: EffectivePolicy, { uri, span }: Definition): number => {
  const file = chain.find((part) => part.uri === uri);
  return file ? lineOf({ file, span }) : 1;
};

/** A task stands for the roles that have it. */
function taskBlock(id: string, policy: EffectivePolicy, { wording, locale }: Hovering): readonly HoverBlock[] {
  const task = TASKS.find((known) => known === id);
  if (!task) return [];
  const roles = policy.value.roles.filter((role) => role.tasks?.includes(task));
  const named = roles.map((role) => `${escaped(calledIn(locale, role))} (${code(role.id)})`);
  return [{ markdown: paragraphs(`${code(id)}: ${escaped(taskName(wording, id))}`, named.join(', ')) }];
}
