// One event has more than one page on social media.
import { inLanguage } from '../../workspace/policy/by-language';
import { overlap } from '../../workspace/policy/events';
import type { AsWritten } from '../../workspace/files/file';
import { placeIn } from '../../workspace/policy/places';
import type { PolicyEvent } from '../../../../schemas/policy';
import { ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

type Event = AsWritten<PolicyEvent>;

export const rule = defineRule({
  id: 'event/multiple-pages',
  on: 'policy',
  severity: 'warning',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 2')],
  check(context, report) {
    const { policy } = context;
    const events = (policy.written.events ?? []).filter((event) => event !== undefined);
    for (const { id, route, written } of ownItems(context, 'event', events)) {
      const at = [...route, 'page'];
      const n = addressesOf(written).length;
      if (n > 1) {
        report({ at, key: true, message: { id: 'list', data: { event: id, n } } });
        continue;
      }
      if (n === 0) continue;
      const before = events.slice(
        0,
        events.findIndex((event) => event.id === id),
      );
      const other = before.find((event) => isTwin(written, event))?.id;
      if (other === undefined) continue;
      const place = placeIn(policy, 'event', other, ['page']);
      report({
        at,
        key: true,
        message: { id: 'twin', data: { event: id, other } },
        related: place ? [{ ...place, id: 'first', data: { event: other } }] : [],
      });
    }
  },
});

const addressesOf = ({ page }: Event): readonly string[] => [
  ...new Set((page ?? []).flatMap((one) => (one?.url === undefined ? [] : [one.url.replace(/\/+$/, '')]))),
];

/** The same event, written down twice: another year's edition may have another page. */
function isTwin(a: Event, b: Event): boolean {
  if (nameOf(a) !== nameOf(b) || !overlap(a, b)) return false;
  const [page, other] = [addressesOf(a)[0], addressesOf(b)[0]];
  return page !== undefined && other !== undefined && page !== other;
}

const nameOf = ({ name, id }: Event): string => (inLanguage(name, []) ?? id ?? '').trim().toLowerCase();
