// A time zone, or an offset, that no place on earth has.
import { replaceScalar } from '../../syntax/yaml/patch';
import type { ScalarNode } from '../../syntax/yaml/tree';
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import { span } from '../../text/span';
import { isZone } from '../../text/zoned';
import { textsOf } from '../../workspace/policy/references';
import { changeZone, timesIn, timezoneOf, type StatedTime } from '../../workspace/post/times';
import { defineRule, product, type FixOf } from '../define';

/** The zones that our users mean; suggestions are alike on every computer. */
const USUAL = [
  'Brussels',
  'Amsterdam',
  'Paris',
  'Berlin',
  'Luxembourg',
  'London',
  'Vienna',
  'Zurich',
  'Rome',
  'Madrid',
];

export const rule = defineRule({
  id: 'time/unknown-zone',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ snapshot, file, content }, report) {
    if (content.yaml.broken) return;
    const timezone = timezoneOf(snapshot, file);
    for (const text of textsOf(content)) {
      if (text.meta.format !== 'zone' || isZone(text.value)) continue;
      const { route, node } = text;
      const near = nearestZone(node.value) ?? timezone ?? 'Europe/Brussels';
      report({
        at: route,
        message: { id: 'unknown', data: { zone: excerpt(node.value), near } },
        fixes: () =>
          node.origin ? [] : [{ id: 'set', data: { near }, safe: false, edits: [replaceScalar(node, near, true)] }],
      });
    }
    for (const stated of timesIn(content)) {
      const { zone, route, node } = stated;
      if (zone === undefined || isZone(zone)) continue;
      const near = nearestZone(zone) ?? timezone ?? 'Europe/Brussels';
      report({
        at: zoneIn(node, stated) ?? route,
        message: { id: 'unknown', data: { zone: excerpt(zone), near } },
        fixes: () => fixes(stated, near, timezone),
      });
    }
  },
});

function fixes(stated: StatedTime, near: string, timezone: string | undefined): FixOf<'time/unknown-zone'>[] {
  const set = changeZone(stated, near);
  if (set.length === 0) return [];
  const choose = { id: 'set', data: { near }, safe: false, edits: set } as const;
  if (timezone === undefined) return [choose];
  return [choose, { id: 'remove', data: { near: timezone }, safe: false, edits: changeZone(stated, '') }];
}

/** By the name of the city, which people remember: `Brussel`, `Europe/Brussles`. */
function nearestZone(zone: string): string | undefined {
  const [city] = nearest(zone.split('/').at(-1) ?? '', USUAL, 1);
  return city === undefined ? undefined : `Europe/${city}`;
}

/** The zone itself, where the file has the very characters of the value. */
const zoneIn = ({ style, origin, span: at }: ScalarNode, { zone = '', zoneSpan }: StatedTime) =>
  style === 'plain' && !origin ? span(at.start + zoneSpan.end - zone.length, at.start + zoneSpan.end) : undefined;
