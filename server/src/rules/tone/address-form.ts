// A text speaks to its reader in another form than agreed.
import { ADDRESS_FORMS } from '../../../../schemas/codes';
import type { Language } from '../../../../schemas/kinds';
import type { Published } from '../../syntax/published';
import { addressUses, type Address, type AddressUse } from '../../text/address-form';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { onlyLanguage, type PostAccount } from '../../workspace/post/post';
import { proseOf } from '../../workspace/post/prose';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'tone/address-form',
  on: 'post',
  severity: 'information',
  moment: 'now',
  sources: [seed('001', '§2.3.3')],
  check({ post, policy }, report) {
    const language = onlyLanguage(post);
    if (!language || !policy) return;
    for (const { accounts, parts } of sharedTexts(post)) {
      for (const agreed of agreements(policy, accounts, language)) {
        // One finding a part says enough.
        for (const part of parts) speakOf(agreed, part, addressUses(proseOf(part, policy), language, agreed.other)[0]);
      }
    }
    function speakOf({ form, account }: Agreement, part: Published, use: AddressUse | undefined): void {
      if (!use) return;
      const written = part.text.slice(use.span.start, use.span.end);
      const message =
        account === undefined
          ? ({ id: 'other', data: { form, written } } as const)
          : ({ id: 'account', data: { form, written, account } } as const);
      report({ at: part.sourceSpan(use.span), message });
    }
  },
});

interface Agreement {
  readonly form: string;
  /** How a text that keeps to it never speaks. */
  readonly other: Address;
  /** The account that has a form of its own; undefined for what holds everywhere. */
  readonly account: string | undefined;
}

/** Each form once that holds for one of the accounts. */
function agreements(
  { value: { editorial } }: EffectivePolicy,
  accounts: readonly PostAccount[],
  language: Language,
): readonly Agreement[] {
  const general = editorial.address_form?.[language];
  const found = new Map<string, Agreement>();
  const spoken = accounts.length > 0 ? accounts : [{ id: '', account: undefined }];
  for (const { id, account } of spoken) {
    const own = account?.address_form?.[language];
    const form = own ?? general;
    const forms: readonly string[] = ADDRESS_FORMS[language];
    if (form === undefined || !forms.includes(form) || found.has(form)) continue;
    const other = form === forms[0] ? 'informal' : 'formal';
    found.set(form, { form, other, account: own === undefined || own === general ? undefined : id });
  }
  return [...found.values()];
}
