// The built-in reply guide: whole, in four languages, and never longer than six questions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { BUILTIN_NODES, BUILTIN_OUTCOMES, BUILTIN_TEMPLATES } from '../../../schemas/builtin';
import { TASKS } from '../../../schemas/codes';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { policyShape } from '../../../schemas/shapes';
import { codesOf, fieldAt } from '../../../schemas/walk';
import { openWorkspace } from '../../kit/judge';
import { ROOT } from './sources';

type Words = Readonly<Record<Language, string>>;
interface Node {
  readonly ask: Words;
  readonly options: readonly { readonly when: Words; readonly go: string }[];
}
interface Outcome extends Readonly<Record<string, unknown>> {
  readonly title: Words;
  readonly next_outcome?: string;
}
interface Guide {
  readonly title: Words;
  readonly start: string;
  readonly nodes: Readonly<Record<string, Node>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly before_send: readonly Words[];
  readonly after_send: readonly Words[];
}

const source = readFileSync(path.join(ROOT, 'snippets/flowchart.yaml'), 'utf8');
const { flowchart: guide } = parse(source) as { readonly flowchart: Guide };
const MOST = 6;

/** Every text of the guide with the place where it stands. */
function texts(node: unknown, at = ''): readonly (readonly [string, Words])[] {
  if (node === null || typeof node !== 'object') return [];
  if ('nl' in node || 'en' in node) return [[at, node as Words]];
  return Object.entries(node).flatMap(([key, value]) => texts(value, `${at}.${key}`));
}

/** The most questions on a way from a step on; throws on a circle. */
function longest(id: string, above: readonly string[] = []): number {
  assert.ok(!above.includes(id), `${[...above, id].join(' → ')} goes round`);
  const node = guide.nodes[id];
  return node ? 1 + Math.max(...node.options.map(({ go }) => longest(go, [...above, id]))) : 0;
}

function reached(id: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const { go } of guide.nodes[id]?.options ?? []) reached(go, found);
  const next = guide.outcomes[id]?.next_outcome;
  return next === undefined ? found : reached(next, found);
}

describe('the built-in reply guide', () => {
  it('has the ids that schemas/builtin.ts knows', () => {
    assert.deepEqual(Object.keys(guide.nodes), [...BUILTIN_NODES]);
    assert.deepEqual(Object.keys(guide.outcomes), [...BUILTIN_OUTCOMES]);
    assert.equal(new Set([...BUILTIN_NODES, ...BUILTIN_OUTCOMES]).size, BUILTIN_NODES.length + BUILTIN_OUTCOMES.length);
    assert.equal(guide.start, BUILTIN_NODES[0]);
  });

  it('is what a policy may hold, without a finding', () => {
    const file = 'smpolicy.yaml';
    const head = 'schema_version: 1\norganisation: { id: voorbeeld, name: Voorbeeld }\n';
    const found = openWorkspace({ [file]: head + source.replace(/^#.*\n/gm, '') }).findings(file);
    const wrong = found.filter(({ rule }) => /^(?:policy|flowchart|yaml)\//.test(rule));
    const loud = wrong.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      loud.map(({ rule, data }) => `${rule} ${JSON.stringify(data)}`),
      [],
    );
  });

  it('leads somewhere from everywhere, and everywhere from the start', () => {
    const known = new Set<string>([...BUILTIN_NODES, ...BUILTIN_OUTCOMES]);
    for (const [id, { options }] of Object.entries(guide.nodes)) {
      assert.ok(options.length >= 2, id);
      for (const { go } of options) assert.ok(known.has(go), `${id} → ${go}`);
      assert.equal(new Set(options.map(({ when }) => when.en)).size, options.length, id);
    }
    assert.deepEqual([...reached(guide.start)].sort(), [...known].sort());
  });

  it('goes round nowhere, and asks six questions at most', () => {
    assert.equal(longest(guide.start), MOST);
  });

  it('puts safety first', () => {
    assert.equal(guide.nodes[guide.start]?.options[0]?.go, 'person_in_danger');
  });

  it('names templates, tasks and codes that exist', () => {
    for (const [id, outcome] of Object.entries(guide.outcomes)) {
      for (const key of ['template', 'next', 'after'])
        if (outcome[key] !== undefined)
          assert.ok(
            BUILTIN_TEMPLATES.some((known) => known === outcome[key]),
            `${id}.${key}`,
          );
      for (const key of ['escalate_to', 'needs_approval'])
        if (outcome[key] !== undefined)
          assert.ok(
            TASKS.some((known) => known === outcome[key]),
            `${id}.${key}`,
          );
      for (const key of ['action', 'mode', 'continue_in', 'log', 'may_report_to', 'evidence', 'needs'])
        for (const code of [outcome[key] ?? []].flat()) {
          const field = fieldAt(policyShape, ['flowchart', 'outcomes', 'x', key]);
          assert.ok(field && codesOf(field.shape).some((known) => known === code), `${id}.${key}: ${String(code)}`);
        }
    }
  });

  it('has titles that tell the outcomes apart', () => {
    for (const language of LANGUAGES) {
      const titles = Object.values(guide.outcomes).map(({ title }) => title[language]);
      assert.deepEqual(
        titles.filter((title, i) => titles.indexOf(title) !== i),
        [],
      );
    }
  });

  it('is there in four languages, with the signs of each', () => {
    const all = texts(guide);
    assert.ok(all.length > 100);
    for (const [at, words] of all) {
      assert.deepEqual(Object.keys(words), [...LANGUAGES], at);
      for (const language of LANGUAGES) {
        const said = words[language];
        assert.ok(said.trim() !== '' && !/[!'"]| {2}/.test(said), `${at} ${language}: ${said}`);
        if (language === 'fr') assert.doesNotMatch(said, /[^\u00a0][:;?»]|«[^\u00a0]/, `${at}: ${said}`);
        else assert.doesNotMatch(said, /\u00a0/, `${at}: ${said}`);
      }
    }
    const asks = Object.values(guide.nodes).flatMap(({ ask }) => LANGUAGES.map((language) => ask[language]));
    for (const ask of asks) assert.match(ask, /\?/);
  });
});
