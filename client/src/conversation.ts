/**
 * What commands ask and warn of, while it is on the screen. VS Code tells nobody what its boxes show, and the tests must know that a
 * question was left, and not a command that never came so far. It knows no command.
 */
import * as vscode from 'vscode';

const current: { question: string | undefined; warning: string | undefined } = {
  question: undefined,
  warning: undefined,
};

/** The title of the open question, and what the last command warned of. */
export const conversation: Readonly<typeof current> = current;

/** Before a command. */
export function beginConversation(): void {
  current.warning = undefined;
}

/** Holds the title for as long as the question is open. */
export async function asked<T>(title: string, answer: Thenable<T>): Promise<T> {
  current.question = title;
  try {
    return await answer;
  } finally {
    current.question = undefined;
  }
}

export function showWarning(sentence: string): void {
  current.warning = sentence;
  void vscode.window.showWarningMessage(sentence);
}
