/** What a reader chooses between: the codes that a field takes, and accounts. */
import type { Language } from '../../../../schemas/kinds';
import type { PlatformId } from '../../../../schemas/platforms';
import { text, word } from '../../messages/catalogue';
import type { Refusal } from '../refusal';
import type { Wording } from '../texts';

/** What a person chooses between; `label` is in their language. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** By the field's path, as `schemas/walk.ts` writes it. */
export const choicesOf = ({ fields }: Wording, kind: 'policy' | 'post', path: string): readonly Choice[] =>
  Object.entries(fields[kind][path]?.values ?? {}).map(([id, label]) => ({ id, label }));

/** The code that was chosen, as a keybinding may give it along; else the sentence with those that there are. */
export function chosenFrom<T extends string>(locale: Language, codes: readonly T[], value: string): T | Refusal {
  const code = codes.find((one) => one === value);
  return code ?? { refused: text(locale, 'command.no-choice', { value, choices: codes }) };
}

/** “x-nl (X)” */
export const accountLabel = (
  locale: Language,
  { id, platform }: { readonly id: string; readonly platform: PlatformId | undefined },
): string => (platform ? `${id} (${word(locale, 'platform', platform)})` : id);
