/** All files of a workspace at one moment. A request reads one snapshot from beginning to end; an edit makes a new one. */
import { Facts } from './files/facts';
import type { SourceFile } from './files/file';
import { PolicyView } from './policy/policy';
import { Schedule } from './files/schedule';
import { folderOf, nameOf } from './files/uri';

/** What a file name says: `2027-03-01-openingsuren.nl.post.md`. */
export interface PostName {
  readonly date: string | null;
  readonly id: string;
  readonly lang: 'nl' | 'fr' | 'de' | 'en' | null;
  /** Equal for the language versions of one message in one folder. */
  readonly stem: string;
}

export function postName(uri: string): PostName {
  const match = /^(?:(\d{4}-\d{2}-\d{2})-)?(.*?)(?:\.(nl|fr|de|en))?\.post\.md$/.exec(nameOf(uri));
  const [, date = null, id = '', lang = null] = match ?? [];
  return { date, id, lang: lang as PostName['lang'], stem: `${date ?? ''} ${id}` };
}

/** What depends only on which files there are. */
export class Layout {
  readonly #versions = new Map<string, string[]>();

  constructor(uris: Iterable<string>) {
    for (const uri of uris) {
      const key = this.#key(uri);
      const known = this.#versions.get(key);
      if (known) known.push(uri);
      else this.#versions.set(key, [uri]);
    }
  }

  #key(uri: string): string {
    return `${folderOf(uri)} ${postName(uri).stem}`;
  }

  /** The other language versions of a post, by file name. */
  versionsOf(uri: string): readonly string[] {
    if (postName(uri).lang === null) return [];
    return (this.#versions.get(this.#key(uri)) ?? []).filter((other) => other !== uri && postName(other).lang !== null);
  }
}

export class Snapshot {
  constructor(
    readonly files: ReadonlyMap<string, SourceFile>,
    readonly roots: readonly string[],
    readonly layout: Layout,
    readonly policies: PolicyView,
    /** The day on which dates are judged, `YYYY-MM-DD`. */
    readonly today: string,
    /** What is known of files that are not ours. */
    readonly facts: Facts = Facts.none,
    /** Who works here, for what a fix signs; empty where nobody said so. No finding depends on it. */
    readonly user = '',
    /** Which posts appear when, at a glance. */
    readonly schedule: Schedule = Schedule.empty,
  ) {}

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
  const files = new Map(before.files);
  let sameNames = true;
  let samePolicies = true;
  for (const [uri, file] of changed) {
    const old = files.get(uri);
    if (old?.kind === 'policy' || file?.kind === 'policy') samePolicies = false;
    if ((old === undefined) !== (file === null)) sameNames = sameNames && old !== undefined && file !== null;
    if (file) files.set(uri, file);
    else files.delete(uri);
  }
  const layout = sameNames
    ? before.layout
    : new Layout([...files.values()].filter((f) => f.kind === 'post').map((f) => f.uri));
  return new Snapshot(
    files,
    before.roots,
    layout,
    samePolicies ? before.policies : policyView(files, before.roots),
    today,
    before.facts,
    before.user,
    before.schedule.after(before.files, changed),
  );
}

/** The same files, with more known of others. */
export const withFacts = (
  { files, roots, layout, policies, today, user, schedule }: Snapshot,
  facts: Facts,
): Snapshot => new Snapshot(files, roots, layout, policies, today, facts, user, schedule);

/** The same files, with somebody else at work. */
export const withUser = (
  { files, roots, layout, policies, today, facts, schedule }: Snapshot,
  user: string,
): Snapshot => new Snapshot(files, roots, layout, policies, today, facts, user, schedule);

export function emptySnapshot(roots: readonly string[], today: string, user = ''): Snapshot {
  return new Snapshot(new Map(), roots, new Layout([]), new PolicyView(new Map(), roots), today, Facts.none, user);
}

const policyView = (files: ReadonlyMap<string, SourceFile>, roots: readonly string[]): PolicyView =>
  new PolicyView(new Map([...files].filter(([, file]) => file.kind === 'policy')), roots);
