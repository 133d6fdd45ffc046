/** Writing down that somebody read a post: who, as what, by which way and when, for the text as it is now. */
import { text } from '../../messages/catalogue';
import { fits } from '../../syntax/shape/formats';
import type { Edit } from '../../text/edit';
import { addReview, isSamePerson, readings, roleFor, type ReviewKind } from '../../workspace/post/reviews';
import type { Refusal } from '../refusal';
import type { Texts } from '../texts';
import { writablePost, type CommandRequest } from './at-hand';
import { choicesOf, type Choice } from './choices';

export interface ApprovalChoices {
  /** Who most likely read it: who works here; else a role that has to, with a place for the name. */
  readonly by: string;
  readonly as: readonly Choice[];
  readonly via: readonly Choice[];
  /** Today, `YYYY-MM-DD`. */
  readonly at: string;
}

export async function approvalOf(request: CommandRequest, texts: Texts): Promise<ApprovalChoices | Refusal> {
  const post = writablePost(request);
  if ('refused' in post) return post;
  const { snapshot, locale } = request;
  const wording = await texts.of(locale);
  const user = isSamePerson(snapshot.user, post.front.author) ? '' : snapshot.user.trim();
  const policy = post.policy?.value;
  const role = policy && (roleFor(policy, 'peer') ?? roleFor(policy, 'management'));
  return {
    by: user || (role === undefined ? '' : `${role}/`),
    as: choicesOf(wording, 'post', 'reviews[].as'),
    via: choicesOf(wording, 'post', 'reviews[].via'),
    at: snapshot.today,
  };
}

export interface Approval {
  readonly by: string;
  readonly as: string;
  readonly via: string;
  readonly at: string;
}

export function recordApproval(request: CommandRequest, approval: Approval): readonly Edit[] | Refusal {
  const post = writablePost(request);
  if ('refused' in post) return post;
  const { locale } = request;
  const [by, at] = [approval.by.trim(), approval.at.trim()];
  if (by === '' || by.endsWith('/')) return { refused: text(locale, 'approval.no-name') };
  if (!fits('date-time', at)) return { refused: text(locale, 'command.wrong-time', { value: at }) };
  const mayReviewOwn = post.policy?.value.workflow.peer_review.author_may_review === true;
  if (isSamePerson(by, post.front.author) && !mayReviewOwn) return { refused: text(locale, 'approval.own') };
  const as = approval.as as ReviewKind;
  const known = readings(post, as).some(({ review, valid }) => valid && isSamePerson(review.by, by));
  if (known) return { refused: text(locale, 'approval.known', { by }) };
  return addReview(post, { by, as, via: approval.via, at });
}
