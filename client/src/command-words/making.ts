/** What is asked for a new post, a new language version and a new policy. */
export const POST = {
  title: { nl: 'Nieuw bericht', fr: 'Nouvelle publication', de: 'Neuer Beitrag', en: 'New post' },
  accounts: {
    nl: 'Op welke accounts?',
    fr: 'Sur quels comptes ?',
    de: 'Auf welchen Konten?',
    en: 'On which accounts?',
  },
  lang: { nl: 'In welke taal?', fr: 'Dans quelle langue ?', de: 'In welcher Sprache?', en: 'In which language?' },
  kind: {
    nl: 'Wat voor bericht?',
    fr: 'Quel type de publication ?',
    de: 'Was für ein Beitrag?',
    en: 'What kind of post?',
  },
  event: {
    nl: 'Bij welk evenement?',
    fr: 'Pour quel événement ?',
    de: 'Zu welcher Veranstaltung?',
    en: 'For which event?',
  },
  noEvent: {
    nl: 'een evenement dat nog niet in het beleid staat',
    fr: 'un événement qui ne figure pas encore dans la politique',
    de: 'eine Veranstaltung, die noch nicht in der Richtlinie steht',
    en: 'an event that is not in the policy yet',
  },
  date: {
    nl: 'Op welke dag verschijnt het? (jaar-maand-dag)',
    fr: 'Quel jour paraîtra-t-elle ? (année-mois-jour)',
    de: 'An welchem Tag erscheint er? (Jahr-Monat-Tag)',
    en: 'On which day does it appear? (year-month-day)',
  },
  wrongDay: {
    nl: 'Schrijf een dag zoals 2027-03-01.',
    fr: 'Écrivez un jour comme 2027-03-01.',
    de: 'Schreiben Sie einen Tag wie 2027-03-01.',
    en: 'Write a day such as 2027-03-01.',
  },
  about: {
    nl: 'Waarover gaat het? Een paar woorden, voor de naam van het bestand.',
    fr: 'De quoi parle-t-elle ? Quelques mots, pour le nom du fichier.',
    de: 'Worum geht es? Ein paar Wörter, für den Dateinamen.',
    en: 'What is it about? A few words, for the file’s name.',
  },
  noWords: {
    nl: 'Schrijf een paar woorden.',
    fr: 'Écrivez quelques mots.',
    de: 'Schreiben Sie ein paar Wörter.',
    en: 'Write a few words.',
  },
} as const;

export const VERSION = {
  title: {
    nl: 'Taalversie maken',
    fr: 'Créer une version linguistique',
    de: 'Sprachfassung anlegen',
    en: 'Create language version',
  },
  lang: { nl: 'In welke taal?', fr: 'Dans quelle langue ?', de: 'In welcher Sprache?', en: 'In which language?' },
} as const;

export const POLICY = {
  title: { nl: 'Nieuw beleid', fr: 'Nouvelle politique', de: 'Neue Richtlinie', en: 'New policy' },
  name: {
    nl: 'Hoe heet uw organisatie?',
    fr: 'Comment s’appelle votre organisation ?',
    de: 'Wie heißt Ihre Organisation?',
    en: 'What is your organisation called?',
  },
  noName: { nl: 'Schrijf de naam.', fr: 'Écrivez le nom.', de: 'Schreiben Sie den Namen.', en: 'Write the name.' },
  body: {
    nl: 'Wat voor organisatie is het? Dat bepaalt de taalregeling.',
    fr: 'Quel type d’organisation est-ce ? Cela détermine le régime linguistique.',
    de: 'Was für eine Organisation ist es? Das bestimmt die Sprachregelung.',
    en: 'What kind of organisation is it? That decides the language regime.',
  },
  languages: {
    nl: 'In welke talen spreekt u? Wat de taalregeling vraagt, komt er altijd bij.',
    fr: 'Dans quelles langues communiquez-vous ? Celles du régime linguistique en font toujours partie.',
    de: 'In welchen Sprachen sprechen Sie? Was die Sprachregelung verlangt, gehört immer dazu.',
    en: 'In which languages do you speak? What the regime asks is always part of it.',
  },
  required: {
    nl: 'vraagt de taalregeling',
    fr: 'demandé par le régime linguistique',
    de: 'verlangt die Sprachregelung',
    en: 'asked by the regime',
  },
  platforms: {
    nl: 'Op welke platforms hebt u een account?',
    fr: 'Sur quelles plateformes avez-vous un compte ?',
    de: 'Auf welchen Plattformen haben Sie ein Konto?',
    en: 'On which platforms do you have an account?',
  },
  handle: {
    nl: 'Uw naam op {platform}, zoals hij daar staat. Leeg laten mag.',
    fr: 'Votre nom sur {platform}, comme il y figure. Peut rester vide.',
    de: 'Ihr Name auf {platform}, wie er dort steht. Darf leer bleiben.',
    en: 'Your name on {platform}, as it stands there. It may stay empty.',
  },
  handles: {
    nl: 'Uw namen op {platform}, met een komma ertussen: {languages}. Eén naam als één account alle talen heeft.',
    fr: 'Vos noms sur {platform}, séparés par une virgule : {languages}. Un seul nom si un compte sert toutes les langues.',
    de: 'Ihre Namen auf {platform}, mit Komma dazwischen: {languages}. Ein Name, wenn ein Konto alle Sprachen hat.',
    en: 'Your names on {platform}, with a comma between: {languages}. One name if one account has all languages.',
  },
  handlesApart: {
    nl: 'Uw namen op {platform}, één per taal met een komma ertussen: {languages}.',
    fr: 'Vos noms sur {platform}, un par langue, séparés par une virgule : {languages}.',
    de: 'Ihre Namen auf {platform}, einer pro Sprache mit Komma dazwischen: {languages}.',
    en: 'Your names on {platform}, one per language with a comma between: {languages}.',
  },
  wrongCount: {
    nl: 'Schrijf {n} namen met een komma ertussen. Een account dat u niet hebt, laat u leeg.',
    fr: 'Écrivez {n} noms séparés par une virgule. Laissez vide un compte que vous n’avez pas.',
    de: 'Schreiben Sie {n} Namen mit Komma dazwischen. Ein Konto, das Sie nicht haben, bleibt leer.',
    en: 'Write {n} names with a comma between. Leave empty an account that you do not have.',
  },
  spaces: {
    nl: 'Een naam op een platform heeft geen spaties.',
    fr: 'Un nom sur une plateforme n’a pas d’espace.',
    de: 'Ein Name auf einer Plattform hat keine Leerzeichen.',
    en: 'A name on a platform has no spaces.',
  },
  presets: {
    nl: 'Waarop bouwt het? Niets kiezen mag.',
    fr: 'Sur quoi s’appuie-t-elle ? Vous pouvez ne rien choisir.',
    de: 'Worauf baut sie auf? Sie müssen nichts wählen.',
    en: 'What does it build on? You need not choose anything.',
  },
} as const;
