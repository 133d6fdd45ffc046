// A medium of somebody else is used without a licence or a permission.
import { isOwnWork, statedRights } from '../../workspace/post/credit';
import { mediaOf, setMedium } from '../../workspace/post/media';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'copyright/missing-permission',
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [seed('001', '§3.6')],
  check({ post, policy }, report) {
    for (const medium of mediaOf(post)) {
      const rights = statedRights(medium);
      if (
        !medium.readable ||
        medium.file === undefined ||
        medium.ref !== undefined ||
        !rights ||
        medium.entry.ai === 'generated'
      )
        continue;
      const by = [rights.author, rights.source, rights.credit].find((text) => text !== undefined && text.trim() !== '');
      // Where nobody is named, copyright/missing-attribution asks first.
      if (by === undefined || isOwnWork(medium, policy)) continue;
      if (isFilled(rights.licence) || isFilled(rights.permission_ref)) continue;
      const licences = (policy?.value.copyright.allowed_licences ?? ['permission']).filter(
        (id) => id !== 'own' && id !== 'unknown',
      );
      report({
        at: medium.at,
        message: { id: 'nothing', data: { file: medium.name, by } },
        // The rights of a language version are completed there, not here.
        fixes: () =>
          typeof medium.entry.rights !== 'object'
            ? []
            : licences.map((licence) => ({
                id: 'licence' as const,
                data: { licence },
                safe: false,
                edits: setMedium(post, medium, 'rights.licence', licence),
              })),
      });
    }
  },
});

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
