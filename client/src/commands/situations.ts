/** The questions that lead to a reply: situation, language, partner. Every one answers undefined where the user leaves it. */
import * as vscode from 'vscode';
import { REPLY_PARTNERS } from '../../../server/src/lsp/protocol';
import type { PartnerChoice, ReplyPartnersResult, SituationChoice } from '../../../server/src/lsp/protocol';
import { REPLY } from '../command-words/replying';
import { step, type Said } from '../command-words/say';
import { asked } from '../conversation';
import type { LanguageServer } from '../language-server';
import { ask } from './answers';
import { pick } from './asking';

interface Item extends vscode.QuickPickItem {
  readonly situation?: SituationChoice;
}

/** What is being asked: the title of the command, and which step of how many. */
export interface Way {
  readonly server: LanguageServer;
  readonly title: Said;
  readonly steps: number;
}

const question = ({ server, title, steps }: Way, at: number, said: Said) => ({
  title: step(server.settings.locale, title, at, steps),
  ask: said[server.settings.locale],
});

/** By group, found by title and keywords, each with its text below it. */
export async function situationAsked(
  way: Way,
  situations: readonly SituationChoice[],
): Promise<SituationChoice | undefined> {
  return (await itemAsked(way, situationItems(situations)))?.situation;
}

/** The same, or none for now: then null. */
export async function situationOrNone(
  way: Way,
  situations: readonly SituationChoice[],
): Promise<SituationChoice | null | undefined> {
  const none = { label: REPLY.later[way.server.settings.locale] };
  const chosen = await itemAsked(way, [none, ...situationItems(situations)]);
  return chosen && (chosen.situation ?? null);
}

const situationItems = (situations: readonly SituationChoice[]): readonly Item[] =>
  situations.flatMap((situation, i): readonly Item[] => {
    const { group, label, keywords, preview } = situation;
    const first = situations[i - 1]?.group !== group;
    const heading = { label: group, kind: vscode.QuickPickItemKind.Separator };
    return [...(first ? [heading] : []), { label, description: keywords.join(', '), detail: preview, situation }];
  });

function itemAsked(way: Way, items: readonly Item[]): Promise<Item | undefined> {
  const { title, ask: placeHolder } = question(way, 1, REPLY.situation);
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  return asked(title, vscode.window.showQuickPick(items, options));
}

/** Not asked where there is only one. */
export async function languageAsked(
  way: Way,
  { languages }: Pick<SituationChoice, 'languages'>,
): Promise<string | undefined> {
  const [only, ...others] = languages;
  return (others.length === 0 ? only : await pick(question(way, 2, REPLY.lang), languages))?.id;
}

/** Null where nobody is sent away, or the policy has no partner. */
export async function partnerAsked(
  way: Way,
  params: {
    readonly near: string | null;
    readonly template: string;
    readonly lang: string;
    readonly byPlatform: boolean;
  },
): Promise<PartnerChoice | null | undefined> {
  const partners = await ask<ReplyPartnersResult>(way.server, REPLY_PARTNERS, params);
  if (!partners) return undefined;
  return partners.length === 0 ? null : pick(question(way, 3, REPLY.partner), partners);
}

export const accountAsked = <T extends { readonly id: string; readonly label: string }>(
  way: Way,
  accounts: readonly T[],
): Promise<T | undefined> => pick(question(way, way.steps, REPLY.account), accounts);
