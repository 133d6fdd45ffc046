// Two events at the same time share a hashtag.
import type { Language } from '../../../../schemas/kinds';
import type { PolicyEvent } from '../../../../schemas/policy';
import type { Route } from '../../syntax/yaml/tree';
import { memo } from '../../text/memo';
import { bareTag, caseless } from '../../text/tags';
import { everyLanguage } from '../../workspace/policy/by-language';
import { overlap } from '../../workspace/policy/events';
import type { AsWritten } from '../../workspace/files/file';
import { placeIn } from '../../workspace/policy/places';
import { ownItems } from '../common/completeness';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'hashtag/duplicate',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 2')],
  check(context, report) {
    const { policy } = context;
    const events = (policy.written.events ?? []).filter((event) => event !== undefined);
    // Of two with one id the first.
    const places = new Map(events.map((event, i) => [event.id, i] as const).reverse());
    const carriers = carriersOf(events);
    for (const { id, route, written } of ownItems(context, 'event', events)) {
      const at = places.get(id) ?? 0;
      const told = new Set<string>();
      for (const tag of tagsOf(written)) {
        const first = carriers
          .get(tag.letters)
          ?.find((other) => other.place < at && isSame(tag, other.tag) && overlap(other.event, written))?.event.id;
        if (first === undefined || told.has(tag.letters)) continue;
        told.add(tag.letters);
        const place = placeIn(policy, 'event', first, ['hashtags']);
        report({
          at: [...route, ...tag.route],
          message: { id: 'taken', data: { hashtag: `#${bareTag(tag.value)}`, event: first } },
          related: place ? [{ ...place, id: 'first', data: { event: first } }] : [],
        });
      }
    }
  },
});

interface EventTag {
  readonly value: string;
  /** As platforms find it. */
  readonly letters: string;
  readonly lang: Language | undefined;
  /** From the event. */
  readonly route: Route;
}

const tagsOf = (event: AsWritten<PolicyEvent>): readonly EventTag[] =>
  memo(event, 'hashtag/duplicate', () =>
    everyLanguage(event.hashtags).flatMap(({ lang, value }) =>
      value.flatMap((tag, i) =>
        tag === undefined || bareTag(tag) === ''
          ? []
          : [{ value: tag, letters: caseless(tag), lang, route: ['hashtags', ...(lang ? [lang] : []), i] }],
      ),
    ),
  );

interface Carrier {
  readonly place: number;
  readonly event: AsWritten<PolicyEvent>;
  readonly tag: EventTag;
}

/** The events that carry each tag, in their order. */
function carriersOf(events: readonly AsWritten<PolicyEvent>[]): ReadonlyMap<string, readonly Carrier[]> {
  const carriers = new Map<string, Carrier[]>();
  for (const [place, event] of events.entries()) {
    for (const tag of tagsOf(event)) {
      const known = carriers.get(tag.letters);
      if (known) known.push({ place, event, tag });
      else carriers.set(tag.letters, [{ place, event, tag }]);
    }
  }
  return carriers;
}

/** What is stated without a language serves all of them. */
const isSame = (a: EventTag, b: EventTag): boolean =>
  a.letters === b.letters && (a.lang === undefined || b.lang === undefined || a.lang === b.lang);
