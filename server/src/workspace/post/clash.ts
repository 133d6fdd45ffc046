/**
 * Posts that appear on one account shortly before or after a post. Only what posts say of when and where they appear is read, so that
 * a key costs no more than the few posts around that moment. Whether that is too close, a rule says.
 */
import { localAt, momentOf, readTime } from '../../text/zoned';
import type { SourceFile } from '../files/file';
import { accountsOf, governanceOf, languageOf, mayBeGoverned, trusted, versionsOf } from './governing';
import type { EffectivePolicy } from '../policy/policy';
import { postName, type Snapshot } from '../snapshot';

const MINUTE = 60_000;
/** Posts further apart than this are no neighbours, whatever a policy agrees. */
const REACH = 60;

export interface Neighbour {
  readonly file: SourceFile;
  /** What the clocks of the organisation show when it appears. */
  readonly local: number;
  /** In minutes, never negative. */
  readonly apart: number;
  /** The ids of the accounts that both go to. */
  readonly accounts: readonly string[];
}

const NONE: readonly Neighbour[] = [];

/** The nearest first; none for a draft and for what has appeared, nor for replies and messages in a crisis. */
export function neighboursOf(snapshot: Snapshot, file: SourceFile): readonly Neighbour[] {
  if (!isPlanned(file)) return NONE;
  const versions = versionsOf(snapshot, file);
  const publishAt = timeOf(file, versions);
  const policy = publishAt === undefined ? undefined : trusted(governanceOf(snapshot, file));
  const own = policy && placeIn(publishAt, policy);
  if (!own) return NONE;
  const message = new Set([file, ...versions]);
  const near = snapshot.schedule
    .around(own.moment, own.local, REACH)
    .flatMap((uri) => snapshot.file(uri) ?? [])
    .filter((other) => !message.has(other) && mayBeGoverned(snapshot, other, policy));
  if (near.length === 0) return NONE;
  const accounts = accountIdsOf(file, policy);
  return [...withVersions(snapshot, near)]
    .flatMap((other) => neighbour(snapshot, policy, other))
    .filter((other) => !message.has(other.file) && !other.versions.some((version) => message.has(version)))
    .map(({ file: other, moment, local }) => ({
      file: other,
      local,
      apart: Math.abs(moment - own.moment) / MINUTE,
      accounts: accountIdsOf(other, policy).filter((id) => accounts.includes(id)),
    }))
    .filter((other) => other.apart <= REACH && other.accounts.length > 0)
    .sort((a, b) => a.apart - b.apart || (a.file.uri < b.file.uri ? -1 : 1));
}

const isPlanned = ({ plan: { status, urgent } }: SourceFile): boolean =>
  !urgent && (status === 'in_review' || status === 'approved' || status === 'scheduled');

/** A draft may still move, and what was withdrawn doesn't appear. */
const counts = ({ plan: { status, urgent } }: SourceFile): boolean =>
  !urgent && status !== 'draft' && status !== 'withdrawn';

const timeOf = ({ plan }: SourceFile, versions: readonly SourceFile[]): string | undefined =>
  plan.publishAt ?? versions.map((version) => version.plan.publishAt).find((time) => time !== undefined);

/** A language version that states no time of its own appears with the others. */
function withVersions(snapshot: Snapshot, files: readonly SourceFile[]): ReadonlySet<SourceFile> {
  return new Set(files.flatMap((file) => [file, ...versionsOf(snapshot, file)]));
}

function neighbour(snapshot: Snapshot, policy: EffectivePolicy, file: SourceFile) {
  if (!counts(file) || trusted(governanceOf(snapshot, file)) !== policy) return [];
  const versions = versionsOf(snapshot, file);
  const place = placeIn(timeOf(file, versions), policy);
  return place ? [{ file, versions, ...place }] : [];
}

interface Place {
  readonly moment: number;
  readonly local: number;
}

/** By zone and time as written; a plan uses the same few again and again. */
const places = new Map<string, Place | null>();

/** None for a day without an hour. */
function placeIn(publishAt: string | undefined, { timezone }: EffectivePolicy): Place | undefined {
  if (publishAt === undefined) return undefined;
  const key = `${timezone} ${publishAt}`;
  let place = places.get(key);
  if (place === undefined) {
    if (places.size > 5000) places.clear();
    places.set(key, (place = placeOf(publishAt, timezone) ?? null));
  }
  return place ?? undefined;
}

function placeOf(publishAt: string, timezone: string): Place | undefined {
  const time = readTime(publishAt);
  const moment = time && momentOf(time, timezone);
  if (moment === undefined) return undefined;
  // Asking the clocks of a zone is expensive, and most times need no asking.
  const local = time?.zone === undefined ? time?.local : localAt(moment, timezone);
  return local === undefined ? undefined : { moment, local };
}

/** Each post is its neighbours' neighbour, so its accounts are asked again and again. */
const accountIds = new WeakMap<EffectivePolicy, WeakMap<SourceFile, readonly string[]>>();

function accountIdsOf(file: SourceFile, policy: EffectivePolicy): readonly string[] {
  const known = accountIds.get(policy) ?? new WeakMap<SourceFile, readonly string[]>();
  accountIds.set(policy, known);
  const ids = known.get(file);
  if (ids) return ids;
  const { lang } = languageOf(file.plan, postName(file.uri), policy);
  const made = accountsOf(file, file.plan, lang, policy).accounts.map(({ id }) => id);
  known.set(file, made);
  return made;
}
