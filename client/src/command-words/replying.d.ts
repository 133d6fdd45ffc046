/** What is asked on the way to a reply. */
export declare const REPLY: {
  readonly quick: {
    readonly nl: 'Snel antwoord';
    readonly fr: 'Réponse rapide';
    readonly de: 'Schnelle Antwort';
    readonly en: 'Quick reply';
  };
  readonly insert: {
    readonly nl: 'Antwoord invoegen';
    readonly fr: 'Insérer une réponse';
    readonly de: 'Antwort einfügen';
    readonly en: 'Insert reply';
  };
  readonly situation: {
    readonly nl: 'Waarop antwoordt u? Typ een woord om te zoeken.';
    readonly fr: 'À quoi répondez-vous ? Tapez un mot pour chercher.';
    readonly de: 'Worauf antworten Sie? Tippen Sie ein Wort, um zu suchen.';
    readonly en: 'What do you reply to? Type a word to search.';
  };
  readonly lang: {
    readonly nl: 'In welke taal? Die van wie u schreef.';
    readonly fr: 'Dans quelle langue ? Celle de la personne qui vous a écrit.';
    readonly de: 'In welcher Sprache? In der, in der man Ihnen schrieb.';
    readonly en: 'In which language? That of the person who wrote to you.';
  };
  readonly partner: {
    readonly nl: 'Naar wie verwijst u door?';
    readonly fr: 'Vers qui renvoyez-vous ?';
    readonly de: 'An wen verweisen Sie?';
    readonly en: 'To whom do you send them?';
  };
  readonly account: {
    readonly nl: 'Met welk account antwoordt u?';
    readonly fr: 'Avec quel compte répondez-vous ?';
    readonly de: 'Mit welchem Konto antworten Sie?';
    readonly en: 'With which account do you reply?';
  };
};
