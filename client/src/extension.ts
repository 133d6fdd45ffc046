/** The extension, whatever host it runs in: joins the language server, the views and the commands. */
import type * as vscode from 'vscode';
import { registerCommands } from './commands/commands';
import { conversation } from './conversation';
import { LanguageServer } from './language-server';
import { registerMedia } from './media-drop';
import type { Platform } from './platform';
import { CarriedPages } from './carried-pages';
import { CountsItem } from './views/counts';
import { PolicyItem } from './views/policy';
import { StatusFeed } from './views/status';

/** What other code in the same host, above all the tests, may ask of us: VS Code itself does not tell what its status bar and boxes show. */
export interface Extension {
  readonly host: Platform['host'];
  /** Ends when the server answers; rejects when it cannot start. */
  readonly started: Promise<void>;
  readonly shown: () => Shown;
}

export interface Shown {
  readonly counts: string | undefined;
  readonly policy: string;
  /** The title of the question that is open. */
  readonly question: string | undefined;
  /** What the last command warned of. */
  readonly warning: string | undefined;
}

export function start(context: vscode.ExtensionContext, platform: Platform): Extension {
  const server = new LanguageServer(context, platform);
  const started = server.restart();
  // The client has told the user; this keeps the rejection from being reported a second time, as nobody's.
  started.catch(() => undefined);
  const feed = new StatusFeed(server);
  const counts = new CountsItem(feed, server);
  const policy = new PolicyItem(feed, server);
  const pages = new CarriedPages(context.extensionUri, server);
  context.subscriptions.push(
    server,
    feed,
    counts,
    policy,
    pages,
    registerCommands(server, feed, pages),
    registerMedia(server),
  );
  return { host: platform.host, started, shown: () => ({ counts: counts.text, policy: policy.text, ...conversation }) };
}
