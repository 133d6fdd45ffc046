// Every field of a policy, asked one by one: completion offers what is known there and nothing that is found wanting, and hover explains it.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../schemas/kinds';
import { policyShape } from '../../schemas/shapes';
import { codesOf, eachField, fieldAt, formsOf, keysAt, type Field, type Route } from '../../schemas/walk';
import { completionAt, type CompletionItem } from '../../server/src/features/completion/completion';
import { hoverAt } from '../../server/src/features/hover/hover';
import type { PlaceRequest } from '../../server/src/features/request';
import { text } from '../../server/src/messages/catalogue';
import { danglingIn } from '../../server/src/workspace/policy/references';
import { marked } from '../kit/cursor';
import { realTexts } from '../kit/feature';
import { openWorkspace } from '../kit/judge';
import { uriOf } from '../kit/memory-host';

/** One thing of every kind. */
const BASE = `schema_version: 1
fragment: true
roles: [{ id: webcare, tasks: [respond] }, { id: pers }]
accounts: [{ id: x-nl, platform: x, languages: [nl] }, { id: x-fr, platform: x, languages: [fr] }]
partners: [{ id: water, name: Water }]
events: [{ id: dag, name: Dag, start: 2027-03-20, hashtags: '#Dag27' }]
strategy:
  audiences: [{ id: inwoners }]
  objectives: [{ id: doel }]
  kpis: [{ id: bereik }]
  key_messages: [{ id: kern }]
templates: [{ id: eigen, title: Eigen }]
flowchart:
  nodes: { vraag: { ask: Vraag } }
  outcomes: { einde: { title: Einde } }
`;
const POLICY = 'smpolicy.yaml';
const { service } = openWorkspace({
  [POLICY]: '',
  'basis.smpolicy.yaml': BASE,
  'posts/2027-03-01-a.nl.post.md': 'Tekst #Voorbeeld\n',
});

function requestFor(source: string, locale: PlaceRequest['locale'] = 'en'): PlaceRequest {
  const { text: content, offset } = marked(source);
  service.edit(uriOf(POLICY), content);
  const file = service.file(uriOf(POLICY));
  assert.ok(file);
  return { snapshot: service.snapshot, file, offset, locale, texts: realTexts, findings: () => [] };
}

const fields: Field[] = [];
eachField(policyShape, (field) => fields.push(field));

/** A name for the keys that are free. */
const free = (path: string): string => {
  if (path.startsWith('rules')) return 'copyright/quote-without-author';
  return path.startsWith('platforms') ? 'x' : 'nieuw';
};

/** The route to a field, lists at their first thing. */
function routeOf({ path }: Field): Route {
  const route: (string | number)[] = [];
  for (const part of path.split('.')) {
    if (part === '*') route.push(free(path));
    else if (part.endsWith('[]')) route.push(part.slice(0, -2), 0);
    else route.push(part);
  }
  return route;
}

/** The route to a single value: where only a map by key may stand, to its first key. */
function valueRoute(field: Field): Route {
  const route = routeOf(field);
  const keys = keysAt(policyShape, route);
  const only = formsOf(field.shape).perLanguage === 'only' || (formsOf(field.shape).perKey && !field.group);
  const first = keys.fields[0]?.key ?? (field.path.endsWith('options') ? 'min-words' : 'nieuw');
  return only && fieldAt(policyShape, [...route, first]) ? [...route, first] : route;
}

/** A policy with \`▮\` as the value at a route. */
function policyWith(route: Route, value: string): string {
  const head = route[0] === 'extends' ? '' : 'extends: basis.smpolicy.yaml\n';
  let out = '';
  let indent = '';
  for (const [i, step] of route.entries()) {
    if (typeof step === 'number') {
      out += `\n${indent}- `;
      indent += '  ';
      continue;
    }
    const dashed = typeof route[i - 1] === 'number';
    out += `${i === 0 ? '' : dashed ? '' : `\n${indent}`}${step}:`;
    indent += '  ';
  }
  return `${head}${out} ${value}\n`;
}

const knows = ({ shape, meta, path }: Field): boolean =>
  codesOf(shape).length > 0 ||
  meta.refersTo !== undefined ||
  ['date', 'date-time', 'zone', 'licence', 'hashtag'].includes(meta.format ?? '') ||
  (meta.format === 'path' && /^(?:extends|calendar)/.test(path));

const accepted = (content: string, { span, insert }: CompletionItem): string =>
  content.slice(0, span.start) + insert + content.slice(span.end);

/** What a policy is found wanting in its fields; what it lacks is no concern here. */
function wrongIn(content: string): readonly string[] {
  service.edit(uriOf(POLICY), content);
  const file = service.file(uriOf(POLICY));
  assert.ok(file);
  const { problems, yaml } = file.content;
  const policy = service.snapshot.policies.of(file);
  return [
    ...yaml.problems.map(({ kind }) => kind),
    ...problems.filter(({ kind }) => kind !== 'missing').map(({ kind, route }) => `${kind} ${route.join('.')}`),
    ...danglingIn(file.content, policy).map(({ node }) => `dangling ${node.value}`),
  ];
}

/** Time zones are hundreds, all alike. */
const ENOUGH = 60;

describe('Completion, field by field', () => {
  it('offers something wherever a value is known', async () => {
    const silent: string[] = [];
    for (const field of fields.filter((one) => !one.group && knows(one))) {
      const items = await completionAt(requestFor(policyWith(valueRoute(field), '▮')));
      if (items.length === 0) silent.push(field.path);
    }
    assert.deepEqual(silent, []);
  });

  it('offers only what is right there', async () => {
    assert.deepEqual(wrongIn('policy: { status: oud, owner: niemand }\nextends: basis.smpolicy.yaml\n'), [
      'unknown-value policy.status',
      'dangling niemand',
    ]);
    const wrong: string[] = [];
    let offered = 0;
    for (const field of fields.filter((one) => !one.group)) {
      const source = policyWith(valueRoute(field), '▮');
      const request = requestFor(source);
      for (const item of (await completionAt(request)).slice(0, ENOUGH)) {
        const after = accepted(request.file.text, item);
        const found = wrongIn(after);
        offered++;
        if (found.length > 0) wrong.push(`${field.path}: ${item.label}: ${found.join(', ')}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(offered > 1000, `only ${String(offered)} offers were tried`);
  });

  it('offers every key of every block', async () => {
    for (const field of fields.filter((one) => one.group)) {
      const route = routeOf(field);
      const { fields: keys, open } = keysAt(policyShape, route);
      if (open) continue;
      const items = await completionAt(requestFor(policyWith(route, `\n${'  '.repeat(route.length)}▮`)));
      const found = new Set(items.map(({ label }) => label.replace(/^- /, '')));
      const missing = keys.map(({ key }) => key).filter((key) => !found.has(key));
      assert.deepEqual(missing, [], field.path);
    }
  });
});

const shownAt = async (source: string, locale: PlaceRequest['locale']): Promise<string> => {
  const hover = await hoverAt(requestFor(source, locale));
  return hover?.blocks.map(({ markdown }) => markdown).join('\n\n') ?? '';
};

/** The same with the mark in the last key, and a value that stands for anything. */
const atKey = (route: Route, value = 'x'): string => {
  const keyed = typeof route.at(-1) === 'number' ? route.slice(0, -1) : route;
  const source = policyWith(keyed, value);
  const at = source.lastIndexOf(`${String(keyed.at(-1))}:`);
  return `${source.slice(0, at)}▮${source.slice(at)}`;
};

const seen = (markdown: string): string => markdown.replace(/\\(?=[\\*_{}[\]<>#|~$!`])/g, '').replaceAll('&amp;', '&');

describe('Hover, field by field', () => {
  for (const locale of LANGUAGES) {
    it(`explains every key, with its example and its source (${locale})`, async () => {
      const { fields: words, rules } = await realTexts.of(locale);
      for (const field of fields) {
        const said = seen(await shownAt(atKey(routeOf(field)), locale));
        const own = words.policy[field.path];
        assert.ok(own, field.path);
        if (field.path === 'rules.*') {
          assert.ok(said.includes(rules[free(field.path)]?.summary ?? '?'), field.path);
          continue;
        }
        assert.ok(said.includes(own.text), `${field.path}: ${said}`);
        if (own.example !== undefined) assert.ok(said.includes(own.example), `${field.path}: ${said}`);
        if (own.seed !== undefined)
          assert.ok(said.includes(text(locale, 'field.source', { value: own.seed })), `${field.path}: ${said}`);
      }
    });
  }

  it('names every code', async () => {
    const silent: string[] = [];
    for (const field of fields.filter((one) => !one.group)) {
      for (const code of codesOf(field.shape)) {
        const said = await shownAt(policyWith(valueRoute(field), `▮${String(code)}`), 'nl');
        if (said === '') silent.push(`${field.path}: ${String(code)}`);
      }
    }
    assert.deepEqual(silent, []);
  });
});
