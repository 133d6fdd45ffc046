// `smpolicy`: brings in only what is asked for.
import { startBundle } from './bundle';

const [command, transport] = process.argv.slice(2);
const forEditor = command === 'lsp' && transport === '--stdio';
startBundle(forEditor ? 'language-server.js' : 'command-line.js', { forEditor });
