/** Asks for a language, and makes the version of a post in it. */
import { CREATE_VERSION, VERSION_CHOICES } from '../../../server/src/lsp/protocol';
import type { CreateVersionParams, VersionChoicesResult } from '../../../server/src/lsp/protocol';
import type { LanguageServer } from '../language-server';
import { ask, change, given, postAtHand } from './answers';
import { pick } from './asking';
import { VERSION } from '../command-words/making';

export const createVersion =
  (server: LanguageServer) =>
  async (argument: unknown): Promise<boolean> => {
    const { locale } = server.settings;
    const answers = given<Omit<CreateVersionParams, 'uri'>>(argument);
    const document = await postAtHand(server, answers.uri);
    if (!document) return false;
    const uri = document.uri.toString();
    const choices = await ask<VersionChoicesResult>(server, VERSION_CHOICES, { uri });
    if (!choices) return false;
    const question = { title: VERSION.title[locale], ask: VERSION.lang[locale] };
    const lang = answers.lang ?? (await pick(question, choices))?.id;
    return lang !== undefined && change(server, CREATE_VERSION, { uri, lang }, document);
  };
