/** Starts a bundle that lies beside this one, keeping its compiled code from one start to the next where Node can (22.8 and later). */
import module from 'node:module';
import path from 'node:path';

interface CompileCache {
  readonly enableCompileCache?: () => unknown;
  readonly flushCompileCache?: () => void;
}
const { enableCompileCache, flushCompileCache } = module as CompileCache;

/** Milliseconds after which all that a start needs has been compiled. */
const STARTED = 2000;

/** `killed`: true for a process that an editor ends without a warning, so that nothing can be kept at its end. */
export function startBundle(name: string, { killed }: { readonly killed: boolean }): void {
  enableCompileCache?.();
  if (killed && flushCompileCache) setTimeout(flushCompileCache, STARTED).unref();
  module.createRequire(__filename)(path.join(__dirname, name));
}
