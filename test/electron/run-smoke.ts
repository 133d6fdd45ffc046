/** Runs the smoke tests with the mocha of whichever host this is, and fails when one of them fails. */
import type Mocha from 'mocha';
import { reporterTo } from './reporter';
import type { Print } from './reporter';
import { smoke } from './smoke';

export async function runSmoke(MochaClass: typeof Mocha, print: Print): Promise<void> {
  const mocha = new MochaClass({ timeout: 60_000, reporter: reporterTo(print) });
  // The words `describe` and `it` become global here, as mocha does it before it loads a file.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  smoke();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
