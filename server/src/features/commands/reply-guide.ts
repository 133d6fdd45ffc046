/**
 * The reply guide to walk through, in the reader's language: the policy's own where it has one, else the built-in one. Every way in it
 * ends; where one wouldn't, the answer is the sentence that says where. It changes nothing.
 */
import { text } from '../../messages/catalogue';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { nameOf } from '../../workspace/files/uri';
import { flowchartOf } from '../../workspace/policy/flowchart';
import { resolvePost } from '../../workspace/post/post';
import { nodeText, outcomeText, stepText } from '../flowchart';
import { inLanguage } from '../in-language';
import type { Refusal } from '../refusal';
import { situationOf } from '../reply-templates';
import type { Texts, Wording } from '../texts';
import type { CommandRequest } from './at-hand';
import { faultOf } from './guide-faults';
import { tasksOf, type OutcomeReader } from './outcome-tasks';
import { languagesOf, policyNear } from './reply-choices';

export interface ReplyGuide {
  /** The id of the first question; in a guide without questions, of the only outcome. */
  readonly start: string;
  readonly questions: Readonly<Record<string, GuideQuestion>>;
  readonly outcomes: Readonly<Record<string, GuideOutcome>>;
  /** To look at before a reply is sent, and after that. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface GuideQuestion {
  readonly ask: string;
  /** Why it is asked, or at least where it comes from. */
  readonly why: string;
  readonly options: readonly { readonly label: string; readonly go: string }[];
}

export interface GuideOutcome {
  readonly title: string;
  /** The id of the reply; null where none is written. */
  readonly template: string | null;
  /** True where the reply goes the way the question came, which nobody has said yet. */
  readonly asksMode: boolean;
  /** What else there is to do. */
  readonly tasks: readonly string[];
}

interface Reader extends OutcomeReader {
  readonly wording: Wording;
}

/** `near` is the file at hand, as a URI; `now` in milliseconds since 1970. */
export async function replyGuide(
  request: CommandRequest,
  near: string | undefined,
  now: number,
  texts: Texts,
): Promise<ReplyGuide | Refusal> {
  const { snapshot, file, locale } = request;
  const policy = policyNear(request, near);
  if (policy?.incomplete) return { refused: text(locale, 'assistant.unreadable', { file: nameOf(policy.file.uri) }) };
  const reply = (file && resolvePost(snapshot, file))?.front.reply;
  const reader: Reader = { policy, locale, wording: await texts.of(locale), received: reply?.received_at, now };
  const start = (policy && flowchartOf(policy))?.start ?? reader.wording.flowchart.start ?? '';
  const { questions, outcomes } = reached(start, reader, reply?.mode === undefined);
  const fault = faultOf(start, questions, outcomes);
  if (fault) {
    const step = stepText(fault.step, reader);
    return { refused: text(locale, `assistant.${fault.kind}`, { step, file: policy ? nameOf(policy.file.uri) : '' }) };
  }
  return { start, questions: Object.fromEntries(questions), outcomes: Object.fromEntries(outcomes), ...lists(reader) };
}

interface Steps {
  readonly questions: ReadonlyMap<string, GuideQuestion>;
  readonly outcomes: ReadonlyMap<string, GuideOutcome>;
}

/** What can be met from the start on. An answer may lead to a step that nobody defines: then it is in neither. */
function reached(start: string, reader: Reader, asksMode: boolean): Steps {
  const questions = new Map<string, GuideQuestion>();
  const outcomes = new Map<string, GuideOutcome>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (questions.has(id) || outcomes.has(id)) continue;
    const question = questionOf(id, reader);
    if (question) {
      questions.set(id, question);
      open.push(...question.options.map(({ go }) => go));
      continue;
    }
    const outcome = outcomeOf(id, reader, asksMode);
    if (outcome) outcomes.set(id, outcome);
  }
  return { questions, outcomes };
}

function questionOf(id: string, reader: Reader): GuideQuestion | undefined {
  const node = nodeText(id, reader);
  if (!node) return undefined;
  const options = (node.options ?? []).map(({ when, go = '' }) => ({ label: when ?? stepText(go, reader), go }));
  return { ask: node.ask ?? id, why: node.why ?? whereFrom(id, reader), options };
}

/** Ours all say why; of the policy’s own, the file can be told. */
function whereFrom(id: string, { policy, locale }: Reader): string {
  const file = (policy && flowchartOf(policy))?.steps.get(id)?.file;
  return file ? text(locale, 'assistant.from-policy', { file: nameOf(file.uri) }) : '';
}

function outcomeOf(id: string, reader: Reader, asksMode: boolean): GuideOutcome | undefined {
  const outcome = outcomeText(id, reader);
  if (!outcome) return undefined;
  const situation = outcome.template === undefined ? undefined : situationOf(outcome.template, reader);
  // Of a reply that nobody has worded yet, there is only what to do.
  const isWorded = situation !== undefined && languagesOf(situation, reader.policy).length > 0;
  return {
    title: outcome.title ?? situation?.title ?? id,
    template: isWorded ? situation.id : null,
    asksMode: asksMode && isWorded && outcome.mode === 'same_as_question',
    tasks: tasksOf(outcome, reader),
  };
}

/** The policy's own lists, each as a whole, else ours. */
function lists({ policy, locale, wording }: Reader): Pick<ReplyGuide, 'before' | 'after'> {
  const own = policy?.value.flowchart;
  const read = (list: OwnList | undefined) => list?.flatMap((item) => inLanguage(item, locale) ?? []);
  return {
    before: read(own?.before_send) ?? wording.flowchart.before_send ?? [],
    after: read(own?.after_send) ?? wording.flowchart.after_send ?? [],
  };
}

type OwnList = NonNullable<NonNullable<EffectivePolicy['value']['flowchart']>['before_send']>;
