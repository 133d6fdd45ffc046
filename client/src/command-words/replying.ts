/** What is asked on the way to a reply. */
export const REPLY = {
  quick: { nl: 'Snel antwoord', fr: 'Réponse rapide', de: 'Schnelle Antwort', en: 'Quick reply' },
  insert: { nl: 'Antwoord invoegen', fr: 'Insérer une réponse', de: 'Antwort einfügen', en: 'Insert reply' },
  fromClipboard: {
    nl: 'Nieuw antwoord van het klembord',
    fr: 'Nouvelle réponse à partir du presse-papiers',
    de: 'Neue Antwort aus der Zwischenablage',
    en: 'New reply from clipboard',
  },
  later: {
    nl: 'Nog geen: alleen het bericht bewaren',
    fr: 'Pas encore : garder seulement le message',
    de: 'Noch keine: nur die Nachricht speichern',
    en: 'None yet: only keep the message',
  },
  noClipboard: {
    nl: 'Het klembord is niet te lezen. Sta de toegang toe in uw browser, kopieer het bericht en probeer het nog eens.',
    fr: 'Le presse-papiers est illisible. Autorisez sa lecture dans votre navigateur, copiez le message, puis réessayez.',
    de: 'Die Zwischenablage ist nicht lesbar. Erlauben Sie den Zugriff im Browser, kopieren Sie die Nachricht und versuchen Sie es noch einmal.',
    en: 'The clipboard can’t be read. Allow access in your browser, copy the message and try again.',
  },
  situation: {
    nl: 'Waarop antwoordt u? Typ een woord om te zoeken.',
    fr: 'À quoi répondez-vous ? Tapez un mot pour chercher.',
    de: 'Worauf antworten Sie? Tippen Sie ein Wort, um zu suchen.',
    en: 'What do you reply to? Type a word to search.',
  },
  lang: {
    nl: 'In welke taal? Die van wie u schreef.',
    fr: 'Dans quelle langue ? Celle de la personne qui vous a écrit.',
    de: 'In welcher Sprache? In der, in der man Ihnen schrieb.',
    en: 'In which language? That of the person who wrote to you.',
  },
  partner: {
    nl: 'Naar wie verwijst u door?',
    fr: 'Vers qui renvoyez-vous ?',
    de: 'An wen verweisen Sie?',
    en: 'To whom do you send them?',
  },
  account: {
    nl: 'Met welk account antwoordt u?',
    fr: 'Avec quel compte répondez-vous ?',
    de: 'Mit welchem Konto antworten Sie?',
    en: 'With which account do you reply?',
  },
} as const;
