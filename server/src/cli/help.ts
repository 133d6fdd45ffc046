/** `--help`, for the program and for each command, from the table of commands and the catalogue. */
import type { Language } from '../../../schemas/kinds';
import { text } from '../messages/catalogue';
import { COMMAND_NAMES, DEFAULTS, optionsOf, type CommandName, type Option, type OptionName } from './commands';
import type { Style } from './style';

export function helpText(command: CommandName | null, language: Language, style: Style): string {
  const title = (said: string) => style('bold', said);
  const usage = `${title(text(language, 'cli.usage'))} ${text(language, `cli.usage.${command ?? 'general'}`)}`;
  const about = text(language, `cli.about.${command ?? 'general'}`);
  const options = optionsOf(command).filter(({ hidden }) => !hidden);
  const rows = options.map((option) => [flag(option, language), optionText(option, language)] as const);
  return [
    usage,
    '',
    about,
    ...(command
      ? []
      : [
          '',
          title(text(language, 'cli.commands')),
          ...table(COMMAND_NAMES.map((name) => [name, text(language, `cli.about.${name}`)])),
        ]),
    '',
    title(text(language, 'cli.options')),
    ...table(rows),
    '',
    text(language, command ? 'cli.exit-codes' : 'cli.more-help'),
    '',
  ].join('\n');
}

function flag({ name, short, value }: Option, language: Language): string {
  const names = short ? `-${short}, --${name}` : `--${name}`;
  if (!value) return names;
  return `${names} ${'oneOf' in value ? value.oneOf.join('|') : `<${text(language, `cli.value.${value.kind}`)}>`}`;
}

function optionText({ name }: Option, language: Language): string {
  const key = name as Exclude<OptionName, 'clientProcessId'>;
  const standard = DEFAULTS[key];
  return text(language, `cli.option.${key}`) + (standard ? ` (${standard})` : '');
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const widest = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, said]) => `  ${name.padEnd(widest)}  ${said}`);
}
