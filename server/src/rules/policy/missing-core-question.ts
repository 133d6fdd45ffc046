// One of the three questions that a policy is for has no answer: staff, the public, the managing of the pages.
import type { Edit } from '../../text/edit';
import { setInOrder } from '../../workspace/policy/ordered';
import { houseRules, moderation, response, staff } from '../common/core-blocks';
import { defineRule, seed, type PolicyContext } from '../define';
import { isAsked, isMissing } from '../common/completeness';

const STAFF = ['conduct', 'staff'];
const PUBLIC = ['conduct', 'public'];
const RESPONSE = ['response'];
const MODERATION = ['moderation'];

export const rule = defineRule({
  id: 'policy/missing-core-question',
  on: 'policy',
  severity: 'error',
  moment: 'completeness',
  sources: [seed('001', '§1.3'), seed('002', 'De basis')],
  check(context, report) {
    if (!isAsked(context)) return;
    const say = (id: Gap, at: readonly string[], blocks: readonly string[]) => {
      report({
        at,
        key: true,
        message: { id },
        // Without a block the defaults hold: there is a time in which to answer, and only nobody who does.
        ...(id === 'response' ? { severity: 'warning' } : {}),
        fixes: () => [{ id: 'insert', data: { blocks }, safe: false, edits: EXAMPLES[id](context) }],
      });
    };
    const noStaff = isMissing(context, STAFF);
    const noPublic = isMissing(context, PUBLIC);
    if (noStaff && noPublic) say('conduct', ['conduct'], ['conduct']);
    else if (noStaff) say('staff', STAFF, [STAFF.join('.')]);
    else if (noPublic) say('public', PUBLIC, [PUBLIC.join('.')]);
    const noResponse = isMissing(context, RESPONSE);
    const noModeration = isMissing(context, MODERATION);
    if (noResponse && noModeration) say('management', MODERATION, [...RESPONSE, ...MODERATION]);
    else if (noResponse) say('response', RESPONSE, RESPONSE);
    else if (noModeration) say('moderation', MODERATION, MODERATION);
  },
});

type Gap = 'staff' | 'public' | 'conduct' | 'response' | 'moderation' | 'management';

const addResponse = ({ content, policy }: PolicyContext) => setInOrder(content, RESPONSE, response(policy));
const addModeration = ({ content, policy }: PolicyContext) => setInOrder(content, MODERATION, moderation(policy));

const EXAMPLES: Readonly<Record<Gap, (context: PolicyContext) => readonly Edit[]>> = {
  staff: ({ content }) => setInOrder(content, STAFF, staff()),
  public: ({ content, policy }) => setInOrder(content, PUBLIC, houseRules(policy)),
  conduct: ({ content, policy }) => setInOrder(content, ['conduct'], { staff: staff(), public: houseRules(policy) }),
  response: addResponse,
  moderation: addModeration,
  management: (context) => [...addResponse(context), ...addModeration(context)],
};
