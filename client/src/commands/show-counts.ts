/** Lists the length for every account and part of the post at hand, the tightest first. */
import * as vscode from 'vscode';
import type { Language } from '../../../schemas/kinds';
import type { Count } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { inFull, isTooLong, subject } from '../views/count-text';
import type { StatusFeed } from '../views/status';
import { WORDS } from '../words';

export const showCounts = (feed: StatusFeed, server: LanguageServer) => async (): Promise<void> => {
  const { locale } = server.settings;
  const counts = feed.current.kind === 'known' ? feed.current.result.counts : [];
  if (counts.length === 0) {
    await vscode.window.showInformationMessage(WORDS[locale].nothingToCount);
    return;
  }
  const tightestFirst = [...counts].sort((a, b) => (a.remaining ?? Infinity) - (b.remaining ?? Infinity));
  await vscode.window.showQuickPick(
    tightestFirst.map((count) => item(count, locale)),
    { title: WORDS[locale].lengthPerAccount },
  );
};

const item = (count: Count, locale: Language): vscode.QuickPickItem => ({
  label: `$(${isTooLong(count) ? 'warning' : 'check'}) ${subject(count, locale)}`,
  description: inFull(count, locale),
});
