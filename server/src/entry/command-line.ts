// The command line in a Node process. The language server is the bundle beside it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from '../cli/main';
import { processIo } from './process';

const serve = () => createRequire(__filename)(path.join(__dirname, 'language-server.js')) as unknown;
void run(process.argv.slice(2), processIo(serve)).then((code) => {
  process.exitCode ??= code;
});
