/** `smpolicy check`: judges the named files and says what was found. */
import path from 'node:path';
import { text } from '../messages/catalogue';
import { SEVERITIES, type Severity } from '../rules/define';
import { kindOf } from '../workspace/files/file';
import { Refusal, type Arguments } from './arguments';
import { Cache } from './cache';
import { findingsOf, type ReportedFinding } from './findings';
import { fixFiles, type Fixed } from './fix';
import { EXIT, type ExitCode } from './io';
import { isWithin, reasonOf, uriOf } from './places';
import { pretty } from './pretty';
import { progress } from './progress';
import type { Run } from './run';
import { styleFor } from './style';
import { openRoot, shownUri, targetsOf, type Opened, type Targets } from './workspace';

export async function check(run: Run, args: Arguments): Promise<ExitCode | Refusal> {
  const { io, language } = run;
  const clash = clashOf(run, args);
  if (clash) return clash;
  const opened = await openRoot(run, args);
  if (opened instanceof Refusal) return opened;
  const name = args.value('stdin-filename');
  const targets =
    name === undefined ? await targetsOf(run, opened, args.positionals) : await typedTarget(run, opened, name);
  if (targets instanceof Refusal) return targets;
  const fixed = args.has('fix') ? await fixFiles(run, opened, targets.uris) : undefined;
  const cache = args.has('cache') ? openCache(run, opened) : undefined;
  const bar = progress(run, targets.uris.length);
  const shown = (uri: string) => shownUri(opened, uri);
  const findings = await findingsOf(opened.service, targets.uris, { language, shown, done: bar.step, cache });
  bar.end();
  if (cache) saveCache(run, opened, cache);
  for (const line of [...targets.notes, ...targets.problems, ...(fixed?.problems ?? [])]) run.complain(line);
  if (args.value('format') === 'json') io.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else if (targets.uris.length > 0 || targets.notes.length + targets.problems.length === 0) {
    const totals = { checked: targets.uris.length, changed: fixed?.changed };
    io.stdout.write(pretty(findings, totals, language, styleFor(io.stdout, io.env)));
  }
  return verdict(run, args, findings, targets, fixed);
}

/** Options that cannot mean anything together. */
function clashOf({ language }: Run, args: Arguments): Refusal | undefined {
  if (!args.has('stdin-filename')) {
    return args.positionals.includes('-') ? new Refusal(text(language, 'cli.stdin-unnamed')) : undefined;
  }
  const option = (['fix', 'cache'] as const).find((name) => args.has(name));
  const other = option ? `--${option}` : args.positionals.find((name) => name !== '-');
  return other === undefined ? undefined : new Refusal(text(language, 'cli.stdin-clash', { other }));
}

function openCache({ io, language, complain }: Run, { root }: Opened): Cache {
  const cache = Cache.open(root, io.program());
  if (cache.ignored) complain(text(language, 'cli.cache-ignored'));
  return cache;
}

/** A cache that can't be kept makes the next run slower, and nothing else. */
function saveCache({ language, complain }: Run, { service }: Opened, cache: Cache): void {
  try {
    cache.save((uri) => service.document(uri) !== undefined);
  } catch (error) {
    complain(text(language, 'cli.cache-not-saved', { reason: reasonOf(error) }));
  }
}

/** Standard input stands in for the named file, which need not exist. */
async function typedTarget(
  { io, language }: Run,
  { service, root, cwd }: Opened,
  name: string,
): Promise<Targets | Refusal> {
  const file = path.resolve(cwd, name);
  const uri = uriOf(file);
  if (!isWithin(root, file)) return new Refusal(text(language, 'cli.outside-root', { path: name, root }));
  if (!kindOf(uri)) return new Refusal(text(language, 'cli.stdin-name', { path: name }));
  if (service.isIgnored(uri))
    return { uris: [], notes: [text(language, 'cli.left-out', { path: name })], problems: [] };
  service.edit(uri, new TextDecoder().decode(await io.stdin()));
  return { uris: [uri], notes: [], problems: [] };
}

function verdict(
  { language, complain }: Run,
  args: Arguments,
  findings: readonly ReportedFinding[],
  { problems }: Targets,
  fixed: Fixed | undefined,
): ExitCode {
  if (problems.length > 0 || (fixed && fixed.problems.length > 0)) return EXIT.refused;
  const threshold = SEVERITIES.indexOf(args.value('fail-on') as Severity);
  if (findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= threshold)) return EXIT.findings;
  const max = args.value('max-warnings');
  const n = findings.filter(({ severity }) => severity === 'warning').length;
  if (max === undefined || n <= Number(max)) return EXIT.clean;
  complain(text(language, 'cli.too-many-warnings', { n, max: Number(max) }));
  return EXIT.findings;
}
