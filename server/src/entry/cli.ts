// `smpolicy`: keeps compiled code from one start to the next where Node can (22.8), and brings in only what is asked for.
import module from 'node:module';
import path from 'node:path';

interface CompileCache {
  readonly enableCompileCache?: () => unknown;
  readonly flushCompileCache?: () => void;
}
const { enableCompileCache, flushCompileCache } = module as CompileCache;
const load = (bundle: string): unknown => module.createRequire(__filename)(path.join(__dirname, bundle));

enableCompileCache?.();
const [command, transport] = process.argv.slice(2);
const forEditor = command === 'lsp' && transport === '--stdio';
load(forEditor ? 'server.js' : 'command-line.js');
// Editors kill their servers, which then have no chance to write it at their end.
if (forEditor && flushCompileCache) setTimeout(flushCompileCache, 2000).unref();
