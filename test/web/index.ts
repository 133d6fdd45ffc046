/** The door that a web-worker extension host runs the smoke tests through, with mocha's build for browsers. */
import 'mocha/mocha.js';
import { runSmoke } from '../electron/run-smoke';

/** The runner outside shows only lines with this prefix: a worker's console is the page's. */
const mark = '@@test ';

export const run = (): Promise<void> => runSmoke(Mocha, (line) => console.log(mark + line));
