/**
 * The world of one run of the command line: where it stands, what it reads and where it writes. The entry gives the real one, tests
 * give their own; nothing else under `cli/` touches `process`.
 */
import type { Language } from '../../../schemas/kinds';
import type { Host } from '../workspace/files/host';

export interface Output {
  write(text: string): void;
  /** True where a person looks on: only there are colours, wrapped lines and progress of use. */
  readonly isTerminal: boolean;
  /** Characters in a line of the terminal. */
  readonly columns: number | undefined;
}

export interface DiskOptions {
  readonly locale: Language;
  readonly log: (message: string) => void;
  /** Hears of each file and folder that is there and can't be read. */
  readonly failed: (path: string, error: unknown) => void;
}

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly disk: (options: DiskOptions) => Host;
  /** `texts/<name>` beside the bundle. */
  readonly readText: (name: string) => Promise<string | null>;
  /** Starts the language server on standard input and output; the process lives on for it. */
  readonly serve: () => void;
  /** Different for every build of this program, for what it left on the disk. */
  readonly program: () => string;
  /** Milliseconds, for progress only. */
  readonly clock: () => number;
}

/** What the process answers: nothing at or over the threshold; something; wrong usage, or a file that can't be read or written. */
export const EXIT = { clean: 0, findings: 1, refused: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
