/** Why nobody can walk through a reply guide to its end: a way that leads nowhere, a question without answers, a circle. Ids alone. */

export interface Fault {
  readonly kind: 'lost' | 'no-answers' | 'circle';
  /** The id of the step at which it shows. */
  readonly step: string;
}

type Questions = ReadonlyMap<string, { readonly options: readonly { readonly go: string }[] }>;

/** Of the questions that are reached from the start; undefined where every way ends in an outcome. */
export function faultOf(
  start: string,
  questions: Questions,
  outcomes: { readonly has: (id: string) => boolean },
): Fault | undefined {
  const leadsOn = (id: string) => questions.has(id) || outcomes.has(id);
  if (!leadsOn(start)) return { kind: 'lost', step: start };
  for (const [step, { options }] of questions) {
    if (options.length === 0) return { kind: 'no-answers', step };
    if (options.some(({ go }) => !leadsOn(go))) return { kind: 'lost', step };
  }
  const [round] = inCircles(questions);
  return round === undefined ? undefined : { kind: 'circle', step: round };
}

/**
 * The questions that are left when, again and again, those are taken away to which no question leads any more: they lie on a circle or
 * behind one. Without recursion, since a guide may be long.
 */
function inCircles(questions: Questions): readonly string[] {
  const ways = new Map([...questions.keys()].map((id) => [id, 0]));
  const count = (id: string, by: number): number => {
    const now = (ways.get(id) ?? NaN) + by;
    if (ways.has(id)) ways.set(id, now);
    return now;
  };
  for (const { options } of questions.values()) for (const { go } of options) count(go, 1);
  const free = [...ways].filter(([, to]) => to === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    ways.delete(id);
    for (const { go } of questions.get(id)?.options ?? []) if (count(go, -1) === 0) free.push(go);
  }
  return [...ways.keys()];
}
