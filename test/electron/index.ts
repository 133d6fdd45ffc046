/** The door that a Node extension host runs the smoke tests through. */
import { runSmoke } from './run-smoke';

export async function run(): Promise<void> {
  // mocha is an ES module and this bundle is not: older hosts can only import it while they run.
  const { default: Mocha } = await import('mocha');
  // code-server's page shows everything that the workbench logs too: this prefix tells our lines apart.
  const mark = process.env['SMPOLICY_TEST_MARK'] ?? '';
  await runSmoke(Mocha, (line) => console.log(mark + line));
}
