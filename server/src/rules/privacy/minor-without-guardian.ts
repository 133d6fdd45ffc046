// A child stands on a photo, and nothing says that a parent or guardian agreed.
import { mediaOf } from '../../workspace/post/media';
import { peopleOf, placeOfPeople, setPeople } from '../../workspace/post/people';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'privacy/minor-without-guardian',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.7')],
  check({ post, policy }, report) {
    if (policy?.value.privacy.minors_need_guardian === false) return;
    for (const medium of mediaOf(post)) {
      const people = peopleOf(medium);
      if (!medium.readable || people?.minors !== true || people.guardian_consent === true) continue;
      if (people.kind === 'none') continue;
      report({
        at: placeOfPeople(post, medium),
        message: { id: 'child', data: { file: medium.name } },
        fixes: () => [{ id: 'guardian', safe: false, edits: setPeople(post, medium, { guardian_consent: true }) }],
      });
    }
  },
});
