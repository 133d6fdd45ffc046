// A time that the clocks of its zone skip when summer time begins.
import { gapMinutes, localText } from '../../text/zoned';
import { changeTime, offsetsIn, timesIn, timezoneOf } from '../../workspace/post/times';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'time/nonexistent',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ snapshot, file, content }, report) {
    if (content.yaml.broken) return;
    const timezone = timezoneOf(snapshot, file);
    for (const stated of timesIn(content)) {
      const zone = stated.zone ?? timezone;
      if (zone === undefined || offsetsIn(stated, timezone)?.length !== 0) continue;
      const later = localText(stated.local + gapMinutes(stated.local, zone) * 60_000);
      const use = later.slice(-5);
      report({
        at: stated.route,
        message: { id: 'skipped', data: { time: stated.time, date: stated.date, use } },
        fixes: () => {
          const edits = changeTime(stated, later);
          return edits.length > 0 ? [{ id: 'set', data: { use }, safe: false, edits }] : [];
        },
      });
    }
  },
});
