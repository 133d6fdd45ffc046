/** What hover and completion say of reply templates and of the reply guide's questions and outcomes, the policy's own and the built-in. */
import { LANGUAGES, type Language, type ReferenceKind } from '../../../../schemas/kinds';
import { text, word } from '../../messages/catalogue';
import { shownText } from '../../text/snippet';
import { codeOf, fact, type Described, type Describing } from './described-fact';
import { nodeText, outcomeText, stepText } from '../flowchart';
import { inLanguage } from '../in-language';
import { saidIn, situationOf } from '../reply-templates';
import type { OutcomeText, TemplateText } from '../texts';

type Kinds = Extract<ReferenceKind, 'template' | 'node' | 'outcome'>;

export const DESCRIBE_ANSWERS: Readonly<Record<Kinds, (id: string, asked: Describing) => Described | undefined>> = {
  template: (id, asked) => {
    const found = situationOf(id, asked);
    if (!found) return undefined;
    const mode = fact(asked.locale, 'fact.mode', codeOf(asked.wording, 'templates[].mode', found.mode));
    return { title: found.title, facts: [...mode, ...textsOf(found, asked)] };
  },
  node: (id, asked) => {
    const found = nodeText(id, asked);
    if (!found) return undefined;
    const options = (found.options ?? []).map(
      ({ when = '', go }) => `${when} → ${go === undefined ? '…' : stepText(go, asked)}`,
    );
    return { title: found.ask ?? id, facts: [...(found.why === undefined ? [] : [found.why]), ...options] };
  },
  outcome: (id, asked) => {
    const found = outcomeText(id, asked);
    return found && { title: found.title ?? id, facts: outcomeFacts(found, asked) };
  },
};

/** In the languages of the policy, those that it is answered in first; in the reader's where no policy holds. */
function textsOf(template: TemplateText, { policy, locale }: Describing): readonly string[] {
  const own = policy?.languages ?? [];
  const wanted: readonly Language[] = own.length > 0 ? own : [locale];
  return LANGUAGES.filter((language) => wanted.includes(language)).flatMap((language) => {
    const said = saidIn(template, language, policy);
    return said === undefined ? [] : [`${word(locale, 'language', language)}: ${shownText(said)}`];
  });
}

function outcomeFacts(outcome: OutcomeText, asked: Describing): readonly string[] {
  const { locale, wording, policy } = asked;
  const field = (key: string) => `flowchart.outcomes.*.${key}`;
  const codes = (key: string, values: readonly string[] | undefined) =>
    values?.map((value) => codeOf(wording, field(key), value) ?? value);
  const role = (id: string | undefined) => id && (inLanguage(roleOf(id, asked)?.name, locale) ?? taskOf(id, asked));
  const template = (id: string | undefined) => id && (situationOf(id, { policy, locale, wording })?.title ?? id);
  const { within_minutes, within_hours } = outcome;
  return [
    ...fact(locale, 'fact.action', codeOf(wording, field('action'), outcome.action)),
    ...fact(locale, 'fact.template', template(outcome.template)),
    ...fact(locale, 'fact.mode', codeOf(wording, field('mode'), outcome.mode)),
    ...fact(locale, 'fact.continue', codeOf(wording, field('continue_in'), outcome.continue_in)),
    ...(within_minutes === undefined ? [] : [text(locale, 'id.minutes', { n: within_minutes })]),
    ...(within_hours === undefined ? [] : [text(locale, 'id.hours', { n: within_hours })]),
    ...fact(locale, 'fact.approval', role(outcome.needs_approval)),
    ...fact(locale, 'fact.escalate', role(outcome.escalate_to)),
    ...fact(locale, 'fact.evidence', codes('evidence', outcome.evidence)),
    ...fact(locale, 'fact.needs', codes('needs', outcome.needs)),
    ...fact(locale, 'fact.report', codes('may_report_to', outcome.may_report_to)),
    ...fact(locale, 'fact.log', codeOf(wording, field('log'), outcome.log)),
    ...fact(locale, 'fact.after', template(outcome.next ?? outcome.after)),
    ...fact(locale, 'fact.next', outcome.next_outcome && stepText(outcome.next_outcome, asked)),
  ];
}

const roleOf = (id: string, { policy }: Describing) => policy?.value.roles.find((role) => role.id === id);

/** A task stands for the roles that have it; its own name where none has. */
function taskOf(task: string, { policy, locale, wording }: Describing): string {
  const roles = (policy?.value.roles ?? []).filter(({ tasks }) => tasks?.some((own) => own === task));
  const names = roles.map(({ id, name }) => inLanguage(name, locale) ?? id);
  return names.length > 0 ? names.join(', ') : (codeOf(wording, 'roles[].tasks', task) ?? task);
}
