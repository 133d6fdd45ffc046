// The licence of a medium is none that anybody knows.
import { isLicenceId, LICENCES } from '../../../../schemas/licences';
import { nearest } from '../../text/nearest';
import { mediaOf, setMedium } from '../../workspace/post/media';
import { defineRule, page, seed } from '../define';

export const rule = defineRule({
  id: 'copyright/unknown-licence',
  on: 'post',
  severity: 'warning',
  moment: 'later',
  sources: [seed('001', '§3.6'), page('https://spdx.org/licenses/', '2026-11-22')],
  check({ post }, report) {
    for (const medium of mediaOf(post)) {
      // What a language version states is said there.
      const own = medium.entry.rights;
      const licence = typeof own === 'object' ? own.licence?.trim() : undefined;
      if (!medium.readable || licence === undefined || licence === '') continue;
      // Several licences may be named with the words that SPDX joins them by.
      if (licence.split(/\s+(?:or|and|with)\s+/i).every((id) => isLicenceId(id.replace(/^\(+|\)+$/g, '')))) continue;
      report({
        at: [...medium.route, 'rights', 'licence'],
        message: { id: 'unknown', data: { licence } },
        fixes: () =>
          likely(licence).map((near) => ({
            id: 'replace',
            data: { near },
            safe: false,
            edits: setMedium(post, medium, 'rights.licence', near),
          })),
      });
    }
  },
});

/** How people write what SPDX has an id for, without case and signs. */
const USUAL: Readonly<Record<string, string>> = {
  cc0: 'CC0-1.0',
  publicdomain: 'CC-PDM-1.0',
  publiekdomein: 'CC-PDM-1.0',
  domainepublic: 'CC-PDM-1.0',
  gemeinfrei: 'CC-PDM-1.0',
  toestemming: 'permission',
  autorisation: 'permission',
  erlaubnis: 'permission',
  genehmigung: 'permission',
  eigenwerk: 'own',
  eigen: 'own',
  propre: 'own',
  onbekend: 'unknown',
  inconnu: 'unknown',
  inconnue: 'unknown',
  unbekannt: 'unknown',
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/creative\s*commons/g, 'cc')
    .replace(/[^a-z0-9]/g, '');

/** The one that is meant, else those that are nearly written alike. */
function likely(licence: string): readonly string[] {
  const wanted = plain(licence);
  const usual = USUAL[wanted];
  if (usual) return [usual];
  const same = LICENCES.filter(({ id }) => plain(id) === wanted || plain(id).replace(/\d+$/, '') === wanted);
  if (same.length > 0) return same.slice(0, 1).map(({ id }) => id);
  const ids = new Map(LICENCES.map(({ id }) => [plain(id), id]));
  return nearest(wanted, [...ids.keys()]).flatMap((near) => ids.get(near) ?? []);
}
