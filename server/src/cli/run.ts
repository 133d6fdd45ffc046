/** What every command is given. */
import type { Language } from '../../../schemas/kinds';
import type { Io } from './io';

export interface Run {
  readonly io: Io;
  readonly language: Language;
  /** A line on standard error, with the program's name before it. */
  readonly complain: (message: string) => void;
}
