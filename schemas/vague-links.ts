/**
 * What people write before a link that doesn't say where it leads, per language. Only the words themselves: what stands around them
 * (`lees meer over de waterstand`) may well say it, and is not known here.
 */
import type { Language } from './kinds';

/** In small letters, with ’ as the apostrophe. */
export const VAGUE_LINKS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'klik hier',
    'klik door',
    'klik op de link',
    'klik op deze link',
    'klik hier voor meer info',
    'klik hier voor meer informatie',
    'lees meer',
    'lees hier meer',
    'lees verder',
    'lees hier verder',
    'meer lezen',
    'kijk hier',
    'hier klikken',
    'tik hier',
  ],
  fr: [
    'cliquez ici',
    'cliquer ici',
    'cliquez sur le lien',
    'cliquez sur ce lien',
    'cliquez ici pour en savoir plus',
    'en savoir plus',
    'lire plus',
    'lire la suite',
    'lisez la suite',
    'c’est ici',
    'par ici',
  ],
  de: [
    'hier klicken',
    'klicken sie hier',
    'klick hier',
    'klicken sie auf den link',
    'klicken sie auf diesen link',
    'mehr lesen',
    'weiterlesen',
    'hier weiterlesen',
    'mehr erfahren',
    'mehr erfahren sie hier',
  ],
  en: [
    'click here',
    'click the link',
    'click on the link',
    'click this link',
    'click here for more info',
    'click here for more information',
    'tap here',
    'read more',
    'read on',
    'learn more',
    'find out more',
    'see more',
  ],
};
