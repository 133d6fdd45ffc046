/** Puts the text of an account on the clipboard, a thread part by part, then what goes beside it; and says what it left out. */
import * as vscode from 'vscode';
import type { Language } from '../../../schemas/kinds';
import { COPY_TEXT } from '../../../server/src/lsp/protocol';
import type { CopyablePiece, CopyableText, CopyTextResult } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { ask, given, postAtHand } from './answers';
import { pick } from './asking';
import { COPY } from '../command-words/publishing';
import { say } from '../command-words/say';

/** What was copied last: the next call goes on from there, as long as the post is the same. */
interface Place {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly all: CopyTextResult;
  readonly text: CopyableText;
  /** From 0. */
  readonly at: number;
}

interface Answers {
  /** An account's id. */
  readonly account: string;
  /** Copies from the first part, whatever was copied before. */
  readonly fromStart: boolean;
}

export function copyText(server: LanguageServer) {
  let last: Place | undefined;
  const copy = async (place: Place): Promise<void> => {
    last = place;
    const piece = place.text.pieces[place.at];
    if (!piece) return;
    await vscode.env.clipboard.writeText(piece.text);
    void offer(place);
  };
  const offer = async (place: Place): Promise<void> => {
    const { locale } = server.settings;
    const next = { ...place, at: place.at + 1 };
    const following = place.text.pieces[next.at];
    const goOn = following && say(locale, COPY.next, { what: nameOf(following, next, locale) });
    const again = place.at > 0 ? COPY.again[locale] : undefined;
    const buttons = [goOn, again].filter((button) => button !== undefined);
    const chosen = await vscode.window.showInformationMessage(sentence(place, locale), ...buttons);
    if (chosen !== undefined) await copy(chosen === goOn ? next : { ...place, at: 0 });
  };
  return async (argument: unknown): Promise<string | undefined> => {
    const answers = given<Answers>(argument);
    const document = await postAtHand(server, answers.uri);
    if (!document) return undefined;
    const { version } = document;
    const all = await ask<CopyTextResult>(server, COPY_TEXT, { uri: document.uri.toString() });
    if (!all) return undefined;
    const before = last?.document === document && last.version === version ? last : undefined;
    const isOn = before && before.at + 1 < before.text.pieces.length && !answers.fromStart && !answers.account;
    const text = isOn ? before.text : await textFor(all, answers.account, server.settings.locale);
    if (!text) return undefined;
    const place = { document, version, all, text, at: isOn ? before.at + 1 : 0 };
    await copy(place);
    return text.pieces[place.at]?.text;
  };
}

/** Asked only where accounts publish different texts. */
async function textFor(
  { texts }: CopyTextResult,
  account: string | undefined,
  locale: Language,
): Promise<CopyableText | undefined> {
  const named = texts.find(({ accountIds }) => account !== undefined && accountIds.includes(account));
  if (named ?? texts.length < 2) return named ?? texts[0];
  const choices = texts.map((text, i) => ({ id: String(i), label: accountsOf(text, locale), text }));
  const question = { title: COPY.title[locale], ask: COPY.which[locale] };
  return (await pick(question, choices, ({ text }) => excerpt(text.pieces[0]?.text ?? '')))?.text;
}

const excerpt = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 60);

const accountsOf = ({ accounts }: CopyableText, locale: Language): string =>
  accounts.length > 0 ? accounts.join(', ') : COPY.everyone[locale];

function nameOf({ kind, name }: CopyablePiece, { text, at }: Pick<Place, 'text' | 'at'>, locale: Language): string {
  if (kind === 'comment') return COPY.comment[locale];
  if (kind === 'alt') return say(locale, COPY.alt, { name });
  const parts = text.pieces.filter((piece) => piece.kind === 'part').length;
  return parts > 1 ? say(locale, COPY.part, { part: at + 1, parts }) : COPY.text[locale];
}

function sentence(place: Place, locale: Language): string {
  const { all, text, at } = place;
  const piece = text.pieces[at];
  const what = piece ? nameOf(piece, place, locale) : '';
  const copied = say(locale, COPY.copied, { what, accounts: accountsOf(text, locale) });
  const notes = all.notes === 1 ? COPY.oneNote : COPY.notes;
  const left = [
    ...(all.notes > 0 ? [say(locale, notes, { n: all.notes })] : []),
    ...all.texts
      .filter((other) => !isSame(other, text))
      .map((other) => say(locale, COPY.others, { accounts: accountsOf(other, locale) })),
  ];
  return left.length === 0 ? copied : `${copied} ${say(locale, COPY.leftOut, { what: left.join('; ') })}`;
}

const isSame = (a: CopyableText, b: CopyableText): boolean => a.accountIds.join() === b.accountIds.join();
