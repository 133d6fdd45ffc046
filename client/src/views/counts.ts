/** The status bar item: how much room the strictest account leaves. A click shows every account. */
import * as vscode from 'vscode';
import type { Language } from '../../../schemas/kinds';
import type { Count } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { WORDS } from '../words';
import { inFull, inShort, isTooLong, strictest, subject } from './count-text';
import type { Status, StatusFeed } from './status';

export class CountsItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('smpolicy.counts', vscode.StatusBarAlignment.Right, 110);
  readonly #listener: vscode.Disposable;
  #uri: string | undefined;

  constructor(feed: StatusFeed, server: LanguageServer) {
    this.#item.command = 'smpolicy.showCounts';
    this.#listener = feed.onDidChange((status) => this.#show(status, server.settings.locale));
  }

  /** What the user reads there; undefined while the item is hidden. */
  text: string | undefined;

  dispose(): void {
    this.#listener.dispose();
    this.#item.dispose();
  }

  #show(status: Status, locale: Language): void {
    const uri = status.kind === 'other' ? undefined : status.document.uri.toString();
    // While the server restarts the old count of the same post stands: an item that blinks is worse than one that waits.
    if (status.kind === 'unknown' && uri === this.#uri) return;
    this.#uri = uri;
    const counts = status.kind === 'known' ? status.result.counts : [];
    const count = strictest(counts);
    this.text = count && inShort(count, locale);
    if (!count) return this.#item.hide();
    const tooLong = isTooLong(count);
    this.#item.name = WORDS[locale].lengthPerAccount;
    this.#item.text = `$(${tooLong ? 'warning' : 'pencil'}) ${inShort(count, locale)}`;
    this.#item.tooltip = tooltip(counts, locale);
    this.#item.backgroundColor = tooLong ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.accessibilityInformation = { label: `${subject(count, locale)}: ${inFull(count, locale)}` };
    this.#item.show();
  }
}

/** Account names come from a file, so they are put in as text and never as Markdown. */
function tooltip(counts: readonly Count[], locale: Language): vscode.MarkdownString {
  const lines = new vscode.MarkdownString().appendText(WORDS[locale].lengthPerAccount).appendMarkdown('\n\n');
  for (const count of counts) {
    lines
      .appendMarkdown('- ')
      .appendText(`${subject(count, locale)}: ${inFull(count, locale)}`)
      .appendMarkdown('\n');
  }
  return lines;
}
