/** Asks where and when a post appeared, account by account, and writes it down. */
import { MARK_PUBLISHED, PUBLICATION } from '../../../server/src/lsp/protocol';
import type { MarkPublishedParams, PublicationResult } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { ask, change, given, postAtHand } from './answers';
import { write } from './asking';
import { PUBLISH } from '../command-words/publishing';
import { say, step } from '../command-words/say';

/** Of an address, that it has a scheme and a host; of a time, that it begins with a day. The server looks closer. */
const ADDRESS = /^(?:https?:\/\/\S+\.\S+)?$/i;
const TIME = /^\d{4}-\d{2}-\d{2}(?: .+)?$/;

export const markPublished =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const { locale } = server.settings;
    const answers = given<Pick<MarkPublishedParams, 'urls' | 'at'>>(argument);
    const document = await postAtHand(server, answers.uri);
    if (!document) return false;
    const uri = document.uri.toString();
    const asked = await ask<PublicationResult>(server, PUBLICATION, { uri });
    if (!asked) return false;
    const steps = asked.accounts.length + 1;
    const urls: Record<string, string> = { ...answers.urls };
    for (const [i, { id, label, url }] of asked.accounts.entries()) {
      if (answers.urls) break;
      const question = {
        title: step(locale, PUBLISH.title, i + 1, steps),
        ask: say(locale, PUBLISH.address, { account: label }),
      };
      const address = await write(question, url, (text) =>
        ADDRESS.test(text) ? undefined : PUBLISH.wrongAddress[locale],
      );
      if (address === undefined) return false;
      urls[id] = address;
    }
    const question = { title: step(locale, PUBLISH.title, steps, steps), ask: PUBLISH.at[locale] };
    const at =
      answers.at ??
      (await write(question, asked.at, (text) => (TIME.test(text) ? undefined : PUBLISH.wrongTime[locale])));
    return at !== undefined && change(server, MARK_PUBLISHED, { uri, urls, at }, document);
  };
