/** Asks a feature at the `▮` of one of the files, in a workspace in memory, with the real texts. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../schemas/kinds';
import type { PlaceRequest } from '../../server/src/features/request';
import { createTexts, type Texts } from '../../server/src/features/texts';
import type { SourceFile } from '../../server/src/workspace/files/file';
import { marked } from './cursor';
import { openWorkspace } from './judge';
import { uriOf } from './memory-host';

type ReadTexts = (root: string, language: string) => Promise<unknown>;

const made = (async () => {
  const script = pathToFileURL(path.resolve('scripts/read/texts.mjs')).href;
  return ((await import(script)) as { readonly texts: ReadTexts }).texts;
})();

/** The content of `texts/<name>`, as the build makes it. */
export const readRealText = async (name: string): Promise<string> =>
  JSON.stringify(await (await made)('.', name.replace('.json', '')));

export const realTexts: Texts = createTexts(readRealText);

export type Files = Readonly<Record<string, string>>;

/** The request of an editor whose cursor stands at the mark. */
export function requestAt(files: Files, locale: Language = 'en'): PlaceRequest {
  const [name = '', source = ''] = Object.entries(files).find(([, text]) => text.includes('▮')) ?? [];
  const { text, offset } = marked(source);
  const { service, findings } = openWorkspace({ ...files, [name]: text });
  const found = findings(name);
  return {
    snapshot: service.snapshot,
    file: fileOf(service, name),
    offset,
    locale,
    texts: realTexts,
    list: (folder) => service.host.readDirectory(folder),
    findings: () => found,
  };
}

const fileOf = (service: { file(uri: string): SourceFile | undefined }, name: string): SourceFile => {
  const file = service.file(uriOf(name));
  if (!file) throw new RangeError(`There is no file ${name}.`);
  return file;
};
