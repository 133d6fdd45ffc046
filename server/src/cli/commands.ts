/** What can be typed: the commands with their options. Parsing, help and “did you mean” all read this one table. */

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** Absent: the option takes no value. */
  readonly value?:
    { readonly oneOf: readonly string[] } | { readonly kind: 'number' | 'date' | 'language' | 'path' | 'glob' };
  readonly repeated?: true;
  /** Understood, but not worth a line in the help. */
  readonly hidden?: true;
}

const help = { name: 'help', short: 'h' } as const;
const locale = { name: 'locale', value: { kind: 'language' } } as const;
const root = { name: 'root', value: { kind: 'path' } } as const;
const exclude = { name: 'exclude', value: { kind: 'glob' }, repeated: true } as const;
const format = { name: 'format', value: { oneOf: ['pretty', 'json'] } } as const;

export const COMMANDS = {
  check: [
    format,
    { name: 'fix' },
    { name: 'fail-on', value: { oneOf: ['error', 'warning', 'information', 'hint'] } },
    { name: 'max-warnings', value: { kind: 'number' } },
    { name: 'today', value: { kind: 'date' } },
    root,
    exclude,
    { name: 'stdin-filename', value: { kind: 'path' } },
    { name: 'cache' },
    locale,
    help,
  ],
  baseline: [{ name: 'add' }, { name: 'today', value: { kind: 'date' } }, root, exclude, locale, help],
  explain: [locale, help],
  rules: [format, locale, help],
  count: [format, root, locale, help],
  config: [format, root, locale, help],
  // Editors add the process that they are; the server ends when its input does, so nothing needs the number.
  lsp: [{ name: 'stdio' }, { name: 'clientProcessId', value: { kind: 'number' }, hidden: true }, locale, help],
} as const satisfies Readonly<Record<string, readonly Option[]>>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Before or instead of a command. */
export const GENERAL: readonly Option[] = [{ name: 'version', short: 'v' }, locale, help];

export const optionsOf = (command: CommandName | null): readonly Option[] => (command ? COMMANDS[command] : GENERAL);

export type OptionName = (typeof COMMANDS)[CommandName][number]['name'] | 'version';

/** Where there is one, the value that holds while the option is not given. */
export const DEFAULTS: Readonly<Partial<Record<OptionName, string>>> = { format: 'pretty', 'fail-on': 'error' };
