// An election period is under way.
import { inLanguage } from '../../workspace/policy/by-language';
import { ownRows } from '../../workspace/policy/rows';
import { defineRule, page } from '../define';
import { textLanguages } from '../common/completeness';

export const rule = defineRule({
  id: 'election/quiet-period',
  on: 'policy',
  severity: 'information',
  moment: 'now',
  sources: [
    page(
      'https://www.vlaanderen.be/vlaanderen-intern-communicatie/instrumenten-voor-goede-communicatie/regelgeving-voor-overheidscommunicatie/sperperiode-voor-verkiezingen-regels-voor-communicatie-van-de-vlaamse-overheid',
      '2026-11-22',
    ),
    page(
      'https://www.kortom.be/vind-een-antwoord/item/2023/09/07/Wat-moet-je-weten-over-de-verkiezingen-en-sperperiode',
      '2026-11-22',
    ),
  ],
  check({ snapshot: { today }, file, policy }, report) {
    for (const { i, written } of ownRows(policy, file, ({ elections }) => elections)) {
      const { name, date, election_period_from: from, no_politicians: nobody } = written;
      if (date === undefined || from === undefined || today < from || today > date) continue;
      const data = { election: inLanguage(name, textLanguages(policy)) ?? date, date };
      report({
        at: ['elections', i, 'date'],
        message: nobody === false ? { id: 'neutral', data } : { id: 'no-names', data },
      });
    }
  },
});
