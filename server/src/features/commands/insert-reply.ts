/** A reply in an open post: its text with places to type at the cursor, and in the front matter which template it is. One change. */
import { sorted, type Edit } from '../../text/edit';
import { snippetOf, escapedText, textOf } from '../../text/snippet';
import { span, type Span } from '../../text/span';
import { eolOf } from '../../syntax/yaml/patch';
import { handleOn, partnerOf } from '../../workspace/policy/partners';
import { instantOf } from '../../workspace/policy/deadline';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import type { Refusal } from '../refusal';
import { outcomeText } from '../flowchart';
import type { Texts } from '../texts';
import { writablePost, type CommandRequest } from './at-hand';
import { policyNear } from './reply-choices';
import { headerEdits, type Decided } from './reply-header';
import { chosenReply, type ChosenReply, type ReplyChoice } from './wanted-reply';

export interface InsertedReply {
  /** In the front matter. */
  readonly edits: readonly Edit[];
  /** What the text replaces. */
  readonly at: Span;
  readonly snippet: string;
  /** The same for an editor without snippets. */
  readonly text: string;
}

/** A reply that a walk through the reply guide led to, or that was chosen without one. */
export interface GuidedChoice extends ReplyChoice {
  /** The ids of the outcome and of the questions before it. */
  readonly outcome?: string | undefined;
  readonly steps?: readonly string[] | undefined;
  /** How the question came, where the outcome leaves it to that. */
  readonly mode?: string | undefined;
}

/** `selection` in UTF-16 units from the start; `now` in milliseconds since 1970. */
export async function insertReply(
  request: CommandRequest,
  { selection, ...choice }: GuidedChoice & { readonly selection: Span },
  now: number,
  texts: Texts,
): Promise<InsertedReply | Refusal> {
  const post = writablePost(request);
  if ('refused' in post) return post;
  const { locale, snapshot } = request;
  const policy = policyNear(request, post.file.uri);
  const { author = snapshot.user, reply } = post.front;
  const asked = instantOf(reply?.received_at ?? '', policy?.timezone ?? 'UTC')?.moment ?? now;
  const platform = platformOf(post, policy, choice);
  const around = { policy, locale, texts, name: reply?.name, author: author.trim(), asked, now };
  const chosen = await chosenReply({ ...choice, partner: choice.partner ?? reply?.partner, platform }, around);
  if ('refused' in chosen) return chosen;
  const decided = decidedBy(choice, { policy, locale, wording: await texts.of(locale) });
  const edits = fromLineStart(post.file.text, headerEdits(post, chosen, choice.partner, decided));
  return placed(post, chosen, edits, selection);
}

/** Where the partner has a handle; else the first that the post is for. */
function platformOf({ accounts, front, lang }: ResolvedPost, policy: EffectivePolicy | undefined, choice: ReplyChoice) {
  const partner = policy && partnerOf(policy, choice.partner ?? front.reply?.partner);
  const platforms = accounts.flatMap(({ platform }) => platform ?? []);
  return platforms.find((platform) => partner && handleOn(partner, platform, lang)) ?? platforms[0];
}

/** The outcome as the guide in force has it, whoever names it. */
function decidedBy(
  { outcome: id, steps = [], mode }: GuidedChoice,
  reader: Parameters<typeof outcomeText>[1],
): Decided | undefined {
  const outcome = id === undefined ? undefined : outcomeText(id, reader);
  const known = (['public', 'private'] as const).find((one) => one === mode);
  return id === undefined || !outcome ? undefined : { id, outcome, steps, mode: known };
}

/**
 * The same change, each edit from the start of its line on: where an editor takes it as a snippet, it indents every further line as far
 * as the line is indented before it.
 */
function fromLineStart(text: string, edits: readonly Edit[]): readonly Edit[] {
  const whole: Edit[] = [];
  for (const edit of sorted(edits)) {
    const start = text.slice(0, edit.span.start).lastIndexOf('\n') + 1;
    const before = whole.at(-1);
    if (before && before.span.end > start) {
      const between = text.slice(before.span.end, edit.span.start);
      whole[whole.length - 1] = {
        span: span(before.span.start, edit.span.end),
        text: before.text + between + edit.text,
      };
    } else {
      whole.push({ span: span(start, edit.span.end), text: text.slice(start, edit.span.start) + edit.text });
    }
  }
  return whole;
}

/** At the cursor; below what is written where the cursor stands in the front matter. */
function placed(
  { content, file }: ResolvedPost,
  { pieces }: ChosenReply,
  edits: readonly Edit[],
  selection: Span,
): InsertedReply {
  const { body } = content.post;
  const isInside = selection.start >= body.start && selection.end <= body.end;
  const written = file.text.slice(body.start, body.end).trimEnd();
  const end = body.start + written.length;
  const at = isInside ? selection : span(end, end);
  const gap = isInside || written.trim() === '' ? '' : eolOf(file.text).repeat(2);
  // A front matter that is made right before the text is part of it: two changes at one place have no order.
  const touching = edits.filter((edit) => edit.span.end === at.start);
  const before = touching.map((edit) => edit.text).join('') + gap;
  const from = Math.min(at.start, ...touching.map((edit) => edit.span.start));
  return {
    edits: edits.filter((edit) => !touching.includes(edit)),
    at: span(from, at.end),
    snippet: escapedText(before) + snippetOf(pieces),
    text: before + textOf(pieces),
  };
}
