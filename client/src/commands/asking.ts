/** Questions to the user, one after the other. Every one answers undefined where the user leaves it; then the command does nothing. */
import * as vscode from 'vscode';
import type { Choice } from '../../../server/src/lsp/protocol';
import { asked } from '../conversation';

interface Item<T> extends vscode.QuickPickItem {
  readonly choice: T;
}

export interface Question {
  /** What is being done, and how far it is. */
  readonly title: string;
  readonly ask: string;
}

/** People look things up elsewhere meanwhile, so a question stays when they do. */
const STAY = { ignoreFocusOut: true } as const;

const items = <T extends Choice>(choices: readonly T[], picked: readonly string[], detail: (choice: T) => string) =>
  choices.map((choice): Item<T> => ({
    label: choice.label,
    description: detail(choice),
    picked: picked.includes(choice.id),
    choice,
  }));

export async function pick<T extends Choice>(
  { title, ask }: Question,
  choices: readonly T[],
  detail: (choice: T) => string = () => '',
): Promise<T | undefined> {
  const options = { title, placeHolder: ask, matchOnDescription: true, ...STAY };
  return (await asked(title, vscode.window.showQuickPick(items(choices, [], detail), options)))?.choice;
}

/** None is an answer too. */
export async function pickSome<T extends Choice>(
  { title, ask }: Question,
  choices: readonly T[],
  picked: readonly string[],
  detail: (choice: T) => string = () => '',
): Promise<readonly T[] | undefined> {
  const options = { title, placeHolder: ask, canPickMany: true as const, ...STAY };
  const chosen = await asked(title, vscode.window.showQuickPick(items(choices, picked, detail), options));
  return chosen?.map(({ choice }) => choice);
}

/** `wrong` says what is wrong with a text, and undefined where nothing is. */
export const write = (
  { title, ask }: Question,
  value: string,
  wrong: (text: string) => string | undefined,
): Promise<string | undefined> => {
  const options = { title, prompt: ask, value, validateInput: (text: string) => wrong(text.trim()), ...STAY };
  return asked(title, vscode.window.showInputBox(options));
};
