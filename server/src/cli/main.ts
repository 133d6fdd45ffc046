/**
 * The command line: one run from words to an exit code. It knows the service and no protocol; the disk, the streams and the language
 * server come in from the entry.
 */
import { text } from '../messages/catalogue';
import { loadMessages } from '../messages/load';
import { SERVER_INFO } from '../version.generated';
import { Refusal, parseArguments, type Arguments } from './arguments';
import { baseline } from './baseline';
import { check } from './check';
import type { CommandName } from './commands';
import { config } from './config';
import { count } from './count';
import { explain } from './explain';
import { helpText } from './help';
import { EXIT, type ExitCode, type Io } from './io';
import { localeOf } from './locale';
import { rules } from './rules';
import type { Run } from './run';
import { styleFor } from './style';

export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = localeOf(argv, io.env);
  const complain = (message: string) => {
    io.stderr.write(`smpolicy: ${message}\n`);
  };
  await loadMessages(language, io.readText, complain);
  try {
    const args = parseArguments(argv, language);
    const answer = args instanceof Refusal ? args : await answerTo({ io, language, complain }, args);
    if (!(answer instanceof Refusal)) return answer;
    complain(answer.message);
  } catch (error) {
    // Nothing a user writes may lead here; who reports it needs to say where it was.
    complain(text(language, 'cli.crash'));
    io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
  return EXIT.refused;
}

const COMMANDS: Readonly<
  Record<CommandName, (run: Run, args: Arguments) => ExitCode | Refusal | Promise<ExitCode | Refusal>>
> = {
  check,
  baseline,
  explain,
  rules,
  count,
  config,
  lsp,
};

function answerTo(run: Run, args: Arguments): ExitCode | Refusal | Promise<ExitCode | Refusal> {
  const { io, language } = run;
  const { command } = args;
  if (args.has('help')) {
    io.stdout.write(helpText(command, language, styleFor(io.stdout, io.env)));
    return EXIT.clean;
  }
  if (args.has('version')) {
    io.stdout.write(`${SERVER_INFO.version}\n`);
    return EXIT.clean;
  }
  if (command) return COMMANDS[command](run, args);
  io.stderr.write(helpText(null, language, styleFor(io.stderr, io.env)));
  return EXIT.refused;
}

function lsp({ io, language }: Run, args: Arguments): ExitCode | Refusal {
  if (!args.has('stdio')) return new Refusal(text(language, 'cli.lsp-how'));
  io.serve();
  return EXIT.clean;
}
