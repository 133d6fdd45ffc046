/** A list to tick off, for the eye alone: nothing of it is kept. What is left unticked stays in sight as a message. */
import * as vscode from 'vscode';
import { ASSISTANT } from '../command-words/assistant';
import { say } from '../command-words/say';
import { asked } from '../conversation';
import type { LanguageServer } from '../language-server';

export interface CheckGroup {
  readonly heading: string;
  readonly items: readonly string[];
}

/** Comes back when the user has put the list away, with all ticked or not. */
export async function checkOff(server: LanguageServer, title: string, groups: readonly CheckGroup[]): Promise<void> {
  const { locale } = server.settings;
  let ticked: ReadonlySet<string> = new Set();
  for (;;) {
    const items = groups.flatMap(({ heading, items: labels }) => [
      { label: heading, kind: vscode.QuickPickItemKind.Separator },
      ...labels.map((label) => ({ label, picked: ticked.has(label) })),
    ]);
    if (items.length === 0) return;
    const options = { title, placeHolder: ASSISTANT.tick[locale], canPickMany: true as const, ignoreFocusOut: true };
    const picked = await asked(title, vscode.window.showQuickPick(items, options));
    ticked = picked ? new Set(picked.map(({ label }) => label)) : ticked;
    const left = groups.flatMap(({ items: labels }) => labels).filter((label) => !ticked.has(label));
    if (left.length === 0) return;
    const again = ASSISTANT.showList[locale];
    const sentence = say(locale, ASSISTANT.left, { things: left.map((one) => one.replace(/\.$/, '')).join('; ') });
    if ((await vscode.window.showInformationMessage(sentence, again)) !== again) return;
  }
}
