/** Asks for accounts, language, kind, event, day and subject, and makes the post. */
import { NEW_POST, NEW_POST_CHOICES } from '../../../server/src/lsp/protocol';
import type { Choice, NewPostChoicesResult, NewPostParams } from '../../../server/src/lsp/protocol';
import { editorAtHand } from '../editor-at-hand';
import type { LanguageServer } from '../language-server';
import { ask, change, given } from './answers';
import { pick, pickSome, write, type Question } from './asking';
import { POST } from '../command-words/making';
import { step, type Said } from '../command-words/say';

const STEPS = 6;
/** Of the choice of an event that the policy doesn't have. */
const NONE = '';

type Answers = Omit<NewPostParams, 'folder'>;

export const newPost =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const answers = given<Answers>(argument);
    const near = answers.uri ?? editorAtHand()?.document.uri.toString() ?? null;
    const choices = await ask<NewPostChoicesResult>(server, NEW_POST_CHOICES, { near });
    if (!choices) return false;
    const wanted = await wantedFrom(choices, answers, server);
    return wanted !== undefined && change(server, NEW_POST, { folder: choices.folder, ...wanted });
  };

async function wantedFrom(
  choices: NewPostChoicesResult,
  answers: Partial<Answers>,
  server: LanguageServer,
): Promise<Answers | undefined> {
  const { locale } = server.settings;
  const question = (at: number, said: Said): Question => ({
    title: step(locale, POST.title, at, STEPS),
    ask: said[locale],
  });
  const accounts = answers.accounts ?? (await accountsFrom(choices, question(1, POST.accounts)));
  if (!accounts) return undefined;
  const languages = languagesFor(choices, accounts);
  const lang = answers.lang ?? (languages.length === 1 ? languages[0] : await pick(question(2, POST.lang), languages));
  if (lang === undefined) return undefined;
  const kind = answers.kind ?? (await pick(question(3, POST.kind), choices.kinds))?.id;
  if (kind === undefined) return undefined;
  const isOpen = kind === 'event' && choices.events.length > 0 && answers.event === undefined;
  const none = { id: NONE, label: POST.noEvent[locale] };
  const event = isOpen ? (await pick(question(4, POST.event), [...choices.events, none]))?.id : (answers.event ?? NONE);
  if (event === undefined) return undefined;
  const isDay = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : POST.wrongDay[locale]);
  const date = answers.date ?? (await write(question(5, POST.date), choices.date, isDay));
  if (date === undefined) return undefined;
  const hasWords = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? undefined : POST.noWords[locale]);
  const title = answers.title ?? (await write(question(6, POST.about), '', hasWords));
  if (title === undefined) return undefined;
  const id = typeof lang === 'string' ? lang : lang.id;
  return { accounts, lang: id, kind, date: date.trim(), title, ...(event === NONE ? {} : { event }) };
}

async function accountsFrom(
  { accounts }: NewPostChoicesResult,
  question: Question,
): Promise<readonly string[] | undefined> {
  if (accounts.length < 2) return accounts.map(({ id }) => id);
  return (await pickSome(question, accounts, []))?.map(({ id }) => id);
}

/** Those that one of the accounts speaks; all of them where none says. */
function languagesFor({ accounts, languages }: NewPostChoicesResult, chosen: readonly string[]): readonly Choice[] {
  const spoken = new Set<string>(accounts.flatMap((one) => (chosen.includes(one.id) ? one.languages : [])));
  const suited = languages.filter(({ id }) => spoken.has(id));
  return suited.length > 0 ? suited : languages;
}
