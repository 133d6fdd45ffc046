/** The commands of `client/contributions.yaml`, each under its name; what they do stands in a file of its own. */
import * as vscode from 'vscode';
import { OPEN, OPEN_RULE } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import type { CarriedPages } from '../carried-pages';
import type { StatusFeed } from '../views/status';
import { open } from './open';
import { openPolicy } from './open-policy';
import { openRule } from './open-rule';
import { restart } from './restart';
import { showCounts } from './show-counts';

export function registerCommands(server: LanguageServer, feed: StatusFeed, pages: CarriedPages): vscode.Disposable {
  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'smpolicy.restart': restart(server),
    'smpolicy.showOutput': () => server.output.show(),
    'smpolicy.showCounts': showCounts(feed, server),
    'smpolicy.openPolicy': openPolicy(feed, server),
    [OPEN]: open(server),
    [OPEN_RULE]: openRule(pages, server),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}
