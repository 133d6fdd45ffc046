/** Runs the smoke tests with the mocha of whichever host this is, and fails when one of them fails. */
import type Mocha from 'mocha';
import * as vscode from 'vscode';
import { cancelled } from './cancelled';
import { commands } from './commands';
import { countVectors } from './count-vectors';
import { noFolder } from './no-folder';
import { refused } from './refused';
import { replying } from './replying';
import { smoke } from './smoke';
import { tables } from './tables';

type Print = (line: string) => void;

export async function runSmoke(MochaClass: typeof Mocha, print: Print): Promise<void> {
  const mocha = new MochaClass({ timeout: 60_000, reporter: reporterTo(MochaClass, print) });
  // The words `describe` and `it` become global here, as mocha does it before it loads a file.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // A window without a folder is opened for its own few tests.
  const suites = vscode.workspace.workspaceFolders?.length
    ? [smoke, commands, cancelled, refused, replying, tables, countVectors]
    : [noFolder];
  for (const suite of suites) suite();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}

/** Plain lines through any channel, because an extension host's console is shared with the workbench's log. */
function reporterTo(MochaClass: typeof Mocha, print: Print): Mocha.ReporterConstructor {
  return class PlainLines extends MochaClass.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      let passed = 0;
      runner.on('pass', (test) => {
        passed += 1;
        print(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
      });
      runner.on('fail', (test, error: Error) => {
        print(`  ✗ ${test.fullTitle()}`);
        for (const line of (error.stack ?? error.message).split('\n')) print(`      ${line}`);
      });
      // The runners outside read this line.
      runner.on('end', () => print(`${passed} passed, ${this.failures.length} failed`));
    }
  };
}
