// What editors start. The server itself is the bundle beside it.
import { startBundle } from './bundle';

startBundle('language-server.js', { forEditor: true });
