// A time that the clocks of its zone show twice when summer time ends.
import { offsetText } from '../../text/zoned';
import { changeZone, offsetsIn, timesIn, timezoneOf } from '../../workspace/post/times';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'time/ambiguous',
  on: 'file',
  severity: 'warning',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ snapshot, file, content }, report) {
    if (content.yaml.broken) return;
    const timezone = timezoneOf(snapshot, file);
    for (const stated of timesIn(content)) {
      const [first, second] = stated.apart ? [] : (offsetsIn(stated, timezone) ?? []).map(offsetText);
      if (first === undefined || second === undefined) continue;
      const { route, date, time } = stated;
      report({
        at: route,
        message: { id: 'twice', data: { time, date, first, second } },
        fixes: () =>
          (
            [
              ['first', first],
              ['second', second],
            ] as const
          ).flatMap(([id, offset]) => {
            const edits = changeZone(stated, offset);
            return edits.length > 0 ? [{ id, data: { value: `${time} ${offset}` }, safe: false, edits }] : [];
          }),
      });
    }
  },
});
