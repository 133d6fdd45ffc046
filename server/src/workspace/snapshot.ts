/** All files of a workspace at one moment. A request reads one snapshot from beginning to end; an edit makes a new one. */
import { hashOf } from '../text/hash';
import { memo } from '../text/memo';
import { recent } from '../text/recent';
import { Facts } from './files/facts';
import type { SourceFile } from './files/file';
import { Baselines } from './baseline/baselines';
import { PolicyView } from './policy/policy';
import { Naming } from './files/naming';
import { Overlay } from './files/overlay';
import { Schedule } from './files/schedule';
import { nameOf } from './files/uri';

/** What a file name says: `2027-03-01-openingsuren.nl.post.md`. */
export interface PostName {
  readonly date: string | null;
  readonly id: string;
  readonly lang: 'nl' | 'fr' | 'de' | 'en' | null;
  /** Equal for the language versions of one message in one folder. */
  readonly stem: string;
}

/** Every rule and every version asks for it. */
export const postName = recent(readName);

function readName(uri: string): PostName {
  const match = /^(?:(\d{4}-\d{2}-\d{2})-)?(.*?)(?:\.(nl|fr|de|en))?\.post\.md$/.exec(nameOf(uri));
  const [, date = null, id = '', lang = null] = match ?? [];
  return { date, id, lang: lang as PostName['lang'], stem: `${date ?? ''} ${id}` };
}

/** What depends only on which posts there are. */
export class Layout {
  /** By what stands before the language in their names. */
  readonly #versions = new Map<string, string[]>();

  constructor(private readonly uris: readonly string[]) {
    for (const uri of uris) {
      const message = messageOf(uri);
      if (message === undefined) continue;
      const known = this.#versions.get(message);
      if (known) known.push(uri);
      else this.#versions.set(message, [uri]);
    }
    // An order of their own, whichever was read or made first.
    for (const known of this.#versions.values()) known.sort();
  }

  /** Equal for the same posts. */
  get stamp(): string {
    return memo(this, 'stamp', () => hashOf([...this.uris].sort()));
  }

  /** The language versions of a message by the name of one, itself among them. */
  versionsOf(uri: string): readonly string[] {
    const message = messageOf(uri);
    return (message === undefined ? undefined : this.#versions.get(message)) ?? [];
  }
}

const ENDING = /^\.(?:nl|fr|de|en)\.post\.md$/;
const ENDING_LENGTH = '.nl.post.md'.length;

/** The URI without language and ending, equal for the versions of one message; undefined for a name without a language. */
const messageOf = (uri: string): string | undefined =>
  ENDING.test(uri.slice(-ENDING_LENGTH)) ? uri.slice(0, -ENDING_LENGTH) : undefined;

/** All that a snapshot is made of. */
type Parts = Omit<Snapshot, 'file' | 'exists' | 'posts'>;

export class Snapshot {
  readonly files: Overlay<SourceFile>;
  readonly roots: readonly string[];
  readonly layout: Layout;
  readonly policies: PolicyView;
  /** The day on which dates are judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** What is known of files that are not ours. */
  readonly facts: Facts;
  /** Who works here, for what a fix signs; empty where nobody said so. No finding depends on it. */
  readonly user: string;
  /** Which posts appear when, at a glance. */
  readonly schedule: Schedule;
  /** Which posts may say which policy or versions are theirs, at a glance. */
  readonly naming: Naming;
  /** What the organisation lives with for now. */
  readonly baselines: Baselines;

  constructor(parts: Parts) {
    this.files = parts.files;
    this.roots = parts.roots;
    this.layout = parts.layout;
    this.policies = parts.policies;
    this.today = parts.today;
    this.facts = parts.facts;
    this.user = parts.user;
    this.schedule = parts.schedule;
    this.naming = parts.naming;
    this.baselines = parts.baselines;
  }

  file(uri: string): SourceFile | undefined {
    return this.files.get(uri);
  }

  /** Whether there is such a file, ours or not; undefined where nobody knows. */
  exists(uri: string): boolean | undefined {
    if (this.files.has(uri)) return true;
    const fact = this.facts.of(uri);
    return fact && fact.kind === 'file';
  }

  get posts(): readonly SourceFile[] {
    return [...this.files.values()].filter((file) => file.kind === 'post');
  }
}

/** The next snapshot: what the change cannot have touched is taken over. */
export function nextSnapshot(
  before: Snapshot,
  changed: ReadonlyMap<string, SourceFile | null>,
  today: string = before.today,
): Snapshot {
  const files = before.files.with(changed);
  const sameNames = [...changed].every(([uri, file]) => before.files.has(uri) === (file !== null));
  const policies = new Map([...changed].filter(([uri, file]) => isPolicy(before.files.get(uri)) || isPolicy(file)));
  const layout = sameNames
    ? before.layout
    : new Layout([...files.values()].filter((f) => f.kind === 'post').map((f) => f.uri));
  return new Snapshot({
    ...before,
    files,
    layout,
    policies: policies.size === 0 ? before.policies : nextPolicies(before, policies),
    today,
    schedule: before.schedule.after(before.files, changed),
    naming: before.naming.after(changed),
  });
}

/** The same files, with something else around them: more known of others, somebody else at work, another baseline. */
export const withAround = (before: Snapshot, around: Partial<Pick<Parts, 'facts' | 'user' | 'baselines'>>): Snapshot =>
  new Snapshot({ ...before, ...around });

export const emptySnapshot = (roots: readonly string[], today: string, user = ''): Snapshot =>
  new Snapshot({
    files: Overlay.of<SourceFile>([]),
    roots,
    layout: new Layout([]),
    policies: new PolicyView(new Map(), roots),
    today,
    facts: Facts.none,
    user,
    schedule: Schedule.empty,
    naming: Naming.none,
    baselines: Baselines.none,
  });

const isPolicy = (file: SourceFile | null | undefined): boolean => file?.kind === 'policy';

function nextPolicies({ policies, roots }: Snapshot, changed: ReadonlyMap<string, SourceFile | null>): PolicyView {
  const files = new Map(policies.files);
  for (const [uri, file] of changed) {
    if (file?.kind === 'policy') files.set(uri, file);
    else files.delete(uri);
  }
  return new PolicyView(files, roots);
}
