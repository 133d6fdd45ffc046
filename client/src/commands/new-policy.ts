/** Five questions, and a first policy. */
import * as vscode from 'vscode';
import { NEW_POLICY, NEW_POLICY_CHOICES } from '../../../server/src/lsp/protocol';
import type { BodyChoice, Choice, NewPolicyChoicesResult, NewPolicyParams } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { ask, change, given } from './answers';
import { pick, pickSome, write, type Question } from './asking';
import { accountsAsked } from './new-policy-accounts';
import { POLICY } from '../command-words/making';
import { step, type Said } from '../command-words/say';

const STEPS = 5;

export const newPolicy =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<NewPolicyParams>(argument);
    const folder = answers.folder ?? (await folderAsked());
    if (folder === undefined) return false;
    const choices = await ask<NewPolicyChoicesResult>(server, NEW_POLICY_CHOICES, { folder });
    if (!choices) return false;
    const wanted = await wantedFrom(choices, answers, server);
    return wanted !== undefined && change(server, NEW_POLICY, { folder, ...wanted });
  };

/** Null where there is nothing to choose between. */
async function folderAsked(): Promise<string | null | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri.toString() ?? null;
  return (await vscode.window.showWorkspaceFolderPick())?.uri.toString();
}

async function wantedFrom(
  choices: NewPolicyChoicesResult,
  answers: Partial<NewPolicyParams>,
  server: LanguageServer,
): Promise<Omit<NewPolicyParams, 'folder'> | undefined> {
  const { locale } = server.settings;
  const question = (at: number, said: Said): Question => ({
    title: step(locale, POLICY.title, at, STEPS),
    ask: said[locale],
  });
  const isNamed = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? undefined : POLICY.noName[locale]);
  const name = answers.name ?? (await write(question(1, POLICY.name), '', isNamed));
  if (name === undefined) return undefined;
  const known = choices.bodies.find(({ id }) => id === answers.body);
  const body = known ?? (await pick(question(2, POLICY.body), choices.bodies));
  if (!body) return undefined;
  const required = (one: Choice) => (isRequired(body, one) ? POLICY.required[locale] : '');
  const some = answers.languages
    ? choices.languages.filter(({ id }) => answers.languages?.includes(id))
    : await pickSome(question(3, POLICY.languages), choices.languages, body.languages, required);
  if (!some) return undefined;
  const languages = inOrder(body, choices.languages, some);
  const accounts =
    answers.accounts ?? (await accountsAsked(question(4, POLICY.platforms), choices, body, languages, locale));
  if (!accounts) return undefined;
  const presets =
    answers.presets ??
    (await pickSome(question(5, POLICY.presets), choices.presets, body.presets, ({ id }) => id))?.map(({ id }) => id);
  return presets && { name, body: body.id, languages: languages.map(({ id }) => id), accounts, presets };
}

const isRequired = ({ required }: BodyChoice, { id }: Choice): boolean => required.some((language) => language === id);

/** What the regime requires first, then what was chosen: the order in which names are asked. */
function inOrder(body: BodyChoice, all: readonly Choice[], chosen: readonly Choice[]): readonly Choice[] {
  const required = body.required.flatMap((language) => all.find(({ id }) => id === language) ?? []);
  return [...required, ...chosen.filter((one) => !isRequired(body, one))];
}
