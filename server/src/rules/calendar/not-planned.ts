// Nobody has said when a post appears: neither the post nor the calendar.
import { keyOrBeginning, setHeader } from '../../syntax/header';
import { postRows, postsAt } from '../../workspace/policy/calendar';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import type { ResolvedPost } from '../../workspace/post/post';
import type { Snapshot } from '../../workspace/snapshot';
import { defineRule, seed } from '../define';

const FIELD = 'publish_at';

export const rule = defineRule({
  id: 'calendar/not-planned',
  on: 'post',
  severity: 'information',
  moment: 'ready',
  off: true,
  sources: [seed('001', '§2.3.3')],
  check({ post, snapshot }, report) {
    const { kind, status, publishAt, content, name } = post;
    // A scheduled post without a time lacks a field, which has a finding of its own.
    if (kind === 'reply' || kind === 'crisis' || status === 'scheduled' || publishAt !== undefined) return;
    if (isTroubled(content, [FIELD]) || isMisspelt(content, [FIELD]) || isInCalendar(snapshot, post)) return;
    const date = name.date !== null && name.date > snapshot.today ? name.date : snapshot.today;
    report({
      at: keyOrBeginning(content.post, FIELD),
      message: { id: 'missing' },
      fixes: () => [{ id: 'insert', data: { date }, safe: false, edits: setHeader(content.post, [FIELD], date) }],
    });
  },
});

function isInCalendar(snapshot: Snapshot, { file, versions, policy }: ResolvedPost): boolean {
  const own = new Set([file, ...versions]);
  return (policy?.chain ?? []).some((part) =>
    postRows(part).some(({ uri }) => postsAt(snapshot, uri).some((planned) => own.has(planned))),
  );
}
