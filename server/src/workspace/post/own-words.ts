/** Which quoted words are the organisation's own: its slogan and its key messages. Whose words the others are is not known here. */
import { everyLanguage } from '../policy/by-language';
import { includesText } from './credit';
import type { EffectivePolicy } from '../policy/policy';

/** Our own slogan or key message needs no author and no permission. */
export function isOurs(quote: string, policy: EffectivePolicy | undefined): boolean {
  const { editorial, strategy } = policy?.value ?? {};
  const own = [editorial?.identity?.slogan, ...(strategy?.key_messages ?? []).map(({ text }) => text)];
  return own
    .flatMap((text) => everyLanguage(text))
    .some(({ value }) => includesText(value, quote) || includesText(quote, value));
}
