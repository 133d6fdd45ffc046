/**
 * `smpolicy baseline`: makes the list of what is mended later, and from then on takes out what is solved. It only grows where that is
 * asked for in so many words (`--add`), so that a build server can run it.
 */
import { canBeSilenced } from '../analysis/accept';
import { entryOf, grouped } from '../features/accept';
import { policyOf } from '../features/request';
import { text } from '../messages/catalogue';
import { BASELINE_FILE, isBaselineName, type BaselineEntry, type BaselineFile } from '../workspace/baseline/file';
import { baselineText } from '../workspace/baseline/text';
import { resolveUri } from '../workspace/files/uri';
import { Refusal, type Arguments } from './arguments';
import { Versions } from './findings';
import { EXIT, type ExitCode } from './io';
import { pathOf, reasonOf, uriOf } from './places';
import { progress } from './progress';
import { replaceFile } from './replace-file';
import type { Run } from './run';
import { openRoot, targetsOf, type Opened } from './workspace';

export async function baseline(run: Run, args: Arguments): Promise<ExitCode | Refusal> {
  const { language } = run;
  const opened = await openRoot(run, args);
  if (opened instanceof Refusal) return opened;
  const uri = resolveUri(uriOf(opened.root), BASELINE_FILE);
  const file = opened.service.snapshot.baselines.file(uri);
  if (file && (file.broken || file.strange.length > 0)) {
    return new Refusal(text(language, 'cli.baseline.broken', { file: BASELINE_FILE }));
  }
  const targets = await targetsOf(run, opened, args.positionals);
  const found = await look(
    run,
    opened,
    targets.uris.filter((one) => !isBaselineName(one)),
  );
  const kept = file ? stillThere(opened, file, found) : [];
  const taken = file && !args.has('add') ? [] : found.fresh;
  for (const line of [...targets.notes, ...targets.problems]) run.complain(line);
  const problem = write(run, uri, file, together([...kept, ...taken]), sum(taken));
  if (problem) return problem;
  const left = sum(found.fresh) - sum(taken);
  if (left > 0) run.io.stdout.write(`${text(language, 'cli.baseline.new', { n: left })}\n`);
  return targets.problems.length > 0 ? EXIT.refused : EXIT.clean;
}

const sum = (entries: readonly BaselineEntry[]): number => entries.reduce((n, { count }) => n + count, 0);

/** What was found in the files that were looked at. */
interface Found {
  /** Not in the baseline yet. */
  readonly fresh: readonly BaselineEntry[];
  /** By the place of the entry in the baseline: how many of its findings are left. */
  readonly left: ReadonlyMap<number, number>;
}

async function look(run: Run, { service, root }: Opened, uris: readonly string[]): Promise<Found> {
  const fresh: BaselineEntry[] = [];
  const left = new Map<number, number>();
  const versions = new Versions();
  const bar = progress(run, uris.length);
  for (const uri of uris) {
    const file = service.file(uri);
    if (!file) continue;
    versions.next(file);
    await service.gather([uri]);
    const judged = service.judgement(uri);
    for (const { entry, left: n } of judged?.stale ?? []) left.set(entry.index, n);
    const locks = policyOf({ snapshot: service.snapshot, file })?.locks;
    const open = judged?.findings.filter(({ rule }) => canBeSilenced(rule) && locks?.has(rule) !== true) ?? [];
    if (judged && open.length > 0) fresh.push(...entriesFor(uriOf(root), open, judged.fingerprints()));
    bar.step();
  }
  bar.end();
  versions.forget();
  return { fresh, left };
}

const entriesFor = (root: string, ...[findings, prints]: Parameters<typeof grouped>): readonly BaselineEntry[] =>
  [...grouped(findings, prints).values()].flatMap(([finding, ...others]) =>
    finding ? [entryOf(root, finding, prints.get(finding) ?? '', others.length + 1)] : [],
  );

/** The entries that still stand for something; those of files that nobody looked at stay. */
function stillThere({ service }: Opened, file: BaselineFile, { left }: Found): readonly BaselineEntry[] {
  return [...file.byFile].flatMap(([uri, entries]) => {
    if (!service.file(uri) && !service.isIgnored(uri)) return [];
    return entries
      .map((entry) => ({ ...entry, count: left.get(entry.index) ?? entry.count }))
      .filter(({ count }) => count > 0);
  });
}

/** One entry for what is the same. */
function together(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const all: BaselineEntry[] = [];
  const known = new Map<string, number>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.file, entry.rule, entry.messageId, entry.fingerprint]);
    const at = known.get(key);
    const other = at === undefined ? undefined : all[at];
    if (at !== undefined && other) all[at] = { ...other, count: other.count + entry.count };
    else {
      known.set(key, all.length);
      all.push(entry);
    }
  }
  return all;
}

/** Undefined where all went well. */
function write(
  { io, language }: Run,
  uri: string,
  file: BaselineFile | undefined,
  entries: readonly BaselineEntry[],
  added: number,
): Refusal | undefined {
  if (!file && entries.length === 0) {
    io.stdout.write(`${text(language, 'cli.baseline.none')}\n`);
    return undefined;
  }
  try {
    const made = baselineText(entries);
    if (made !== file?.text) replaceFile(pathOf(uri), made);
  } catch (error) {
    return new Refusal(text(language, 'cli.not-written', { path: BASELINE_FILE, reason: reasonOf(error) }));
  }
  const n = sum(entries);
  const removed = sum(file?.entries ?? []) + added - n;
  io.stdout.write(`${text(language, 'cli.baseline.written', { file: BASELINE_FILE, n, added, removed })}\n`);
  return undefined;
}
