/** How far a long run is, on a terminal only and in its last line; in a log of a server it would be noise. */
import { text } from '../messages/catalogue';
import type { Run } from './run';

/** A run that is shorter shows nothing. */
const FIRST_AFTER = 1000;
const EVERY = 200;

const CLEAR = '\r\u001B[2K';

export function progress(
  { io, language }: Run,
  total: number,
): { readonly step: () => void; readonly end: () => void } {
  if (!io.stderr.isTerminal || io.env['CI']) return { step: () => undefined, end: () => undefined };
  let done = 0;
  let next = io.clock() + FIRST_AFTER;
  let shown = false;
  return {
    step() {
      done++;
      const now = io.clock();
      if (now < next) return;
      next = now + EVERY;
      shown = true;
      io.stderr.write(CLEAR + text(language, 'cli.progress', { done, total }));
    },
    end() {
      if (shown) io.stderr.write(CLEAR);
    },
  };
}
