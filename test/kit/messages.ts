/** The languages that the bundles don't hold, as the build lays them beside a bundle, and brought here for the tests that compare what is said. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../schemas/kinds';
import { addCatalogue, type Catalogue } from '../../server/src/messages/catalogue';

/** All but English. */
export const BROUGHT = LANGUAGES.filter((language) => language !== 'en');

export const catalogueFile = (language: string): string => `server/src/messages/${language}.generated.json`;

export const catalogueOf = (language: string): Catalogue =>
  JSON.parse(readFileSync(catalogueFile(language), 'utf8')) as Catalogue;

/** Into the folder in which a bundle looks for its texts. */
export function layMessages(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const language of BROUGHT) {
    copyFileSync(catalogueFile(language), path.join(folder, `messages.${language}.json`));
  }
}

for (const language of BROUGHT) addCatalogue(language, catalogueOf(language));
