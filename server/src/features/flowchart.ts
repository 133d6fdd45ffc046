/** The reply guide in force, in one reader's language: what the policy writes itself over what the product brings. */
import type { Language } from '../../../schemas/kinds';
import type { Flowchart } from '../../../schemas/policy';
import { flowchartOf } from '../workspace/policy/flowchart';
import type { EffectivePolicy } from '../workspace/policy/policy';
import type { Drawable, DrawnQuestion } from './flowchart-drawing';
import { inLanguage } from './in-language';
import type { NodeText, OutcomeText, Wording } from './texts';

interface Reader {
  readonly policy: EffectivePolicy | undefined;
  readonly locale: Language;
  readonly wording: Wording;
}

type OwnNode = NonNullable<Flowchart['nodes']>[string];
type OwnOutcome = NonNullable<Flowchart['outcomes']>[string];

/** A question by its id; the policy's own goes first. */
export function nodeText(id: string, { policy, locale, wording }: Reader): NodeText | undefined {
  const own = ownOf<OwnNode>(policy?.value.flowchart?.nodes, id);
  if (!own) return ownOf(wording.flowchart.nodes, id);
  const ask = inLanguage(own.ask, locale);
  const why = inLanguage(own.why, locale);
  const options = (own.options ?? []).map(({ when, go }) => {
    const said = inLanguage(when, locale);
    return { ...(said === undefined ? {} : { when: said }), ...(go === undefined ? {} : { go }) };
  });
  return { ...(ask === undefined ? {} : { ask }), ...(why === undefined ? {} : { why }), options };
}

export function outcomeText(id: string, { policy, locale, wording }: Reader): OutcomeText | undefined {
  const own = ownOf<OwnOutcome>(policy?.value.flowchart?.outcomes, id);
  if (!own) return ownOf(wording.flowchart.outcomes, id);
  const { title, ...rest } = own;
  const said = inLanguage(title, locale);
  return { ...rest, ...(said === undefined ? {} : { title: said }) };
}

const ownOf = <T>(all: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  all && Object.hasOwn(all, id) ? all[id] : undefined;

/** What an id of the guide reads as: the question, else the outcome's title, else the id. */
export const stepText = (id: string, reader: Reader): string =>
  nodeText(id, reader)?.ask ?? outcomeText(id, reader)?.title ?? id;

/** The guide from its start on, in the order in which a reader meets it, then the policy's own questions that nothing leads to. */
export function drawable(reader: Reader): Drawable {
  const own = reader.policy && flowchartOf(reader.policy);
  const start = own?.start ?? reader.wording.flowchart.start;
  const questions = new Map<string, DrawnQuestion>();
  const outcomes = new Map<string, string>();
  const ownIds = [...(own?.steps.values() ?? [])].filter(({ kind }) => kind === 'node').map(({ id }) => id);
  const open = (start === undefined ? ownIds : [start, ...ownIds]).toReversed();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (questions.has(id) || outcomes.has(id)) continue;
    const node = nodeText(id, reader);
    const outcome = node ? undefined : outcomeText(id, reader);
    if (outcome) outcomes.set(id, outcome.title ?? id);
    if (!node) continue;
    const options = (node.options ?? []).flatMap(({ when = '', go }) => (go === undefined ? [] : [{ when, go }]));
    questions.set(id, { ask: node.ask ?? id, options });
    open.push(...options.map(({ go }) => go).toReversed());
  }
  return { start, questions, outcomes };
}
