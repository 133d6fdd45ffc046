/** Starts a bundle that lies beside this one, keeping its compiled code from one start to the next where Node can (22.8 and later). */
import module from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';

interface CompileCache {
  readonly enableCompileCache?: () => unknown;
  readonly flushCompileCache?: () => void;
}
const { enableCompileCache, flushCompileCache } = module as CompileCache;

/** Milliseconds after which all that a start needs has been compiled. */
const STARTED = 2000;

/** Percent by which a server may grow before it tidies up: it lies beside an editor for a day, and what it once took it hardly gives back. */
const GROWTH = 30;

/** `forEditor`: true for a server, which its editor ends without a warning, so that nothing can be kept at its end. */
export function startBundle(name: string, { forEditor }: { readonly forEditor: boolean }): void {
  if (forEditor) v8.setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
  enableCompileCache?.();
  if (forEditor && flushCompileCache) setTimeout(flushCompileCache, STARTED).unref();
  module.createRequire(__filename)(path.join(__dirname, name));
}
