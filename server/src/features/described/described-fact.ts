/** What the descriptions of things with an id are made of. */
import type { Language } from '../../../../schemas/kinds';
import { text } from '../../messages/catalogue';
import type { TextKeys } from '../../messages/keys.generated';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { inLanguage, type ByLanguage } from '../in-language';
import type { Wording } from '../texts';

export interface Described {
  readonly title: string;
  /** Plain text, one line each. */
  readonly facts: readonly string[];
}

export interface Describing {
  /** Undefined where no policy holds: what the product brings is known all the same. */
  readonly policy: EffectivePolicy | undefined;
  readonly locale: Language;
  readonly wording: Wording;
}

type FactKey = Extract<keyof TextKeys, `fact.${string}`>;

/** “Backup: Press office”; nothing where nothing was said. */
export function fact(
  locale: Language,
  key: FactKey,
  value: ByLanguage<string> | readonly string[] | undefined,
): readonly string[] {
  const said = isList(value) ? value.join(', ') : inLanguage(value, locale);
  return said === undefined || said.trim() === '' ? [] : [text(locale, key, { value: said })];
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

/** The name of a code of a policy's field, in the reader's language. */
export const codeOf = (wording: Wording, field: string, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (wording.fields.policy[field]?.values?.[code] ?? code);
