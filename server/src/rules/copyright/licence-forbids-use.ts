// The licence of a medium doesn't allow what this post does with it, or the policy doesn't allow the licence.
import { isLicenceId, licenceOf } from '../../../../schemas/licences';
import { statedRights } from '../../workspace/post/credit';
import { mediaOf, type Medium } from '../../workspace/post/media';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { defineRule, page, seed, type MessageOf, type Severity } from '../define';

const ID = 'copyright/licence-forbids-use';

interface Breach {
  readonly message: MessageOf<typeof ID>;
  readonly severity?: Severity;
}

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.6'), page('https://creativecommons.org/share-your-work/cclicenses/', '2026-11-22')],
  check({ post, policy }, report) {
    for (const medium of mediaOf(post)) {
      const breach = medium.readable ? breachOf(post, medium, policy) : undefined;
      const isOwn = typeof medium.entry.rights === 'object' && medium.entry.rights.licence !== undefined;
      if (breach) report({ at: isOwn ? [...medium.route, 'rights', 'licence'] : medium.at, ...breach });
    }
  },
});

function breachOf(post: ResolvedPost, medium: Medium, policy: EffectivePolicy | undefined): Breach | undefined {
  const { licence = '', permission_ref: permission = '' } = statedRights(medium) ?? {};
  // Who has a permission needs no licence; what nobody knows and what is ours other rules judge; an image bank holds the rights.
  if (permission.trim() !== '' || medium.ref !== undefined || !isLicenceId(licence)) return undefined;
  const id = licence.trim();
  if (['own', 'unknown'].includes(id.toLowerCase())) return undefined;
  const known = licenceOf(id);
  const data = { licence: known?.id ?? id, file: medium.name };
  if (known?.derivatives === 'no' && medium.entry.ai === 'edited') return { message: { id: 'edited', data } };
  if (policy && !isAllowed(id, policy)) return { message: { id: 'not-allowed', data } };
  // Whether a public service that promotes something is commercial can be argued.
  if (known?.commercial === false && post.front.goal === 'promotion')
    return { message: { id: 'commercial', data }, severity: 'warning' };
  return undefined;
}

/** Where the policy says nothing, any licence will do that lets everybody use the work for everything. */
function isAllowed(id: string, { value, written }: EffectivePolicy): boolean {
  const listed = value.copyright.allowed_licences.some((allowed) => allowed.toLowerCase() === id.toLowerCase());
  if (listed || written.copyright?.allowed_licences !== undefined) return listed;
  const known = licenceOf(id);
  return known?.commercial === true && known.derivatives !== 'no';
}
