/** What an outcome of the reply guide asks of people beside the reply, in sentences: by when, who is told, what is kept. It writes in no file. */
import type { Language } from '../../../../schemas/kinds';
import { text } from '../../messages/catalogue';
import { localAt } from '../../text/zoned';
import { instantOf } from '../../workspace/policy/deadline';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { calledIn } from '../in-language';
import { isReply, situationOf } from '../reply-templates';
import type { OutcomeText, Wording } from '../texts';
import { choicesOf } from './choices';
import { LOCALES } from './reply-values';

export interface OutcomeReader {
  readonly policy: EffectivePolicy | undefined;
  readonly locale: Language;
  readonly wording: Wording;
  /** When the question came, as the reply says it. */
  readonly received: string | undefined;
  /** In milliseconds since 1970. */
  readonly now: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Who may take longer has no deadline. */
const LONGEST = 366 * 24 * HOUR;

/** In the order in which they are done. */
export function tasksOf(outcome: OutcomeText, reader: OutcomeReader): readonly string[] {
  const { locale } = reader;
  const { evidence, escalate_to, needs_approval, needs, may_report_to, continue_in, contact_colleague, log } = outcome;
  const names = (field: string, codes: readonly string[]) => codes.map((code) => nameOf(field, code, reader));
  return [
    ...deadlineOf(outcome, reader),
    ...(evidence?.length ? [text(locale, 'assistant.evidence', { things: names('evidence', evidence) })] : []),
    ...(escalate_to ? [text(locale, 'assistant.escalate', { who: whoIs(escalate_to, reader) })] : []),
    ...(needs_approval ? [text(locale, 'assistant.approval', { who: whoIs(needs_approval, reader) })] : []),
    ...(needs?.length ? [text(locale, 'assistant.needs', { things: names('needs', needs) })] : []),
    ...(may_report_to?.length
      ? [text(locale, 'assistant.report', { where: names('may_report_to', may_report_to) })]
      : []),
    ...(contact_colleague ? [text(locale, 'assistant.colleague')] : []),
    ...(continue_in === 'private' ? [text(locale, 'assistant.continue-private')] : []),
    ...(log === undefined ? [] : [text(locale, 'assistant.log', { log: nameOf('log', log, reader) })]),
    ...followsOf(outcome, reader),
  ];
}

/** A code that nobody names is shown as it is. */
const nameOf = (field: string, code: string, { wording }: OutcomeReader): string =>
  choicesOf(wording, 'policy', `flowchart.outcomes.*.${field}`).find(({ id }) => id === code)?.label ?? code;

/** The roles that have a task, or the role itself; a task that nobody has shows its own name. */
export function whoIs(id: string, { policy, locale, wording }: OutcomeReader): readonly string[] {
  const roles = policy ? rolesOf(id, policy) : [];
  if (roles.length > 0) return roles.map((role) => calledIn(locale, role));
  return [choicesOf(wording, 'policy', 'roles[].tasks').find((task) => task.id === id)?.label ?? id];
}

export function rolesOf(id: string, { value: { roles } }: EffectivePolicy) {
  const named = roles.filter((role) => role.id === id);
  return named.length > 0 ? named : roles.filter(({ tasks }) => tasks?.some((task) => task === id));
}

const followsOf = ({ next, after }: OutcomeText, reader: OutcomeReader): readonly string[] =>
  [next, after].flatMap((id) => {
    const title = id === undefined ? undefined : situationOf(id, reader)?.title;
    return title === undefined ? [] : [text(reader.locale, 'assistant.next', { title })];
  });

/**
 * The shorter of what the outcome asks and what the policy promises. Hours in which the service is open stand on no clock, so they stay a
 * number, where the outcome asks nothing itself.
 */
function deadlineOf(outcome: OutcomeText, reader: OutcomeReader): readonly string[] {
  const { policy, locale, received, now } = reader;
  const { within_minutes: minutes, within_hours: hours, template } = outcome;
  const situation = template === undefined ? undefined : situationOf(template, reader);
  const promise = situation && isReply(situation) ? policy?.value.response : undefined;
  const asked = minutes === undefined ? (hours ?? Infinity) * HOUR : minutes * MINUTE;
  if (asked === Infinity && promise?.count === 'working_hours')
    return [text(locale, 'assistant.working-hours', { hours: promise.target_hours })];
  const within = Math.min(asked, promise?.count === 'calendar' ? promise.target_hours * HOUR : Infinity);
  if (within > LONGEST) return [];
  const zone = policy?.timezone ?? 'UTC';
  const from = (received === undefined ? undefined : instantOf(received, zone)?.moment) ?? now;
  const local = localAt(from + within, zone);
  return local === undefined ? [] : [text(locale, 'assistant.deadline', { when: written(local, locale) })];
}

/** `local` in milliseconds as if the clock stood in UTC. */
const written = (local: number, locale: Language): string =>
  new Intl.DateTimeFormat(LOCALES[locale], { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(local);
