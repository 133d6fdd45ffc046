/** What an organisation is called, as others write it: the first words to search for. */
import type { EffectivePolicy } from './policy';

/** The organisation's name in each language, each once, in the order of the file. */
export function namesOf({ value }: EffectivePolicy): readonly string[] {
  // A name may be missing while somebody is still typing it.
  const name: unknown = value.organisation?.name;
  const all: readonly unknown[] = typeof name === 'object' && name !== null ? Object.values(name) : [name];
  const named = all.filter((one) => typeof one === 'string').map((one) => one.trim());
  return [...new Set(named)].filter((one) => one !== '');
}
