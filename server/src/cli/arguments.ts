/** From the words of a command line to a command with checked options, or to a refusal that names the word and the remedy. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../../../schemas/kinds';
import { text } from '../messages/catalogue';
import { nearest } from '../text/nearest';
import {
  COMMAND_NAMES,
  DEFAULTS,
  GENERAL,
  optionsOf,
  type CommandName,
  type Option,
  type OptionName,
} from './commands';
import { languageNamed } from './locale';

/** Why something can't be done, in the user's words. */
export class Refusal {
  constructor(readonly message: string) {}
}

export class Arguments {
  constructor(
    /** Null where only the program itself is asked: `--version`, `--help`. */
    readonly command: CommandName | null,
    readonly positionals: readonly string[],
    private readonly given: ReadonlyMap<string, readonly string[]>,
  ) {}

  has(option: OptionName): boolean {
    return this.given.has(option);
  }

  /** The last one given, else the default. */
  value(option: OptionName): string | undefined {
    return this.given.get(option)?.at(-1) ?? DEFAULTS[option];
  }

  values(option: OptionName): readonly string[] {
    return this.given.get(option) ?? [];
  }
}

export function parseArguments(argv: readonly string[], language: Language): Arguments | Refusal {
  const at = tokensOf(argv, EVERY).find((token) => token.kind === 'positional')?.index;
  if (at === undefined) {
    const parsed = parse(argv, null, language);
    return parsed instanceof Refusal ? parsed : new Arguments(null, [], parsed.given);
  }
  const name = argv[at] ?? '';
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  if (name === 'help') return helpFor(rest, language);
  const command = COMMAND_NAMES.find((known) => known === name);
  if (!command) return unknownCommand(name, language);
  const parsed = parse(rest, command, language);
  return parsed instanceof Refusal ? parsed : new Arguments(command, parsed.positionals, parsed.given);
}

/** `smpolicy help check` is `smpolicy check --help`. */
function helpFor(rest: readonly string[], language: Language): Arguments | Refusal {
  const name = rest.find((word) => !word.startsWith('-'));
  const command = COMMAND_NAMES.find((known) => known === name);
  if (name !== undefined && !command) return unknownCommand(name, language);
  return new Arguments(command ?? null, [], new Map([['help', ['']]]));
}

function unknownCommand(value: string, language: Language): Refusal {
  if (/[./\\]/.test(value)) return new Refusal(text(language, 'cli.command-is-path', { value }));
  const near = nearest(value, COMMAND_NAMES)[0];
  if (near) return new Refusal(text(language, 'cli.unknown-command-near', { value, near }));
  return new Refusal(text(language, 'cli.unknown-command', { value, commands: COMMAND_NAMES }));
}

interface Parsed {
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/** Options mean the same for every command, so that the command can be found behind them too. */
const EVERY: readonly Option[] = [...GENERAL, ...COMMAND_NAMES.flatMap((name) => optionsOf(name))];

/** Node's parser splits the words; what they may be is judged here, since its own sentences exist in English only. */
function tokensOf(argv: readonly string[], options: readonly Option[]) {
  const config: ParseArgsConfig['options'] = Object.fromEntries(
    options.map(({ name, short, value }) => [
      name,
      { type: value ? 'string' : 'boolean', ...(short ? { short } : {}) } as const,
    ]),
  );
  return parseArgs({ args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function parse(argv: readonly string[], command: CommandName | null, language: Language): Parsed | Refusal {
  const options = optionsOf(command);
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    const value = option ? valueOf(option, token, language) : unknownOption(token.rawName, command, language);
    if (value instanceof Refusal) return value;
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  return { given, positionals };
}

function unknownOption(value: string, command: CommandName | null, language: Language): Refusal {
  const help = ['smpolicy', command, '--help'].filter(Boolean).join(' ');
  const names = optionsOf(command).flatMap(({ name, hidden }) => (hidden ? [] : [name]));
  const near = nearest(value.replace(/^-+/, ''), names)[0];
  if (near) return new Refusal(text(language, 'cli.unknown-option-near', { value, near: `--${near}` }));
  return new Refusal(text(language, 'cli.unknown-option', { value, help }));
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueOf(
  { value: expected }: Option,
  { rawName: option, value, inlineValue }: OptionToken,
  language: Language,
): string | Refusal {
  if (!expected) return value === undefined ? '' : new Refusal(text(language, 'cli.no-value', { option, value }));
  // The parser takes the next word whatever it is; one that is an option itself shows that a value was forgotten.
  if (value === undefined || value === '' || (inlineValue !== true && /^--?[A-Za-z]/.test(value))) {
    return new Refusal(text(language, 'cli.missing-value', { option, example: exampleOf(expected) }));
  }
  if (isValid(expected, value)) return value;
  if ('oneOf' in expected)
    return new Refusal(text(language, 'cli.wrong-choice', { option, value, values: expected.oneOf }));
  return new Refusal(text(language, 'cli.wrong-value', { option, value, example: exampleOf(expected) }));
}

const EXAMPLES = { number: '0', date: '2027-03-01', language: 'nl', path: 'posts', glob: 'archive/**' } as const;

const exampleOf = (expected: NonNullable<Option['value']>): string =>
  'oneOf' in expected ? (expected.oneOf[0] ?? '') : EXAMPLES[expected.kind];

function isValid(expected: NonNullable<Option['value']>, value: string): boolean {
  if ('oneOf' in expected) return expected.oneOf.includes(value);
  if (expected.kind === 'number') return /^\d{1,9}$/.test(value);
  if (expected.kind === 'language') return languageNamed(value) !== undefined;
  return expected.kind !== 'date' || isDate(value);
}

/** Also refuses the thirtieth of February. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
