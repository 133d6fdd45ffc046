/**
 * The reply guide of a policy as a graph: its questions and outcomes, and which leads to which. Of what comes with the product only the
 * ids are known here, so a way that enters it may come out at any of them. Hover and drawings read it too.
 */
import { BUILTIN_NODES, BUILTIN_OUTCOMES } from '../../../../schemas/builtin';
import { memo } from '../../text/memo';
import type { Route } from '../../syntax/yaml/tree';
import type { SourceFile } from '../files/file';
import type { EffectivePolicy } from './policy';

/** A way from one step to another, with the place that names it. */
export interface Way {
  readonly to: string;
  readonly file: SourceFile;
  readonly route: Route;
}

export interface Step {
  readonly id: string;
  readonly kind: 'node' | 'outcome';
  /** The last file that says something of it, and where. */
  readonly file: SourceFile;
  readonly route: Route;
  readonly ways: readonly Way[];
}

export interface Flowchart {
  /** Where it begins: as the policy says, else where the built-in one does. */
  readonly start: string;
  /** What the policy itself defines; a question goes before an outcome of the same name. */
  readonly steps: ReadonlyMap<string, Step>;
}

const BUILTIN: ReadonlySet<string> = new Set([...BUILTIN_NODES, ...BUILTIN_OUTCOMES]);

export const isBuiltin = (id: string): boolean => BUILTIN.has(id);

/** The policy with all it extends; undefined where it says nothing of a flowchart. */
export const flowchartOf = (policy: EffectivePolicy): Flowchart | undefined =>
  memo(policy, 'flowchart', () => {
    const whole = policy.written.flowchart;
    if (!whole) return undefined;
    const steps = new Map<string, Step>();
    for (const id of Object.keys(whole.outcomes ?? {})) addStep(policy, 'outcome', id, steps);
    for (const id of Object.keys(whole.nodes ?? {})) addStep(policy, 'node', id, steps);
    return { start: whole.start ?? BUILTIN_NODES[0], steps };
  });

function addStep(policy: EffectivePolicy, kind: Step['kind'], id: string, steps: Map<string, Step>): void {
  const list = kind === 'node' ? 'nodes' : 'outcomes';
  const file = policy.chain.findLast(({ policy: { value } }) => value.flowchart?.[list]?.[id] !== undefined);
  if (!file) return;
  const route = ['flowchart', list, id];
  const ways = kind === 'node' ? waysOfNode(policy, id, route) : waysOfOutcome(policy, id, route);
  steps.set(id, { id, kind, file, route, ways });
}

/** The options of the last file that states any: a list without ids is replaced as a whole. */
function waysOfNode({ chain }: EffectivePolicy, id: string, route: Route): readonly Way[] {
  const optionsIn = (file: SourceFile) => file.policy.value.flowchart?.nodes?.[id]?.options;
  const file = chain.findLast((part) => optionsIn(part) !== undefined);
  if (!file) return [];
  return (optionsIn(file) ?? []).flatMap((option, i) =>
    option?.go === undefined ? [] : [{ to: option.go, file, route: [...route, 'options', i, 'go'] }],
  );
}

function waysOfOutcome({ chain }: EffectivePolicy, id: string, route: Route): readonly Way[] {
  const nextIn = (file: SourceFile) => file.policy.value.flowchart?.outcomes?.[id]?.next_outcome;
  const file = chain.findLast((part) => nextIn(part) !== undefined);
  const to = file && nextIn(file);
  return file && to !== undefined ? [{ to, file, route: [...route, 'next_outcome'] }] : [];
}

/** The ids that a path from the start reaches. What is built in may lead to everything built in. */
export function reachable({ start, steps }: Flowchart): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const step = steps.get(id);
    if (step) open.push(...step.ways.map(({ to }) => to));
    else if (isBuiltin(id)) open.push(...BUILTIN);
  }
  return found;
}

export interface Circle {
  /** The ids on the way, the first again at the end. */
  readonly path: readonly string[];
  /** The way that closes it. */
  readonly way: Way;
}

/** The ways that lead back to where they came from, in the order in which a reader meets them. */
export function circlesOf({ start, steps }: Flowchart): readonly Circle[] {
  const circles: Circle[] = [];
  const done = new Set<string>();
  for (const first of [start, ...steps.keys()]) if (!done.has(first)) follow(first, steps, done, circles);
  return circles;
}

/** Without recursion: a chart of thousands of steps in a row must not break anything. */
function follow(first: string, steps: Flowchart['steps'], done: Set<string>, circles: Circle[]): void {
  const path: { readonly id: string; next: number }[] = [{ id: first, next: 0 }];
  const onPath = new Set([first]);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const way = steps.get(top.id)?.ways[top.next++];
    if (!way) {
      done.add(top.id);
      onPath.delete(top.id);
      path.pop();
    } else if (onPath.has(way.to)) {
      const ids = path.map(({ id }) => id);
      circles.push({ path: [...ids.slice(ids.indexOf(way.to)), way.to], way });
    } else if (!done.has(way.to)) {
      onPath.add(way.to);
      path.push({ id: way.to, next: 0 });
    }
  }
}
