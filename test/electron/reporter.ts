/** Prints a mocha run as plain lines through any channel: an extension host's console is shared with the workbench. */
import type { Runner, Test } from 'mocha';

export type Print = (line: string) => void;

/** A reporter class for mocha. Its last line is the plain one that the runners outside read. */
export function reporterTo(print: Print): new (runner: Runner) => object {
  return class {
    constructor(runner: Runner) {
      let passed = 0;
      let failed = 0;
      const title = (test: Test): string => test.titlePath().join(' ');
      runner.on('pass', (test) => {
        passed += 1;
        print(`  ✓ ${title(test)} (${test.duration ?? 0} ms)`);
      });
      runner.on('fail', (test, error: Error) => {
        failed += 1;
        print(`  ✗ ${title(test)}`);
        for (const line of (error.stack ?? error.message).split('\n')) print(`      ${line}`);
      });
      runner.on('end', () => print(`${passed} passed, ${failed} failed`));
    }
  };
}
