/** `smpolicy config <file>`: what holds for a policy or a post, and which file and line say it. */
import { whatHolds } from '../features/effective-post';
import { effectiveValues, placeText, type EffectiveValue, type Plain } from '../features/effective';
import { text } from '../messages/catalogue';
import { scalarText } from '../syntax/yaml/patch';
import { lineOf, type SharedRoute } from '../workspace/policy/origin';
import type { EffectivePolicy } from '../workspace/policy/policy';
import { presetNameOf } from '../workspace/policy/presets';
import { Refusal, type Arguments } from './arguments';
import { EXIT, type ExitCode } from './io';
import type { Run } from './run';
import { styleFor } from './style';
import { namedFile, shownUri, type Opened } from './workspace';

export async function config(run: Run, args: Arguments): Promise<ExitCode | Refusal> {
  const named = await namedFile(run, args, { missing: 'cli.config-what', other: 'cli.not-ours', takes: () => true });
  if (named instanceof Refusal) return named;
  const { opened, file } = named;
  const json = args.value('format') === 'json';
  if (file.kind === 'post') return showPost(run, opened, file.uri, json);
  return showPolicy(run, opened, opened.service.snapshot.policies.of(file), json);
}

function showPolicy(run: Run, opened: Opened, policy: EffectivePolicy, json: boolean): ExitCode {
  const values = effectiveValues(policy);
  if (json) {
    const rows = values.map((value) => described(opened, value));
    printed(run, rows);
    return exitFor(policy);
  }
  const style = styleFor(run.io.stdout, run.io.env);
  for (const line of yamlLines(values)) {
    const said = line.of && !line.of.origin ? style('dim', line.text) : line.text;
    const from = line.of && sayWhere(run, policy, line.of);
    run.io.stdout.write(from === undefined ? `${said}\n` : `${said}${style('dim', `  # ${from}`)}\n`);
  }
  return exitFor(policy);
}

/** What a missing base or a broken file would say isn't shown. */
const exitFor = ({ incomplete }: EffectivePolicy): ExitCode => (incomplete ? EXIT.findings : EXIT.clean);

function sayWhere({ language }: Run, policy: EffectivePolicy, { origin, follows }: EffectiveValue): string {
  if (origin) return placeText(policy, origin);
  return follows ? text(language, 'cli.config.follows', { field: follows }) : text(language, 'cli.config.default');
}

function printed({ io }: Run, value: unknown): ExitCode {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  return EXIT.clean;
}

const described = (opened: Opened, { route, value, origin, follows }: EffectiveValue) => ({
  path: pathText(route),
  value,
  default: !origin,
  follows: follows ?? null,
  file: origin ? (presetNameOf(origin.file.uri) ?? shownUri(opened, origin.file.uri)) : null,
  line: origin ? lineOf(origin) : null,
});

/** `accounts[x-nl].languages` */
const pathText = (route: SharedRoute): string =>
  route
    .map((step) => (typeof step === 'string' ? `.${step}` : `[${typeof step === 'number' ? String(step) : step.id}]`))
    .join('')
    .replace(/^\./, '');

interface Line {
  readonly text: string;
  /** The value that the line states; none for a line that only opens a block. */
  readonly of?: EffectiveValue;
}

/** The values as YAML: each block is opened once, since values of one block follow each other. */
function yamlLines(values: readonly EffectiveValue[]): readonly Line[] {
  const lines: Line[] = [];
  let open: SharedRoute = [];
  for (const value of values) {
    const { route } = value;
    const shared = route.findIndex((step, i) => nameOf(step) !== nameOf(open[i]));
    for (let depth = shared; depth < route.length; depth++) {
      const last = depth === route.length - 1;
      const step = route[depth];
      // What opens an item of a list stands on the line of its first field.
      if (typeof step !== 'string' && !last) continue;
      const lead = leadOf(route, depth, shared);
      const key = typeof step === 'string' ? `${scalarText(step)}:` : '';
      lines.push(
        last ? { text: `${lead}${key}${key ? ' ' : ''}${flowText(value.value)}`, of: value } : { text: lead + key },
      );
    }
    open = route;
  }
  return lines;
}

const nameOf = (step: SharedRoute[number] | undefined): string =>
  typeof step === 'object' ? `#${step.id}` : `${typeof step} ${String(step)}`;

/** The indentation of a step, with the dash where it is the first of a new item. */
function leadOf(route: SharedRoute, depth: number, shared: number): string {
  const indent = '  '.repeat(depth);
  const above = route[depth - 1];
  if (typeof route[depth] !== 'string') return `${indent}- `;
  return depth > 0 && above !== undefined && typeof above !== 'string' && shared < depth
    ? `${'  '.repeat(depth - 1)}- `
    : indent;
}

function flowText(value: Plain): string {
  if (typeof value === 'string') return scalarText(value, true);
  return typeof value === 'object' ? `[${value.map(flowText).join(', ')}]` : String(value);
}

function showPost(run: Run, opened: Opened, uri: string, json: boolean): ExitCode {
  const post = opened.service.post(uri);
  const rows = post ? whatHolds(post, run.language) : [];
  if (json)
    return printed(
      run,
      rows.map(({ key, value, from }) => ({ path: key, value, from })),
    );
  const style = styleFor(run.io.stdout, run.io.env);
  for (const { key, value, said } of rows) {
    const line = `${key}: ${flowText(value)}`;
    run.io.stdout.write(said === undefined ? `${line}\n` : `${style('dim', `${line}  # ${said}`)}\n`);
  }
  return EXIT.clean;
}
