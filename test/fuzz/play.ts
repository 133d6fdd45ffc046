/** Plays actions in an editor and says what went wrong: an error in the log, no answer, an answer that nobody may give, stale findings. */
import type { Action, Beginning } from './actions';
import { Editor } from './editor';
import type { Findings } from './known';

export class Failure extends Error {}

/** @throws Failure with what is wrong after this action. */
export async function step(editor: Editor, action: Action): Promise<void> {
  const began = performance.now();
  if (action.do === 'compare') await compare(editor);
  else await editor.perform(action);
  const [problem] = editor.problems;
  if (problem !== undefined) throw new Failure(problem);
  const took = performance.now() - began;
  if (took > 20_000) throw new Failure(`slow: ${action.do} took ${took.toFixed(0)} ms`);
}

/** The first failure of these actions. */
export async function replay(beginning: Beginning, actions: readonly Action[]): Promise<string | undefined> {
  const editor = await Editor.start(beginning);
  try {
    for (const action of actions) await step(editor, action);
    await step(editor, { do: 'rest' });
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  } finally {
    editor.stop();
  }
}

/** What two servers say of the same files and the same open documents, whatever one of them has been through. */
async function compare(editor: Editor): Promise<void> {
  await editor.rest();
  const old = await editor.known.settle(editor.open.keys());
  const { settings, roots, open, host, beginning } = editor;
  const fresh = await Editor.start({ ...beginning, roots, files: new Map(host.files) }, settings);
  try {
    for (const [uri, text] of open) await fresh.perform({ do: 'open', uri, text });
    const said = await fresh.known.settle(fresh.open.keys());
    await fresh.rest();
    editor.problems.push(...fresh.problems);
    if (!old || !said) throw new Failure('stale: the findings never come to rest');
    const difference = firstDifference(old, said);
    if (difference) throw new Failure(`stale: ${difference}`);
    const untold = firstDifference(await editor.known.told(), said);
    if (untold) throw new Failure(`not told: ${untold}`);
  } finally {
    fresh.stop();
  }
}

function firstDifference(old: Findings, fresh: Findings): string | undefined {
  for (const uri of new Set([...old.keys(), ...fresh.keys()])) {
    const [mine = [], right = []] = [old.get(uri), fresh.get(uri)];
    const more = mine.find((one) => !right.includes(one));
    if (more !== undefined) return `${uri} still has ${more}`;
    const less = right.find((one) => !mine.includes(one));
    if (less !== undefined) return `${uri} lacks ${less}`;
    if (mine.length !== right.length) return `${uri} has ${String(mine.length)} findings, not ${String(right.length)}`;
  }
  return undefined;
}
