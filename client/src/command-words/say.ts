/** How the commands' words are written: each in four languages side by side, `{name}` for a value. It must not know VS Code. */
import type { Language } from '../../../schemas/kinds';

export type Said = Readonly<Record<Language, string>>;

export const say = (locale: Language, said: Said, values: Readonly<Record<string, string | number>> = {}): string =>
  said[locale].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** “Copy text (2/4)”: what is being done, and how far it is. */
export const step = (locale: Language, title: Said, at: number, of: number): string =>
  of > 1 ? `${title[locale]} (${String(at)}/${String(of)})` : title[locale];
