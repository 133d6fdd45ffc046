/**
 * What a communicator might really type in the places of the reply situations, in each language: long enough to prove that a reply
 * fits, and grammatical, so that a person can read the filled replies aloud. All names, numbers and addresses are made up.
 */
import type { Language } from '../../schemas/kinds';

export type Fillings = Readonly<Record<string, string>>;

const contact = { phone: '02 555 01 02', email: 'info@water.example.be' } as const;

export const FILLINGS: Readonly<Record<Language, Fillings>> = {
  nl: {
    ...contact,
    name: 'Karim',
    short_answer: 'vanaf maandag is het loket open tot 19 uur',
    link: 'https://voorbeeld.example.be/nl/huisregels',
    topic: 'de waterfactuur',
    deadline: 'dinsdag om 12 uur',
    partner_handle: '@Water_Voorbeeld',
    partner: 'Watermaatschappij Voorbeeld',
    fact: 'op vrijdag sluit het loket om 17 uur',
    official_source: 'https://voorbeeld.example.be/nl/loket',
    reason: 'de oude brug niet meer veilig was',
  },
  fr: {
    ...contact,
    name: 'Karim',
    short_answer: 'à partir de lundi, le guichet est ouvert jusqu’à 19 h',
    link: 'https://voorbeeld.example.be/fr/regles',
    topic: 'la facture d’eau',
    deadline: 'mardi à 12 h',
    partner_handle: '@Eau_Exemple',
    partner: 'la Compagnie des eaux Exemple',
    fact: 'le vendredi, le guichet ferme à 17 h',
    official_source: 'https://voorbeeld.example.be/fr/guichet',
    reason: 'l’ancien pont n’était plus sûr',
  },
  de: {
    ...contact,
    name: 'Karim',
    short_answer: 'ab Montag ist der Schalter bis 19 Uhr geöffnet',
    link: 'https://voorbeeld.example.be/de/regeln',
    topic: 'Wasserrechnung',
    deadline: 'am Dienstag um 12 Uhr',
    partner_handle: '@Wasser_Beispiel',
    partner: 'die Wassergesellschaft Beispiel',
    fact: 'Freitags schließt der Schalter um 17 Uhr',
    official_source: 'https://voorbeeld.example.be/de/schalter',
    reason: 'Die alte Brücke war nicht mehr sicher',
  },
  en: {
    ...contact,
    name: 'Karim',
    short_answer: 'from Monday our desk is open until 7 pm',
    link: 'https://voorbeeld.example.be/en/house-rules',
    topic: 'the water bill',
    deadline: 'noon on Tuesday',
    partner_handle: '@Water_Example',
    partner: 'the Example Water Company',
    fact: 'on Fridays the desk closes at 5 pm',
    official_source: 'https://voorbeeld.example.be/en/desk',
    reason: 'the old bridge was no longer safe',
  },
};
