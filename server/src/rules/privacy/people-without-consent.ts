// People can be recognised on a photo, and nothing says that they agreed; or there is an audience that had no choice.
import { mediaOf, type Medium } from '../../workspace/post/media';
import { haveAgreed, peopleOf, placeOfPeople, setPeople } from '../../workspace/post/people';
import { defineRule, seed, type PostContext, type Report } from '../define';

const ID = 'privacy/people-without-consent';
const WAYS = ['oral', 'written', 'form'] as const;

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.7')],
  check(context, report) {
    for (const medium of mediaOf(context.post)) {
      const people = peopleOf(medium);
      if (!medium.readable || !people || haveAgreed(people)) continue;
      if (people.kind === 'crowd') askOptOut(context, medium, report);
      // For a child the guardian is asked, by a rule of its own.
      if (people.kind === 'recognisable' && !asksGuardian(context, people.minors)) askConsent(context, medium, report);
    }
  },
});

const asksGuardian = ({ policy }: PostContext, minors: boolean | undefined): boolean =>
  minors === true && (policy?.value.privacy.minors_need_guardian ?? true);

function askConsent({ post }: PostContext, medium: Medium, report: Report<typeof ID>): void {
  report({
    at: placeOfPeople(post, medium),
    message: { id: 'recognisable', data: { file: medium.name } },
    fixes: () =>
      WAYS.map((way) => ({
        id: 'consent',
        data: { way },
        safe: false,
        edits: setPeople(post, medium, { consent: way }),
      })),
  });
}

function askOptOut({ post, policy }: PostContext, medium: Medium, report: Report<typeof ID>): void {
  const { event, eventId } = post;
  // An event that the policy doesn’t know has a finding of its own.
  if (!policy || event?.photo_opt_out !== undefined || (eventId !== undefined && !event)) return;
  const file = medium.name;
  report({
    at: placeOfPeople(post, medium),
    severity: 'hint',
    message: event ? { id: 'crowd-event', data: { file, event: event.id } } : { id: 'crowd', data: { file } },
  });
}
