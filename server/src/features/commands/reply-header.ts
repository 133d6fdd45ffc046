/** What a reply says of itself in the front matter: its template and language, and what the reply guide decided. It knows no text of a reply. */
import type { BUILTIN_NODES, BUILTIN_TEMPLATES } from '../../../../schemas/builtin';
import type { Reply } from '../../../../schemas/post';
import type { PatchValue } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import type { ResolvedPost } from '../../workspace/post/post';
import { isReply } from '../reply-templates';
import type { OutcomeText } from '../texts';
import { inTurn, setField } from './fields';
import { rolesOf } from './outcome-tasks';
import type { ChosenReply } from './wanted-reply';

/** Where a walk through the reply guide ended. */
export interface Decided {
  /** The id of the outcome. */
  readonly id: string;
  readonly outcome: OutcomeText;
  /** The ids of the questions on the way, in their order. */
  readonly steps: readonly string[];
  /** Where the outcome leaves it to the question. */
  readonly mode: Reply['mode'];
}

type Fields = { readonly [Key in keyof Reply]?: PatchValue | undefined };

/** The edits of the post’s front matter. A guide decides; without one, what the reply says already stays. */
export function headerEdits(
  post: ResolvedPost,
  { situation, lang }: ChosenReply,
  partner: string | undefined,
  decided?: Decided,
): readonly Edit[] {
  const usual = situation.mode === 'both' ? undefined : situation.mode;
  const reply: Fields = {
    mode: post.front.reply?.mode === undefined ? usual : undefined,
    partner,
    template: situation.id,
    ...(decided ? decidedFields(decided, post, situation.id) : {}),
  };
  const fields: readonly (readonly [Route, PatchValue | undefined])[] = [
    [['lang'], post.lang.includes(lang) ? undefined : lang],
    ...(isReply(situation) ? Object.entries(reply).map(([key, value]) => [['reply', key], value] as const) : []),
  ];
  return inTurn(
    post.file.text,
    fields.flatMap(([route, value]) => (value === undefined ? [] : [(document) => setField(document, route, value)])),
  );
}

function decidedFields(
  { id, outcome, steps, mode }: Decided,
  { policy, front }: ResolvedPost,
  template: string,
): Fields {
  const own = outcome.mode === 'same_as_question' ? mode : outcome.mode;
  const told = policy && outcome.escalate_to ? rolesOf(outcome.escalate_to, policy) : [];
  const [role, ...others] = told;
  return {
    ...(own === undefined ? {} : { mode: own }),
    classification: kindOf(steps, template),
    // Of several roles only their task says who they are.
    handed_over_to: front.reply?.handed_over_to ?? (others.length > 0 ? outcome.escalate_to : role?.id),
    outcome: id,
  };
}

type Kind = NonNullable<Reply['classification']>;

/** What a message is once it has been asked this of it. */
const OF_QUESTION: Readonly<Partial<Record<(typeof BUILTIN_NODES)[number], Kind>>> = {
  competence: 'question',
  complaint_competence: 'complaint',
  tone: 'criticism',
  impact: 'wrong_information',
  user_media: 'media',
  rights: 'rights',
};

/** What a message is that gets this reply, where no question said it. */
const OF_TEMPLATE: Readonly<Partial<Record<(typeof BUILTIN_TEMPLATES)[number], Kind>>> = {
  praise: 'praise',
  'thank-close': 'praise',
  'question-answer': 'question',
  'question-follow-up': 'question',
  'pending-decision': 'question',
  complaint: 'complaint',
  criticism: 'criticism',
  'wrong-information': 'wrong_information',
  'photo-consent': 'media',
  'photo-objection': 'rights',
  'copyright-claim': 'rights',
  job: 'job',
  accessibility: 'accessibility',
  press: 'press',
  'person-in-danger': 'danger',
};

/** Undefined where neither the way nor the reply says it. */
function kindOf(steps: readonly string[], template: string): Kind | undefined {
  const asked = steps.findLast((step) => Object.hasOwn(OF_QUESTION, step));
  const known: Readonly<Record<string, Kind | undefined>> = asked === undefined ? OF_TEMPLATE : OF_QUESTION;
  const key = asked ?? template;
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
