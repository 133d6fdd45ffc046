/** Brings the messages of one language, which are no part of the bundles; whoever speaks a language waits for this before the first sentence. */
import type { Language } from '../../../schemas/kinds';
import { addCatalogue, isSpoken, type Catalogue } from './catalogue';

/** The content of a file of texts by its name; null where there is none. */
export type ReadText = (name: string) => Promise<string | null>;

/** Never fails: without its file a language is answered in English, and the log says so. */
export async function loadMessages(language: Language, read: ReadText, log: (message: string) => void): Promise<void> {
  if (isSpoken(language)) return;
  const name = `messages.${language}.json`;
  try {
    const json = await read(name);
    // The file is made by our own build.
    if (json !== null) addCatalogue(language, JSON.parse(json) as Catalogue);
    else log(`${name} is missing, so messages are in English.`);
  } catch (error) {
    log(`${name} could not be read, so messages are in English: ${String(error)}`);
  }
}
