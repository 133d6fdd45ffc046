/** Makes a failure as small as it goes: fewer actions, fewer files, shorter texts, as long as the same thing goes wrong. */
import type { Action, Beginning } from './actions';
import { replay } from './play';
import type { Failed } from './round';

/** Milliseconds after which it is small enough. */
const LIMIT = 30_000;

/** The same failure whatever the numbers and names in it. */
export const kindOfProblem = (problem: string): string => {
  const [first = ''] = problem.split('\n');
  const rule = /"code":"([^"]+)"/.exec(first)?.[1] ?? '';
  const stale = /^(stale|not told): .* (still has|lacks|has|rest)\b/.exec(first);
  return stale ? `${stale[1] ?? ''} ${stale[2] ?? ''} ${rule}` : first.replace(/\d+|file:\S+/g, '');
};

export async function shrink({ seed, problem, beginning, actions }: Failed): Promise<Failed> {
  const wanted = kindOfProblem(problem);
  const end = performance.now() + LIMIT;
  const fails = async (start: Beginning, played: readonly Action[]): Promise<boolean> => {
    if (performance.now() > end) return false;
    const found = await replay(start, played).catch((error: unknown) => `thrown: ${String(error)}`);
    return found !== undefined && kindOfProblem(found) === wanted;
  };
  const fewer = await smallest(actions, (some) => fails(beginning, some));
  const files = await smallest([...beginning.files], (some) => fails({ ...beginning, files: new Map(some) }, fewer));
  let start: Beginning = { ...beginning, files: new Map(files) };
  for (const [uri, content] of files) {
    if (typeof content !== 'string') continue;
    const put = (lines: readonly string[]) => ({ ...start, files: new Map(start.files).set(uri, lines.join('\n')) });
    start = put(await smallest(content.split('\n'), (lines) => fails(put(lines), fewer)));
  }
  const short = [...fewer];
  for (const [i, action] of fewer.entries()) {
    if (!('text' in action) || action.text === null) continue;
    const put = (lines: readonly string[]): Action => ({ ...action, text: lines.join('\n') });
    const lines = await smallest(action.text.split('\n'), (some) => fails(start, short.with(i, put(some))));
    short[i] = put(lines);
  }
  return { seed, problem: (await replay(start, short).catch(String)) ?? problem, beginning: start, actions: short };
}

/** Leaves out ever smaller pieces of a list while it still does what it does. */
async function smallest<T>(list: readonly T[], holds: (some: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let kept = list;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const some = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await holds(some)) kept = some;
      else at += size;
    }
  }
  return kept;
}

/** For a person to read, and to make a test of. */
export function written({ seed, problem, beginning, actions }: Failed): string {
  const files = [...beginning.files].map(
    ([uri, content]) => `${uri}\n${typeof content === 'string' ? indented(content) : '    (an image)'}`,
  );
  const played = actions.map((action) =>
    'text' in action && action.text !== null ? told(action, action.text) : JSON.stringify(action),
  );
  const { roots, ownClient } = beginning;
  return [`seed ${String(seed)}`, problem, JSON.stringify({ roots, ownClient }), ...files, ...played, ''].join('\n\n');
}

const told = (action: Action, text: string): string => `${JSON.stringify({ ...action, text: '…' })}\n${indented(text)}`;
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${JSON.stringify(line)}`)
    .join('\n');
