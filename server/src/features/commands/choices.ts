/** What a reader chooses between: the codes that a field takes, and accounts. */
import type { Language } from '../../../../schemas/kinds';
import type { PlatformId } from '../../../../schemas/platforms';
import { word } from '../../messages/catalogue';
import type { Wording } from '../texts';

/** What a person chooses between; `label` is in their language. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** By the field's path, as `schemas/walk.ts` writes it. */
export const choicesOf = ({ fields }: Wording, kind: 'policy' | 'post', path: string): readonly Choice[] =>
  Object.entries(fields[kind][path]?.values ?? {}).map(([id, label]) => ({ id, label }));

/** “x-nl (X)” */
export const accountLabel = (
  locale: Language,
  { id, platform }: { readonly id: string; readonly platform: PlatformId | undefined },
): string => (platform ? `${id} (${word(locale, 'platform', platform)})` : id);
