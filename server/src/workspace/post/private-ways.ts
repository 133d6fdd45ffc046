/** Whether a text invites somebody to go on in private: a message, a call, a mail, a form. In doubt it does. */
import { entities } from '../../text/entities/entities';

const WORDS = new RegExp(
  `(?<!\\p{L})(?:${[
    'privé\\p{L}*|persoonlijk bericht|dm|pb|pm|mail(?:t|en)?|e-mail|bel(?:t|len)?|telefo\\p{L}*|contacteer\\p{L}*|contact|stuur ons|schrijf ons|langskomen|kom langs|loket|formulier',
    'privée?s?|mp|message personnel|courriel|mél|appele[zr]|téléphon\\p{L}*|contacte[zr]|écrive[zr]|écri[sv]\\p{L}*-nous|formulaire|guichet|passe[zr] nous voir',
    'privat\\p{L}*|pn|direktnachricht|mailen|anruf\\p{L}*|rufen sie|schreiben sie|kontakt\\p{L}*|formular|schalter',
    'private\\p{L}*|message us|direct message|call us|phone|write to us|contact us|form|drop by',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const ADDRESS = /klacht|plainte|beschwerde|complaint|contact|kontakt|form/i;
/** Seven figures or more with blanks and marks between them. */
const PHONE = /(?:\d[ \u00a0./-]{0,2}){7,}/;

export const goesPrivate = (text: string): boolean =>
  WORDS.test(text) ||
  PHONE.test(text) ||
  entities(text).some(({ kind, value }) => kind === 'email' || (kind === 'link' && ADDRESS.test(value)));
