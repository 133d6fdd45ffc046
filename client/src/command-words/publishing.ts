/** What is asked and said on the way from a text to a published post. */
export const COPY = {
  title: { nl: 'Tekst kopiëren', fr: 'Copier le texte', de: 'Text kopieren', en: 'Copy text' },
  which: {
    nl: 'Voor welk account?',
    fr: 'Pour quel compte ?',
    de: 'Für welches Konto?',
    en: 'For which account?',
  },
  everyone: { nl: 'de hele tekst', fr: 'tout le texte', de: 'der ganze Text', en: 'the whole text' },
  text: { nl: 'De tekst', fr: 'Le texte', de: 'Der Text', en: 'The text' },
  part: {
    nl: 'Deel {part} van {parts}',
    fr: 'La partie {part} sur {parts}',
    de: 'Teil {part} von {parts}',
    en: 'Part {part} of {parts}',
  },
  comment: {
    nl: 'De eerste reactie',
    fr: 'Le premier commentaire',
    de: 'Der erste Kommentar',
    en: 'The first comment',
  },
  alt: {
    nl: 'De beschrijving van {name}',
    fr: 'La description de {name}',
    de: 'Die Beschreibung von {name}',
    en: 'The description of {name}',
  },
  copied: {
    nl: '{what} staat op het klembord ({accounts}).',
    fr: '{what} : copie dans le presse-papiers ({accounts}).',
    de: '{what} ist in der Zwischenablage ({accounts}).',
    en: '{what} is on the clipboard ({accounts}).',
  },
  leftOut: {
    nl: 'Niet gekopieerd: {what}.',
    fr: 'Non copié : {what}.',
    de: 'Nicht kopiert: {what}.',
    en: 'Not copied: {what}.',
  },
  oneNote: { nl: '1 notitie', fr: '1 note', de: '1 Notiz', en: '1 note' },
  notes: { nl: '{n} notities', fr: '{n} notes', de: '{n} Notizen', en: '{n} notes' },
  others: {
    nl: 'de andere tekst voor {accounts}',
    fr: 'l’autre texte, pour {accounts}',
    de: 'der andere Text für {accounts}',
    en: 'the other text, for {accounts}',
  },
  next: { nl: 'Volgende: {what}', fr: 'Suivant : {what}', de: 'Weiter: {what}', en: 'Next: {what}' },
  again: { nl: 'Van voren af aan', fr: 'Depuis le début', de: 'Von vorn', en: 'From the start' },
} as const;

export const PUBLISH = {
  title: {
    nl: 'Als verschenen noteren',
    fr: 'Noter comme publiée',
    de: 'Als veröffentlicht vermerken',
    en: 'Mark as published',
  },
  address: {
    nl: 'Adres van het bericht op {account}. Leeg laten mag.',
    fr: 'Adresse de la publication sur {account}. Peut rester vide.',
    de: 'Adresse des Beitrags auf {account}. Darf leer bleiben.',
    en: 'Address of the post on {account}. It may stay empty.',
  },
  wrongAddress: {
    nl: 'Dit is geen webadres. Kopieer het met https:// ervoor.',
    fr: 'Ce n’est pas une adresse web. Copiez-la avec https:// au début.',
    de: 'Das ist keine Webadresse. Kopieren Sie sie mit https:// davor.',
    en: 'This is not a web address. Copy it with https:// in front.',
  },
  at: {
    nl: 'Wanneer verscheen het?',
    fr: 'Quand est-elle parue ?',
    de: 'Wann ist er erschienen?',
    en: 'When did it appear?',
  },
  wrongTime: {
    nl: 'Schrijf een dag, met het uur als u het weet: 2027-03-01 09:00.',
    fr: 'Écrivez un jour, avec l’heure si vous la connaissez : 2027-03-01 09:00.',
    de: 'Schreiben Sie einen Tag, mit der Uhrzeit, wenn Sie sie wissen: 2027-03-01 09:00.',
    en: 'Write a day, with the time if you know it: 2027-03-01 09:00.',
  },
} as const;

export const APPROVE = {
  title: { nl: 'Goedkeuring noteren', fr: 'Noter une approbation', de: 'Freigabe vermerken', en: 'Record approval' },
  by: {
    nl: 'Wie las het bericht? Een naam, of rol/naam.',
    fr: 'Qui a lu la publication ? Un nom, ou rôle/nom.',
    de: 'Wer hat den Beitrag gelesen? Ein Name, oder Rolle/Name.',
    en: 'Who read the post? A name, or role/name.',
  },
  noName: { nl: 'Schrijf een naam.', fr: 'Écrivez un nom.', de: 'Schreiben Sie einen Namen.', en: 'Write a name.' },
  as: { nl: 'In welke hoedanigheid?', fr: 'À quel titre ?', de: 'In welcher Funktion?', en: 'As what?' },
  via: {
    nl: 'Hoe kreeg u het akkoord?',
    fr: 'Comment avez-vous reçu l’accord ?',
    de: 'Wie kam die Zustimmung?',
    en: 'How did you get the agreement?',
  },
  at: { nl: 'Wanneer?', fr: 'Quand ?', de: 'Wann?', en: 'When?' },
} as const;

export const SEND = {
  sent: {
    nl: 'De mail staat op het klembord. Plak hem in een nieuw bericht.',
    fr: 'Le texte du message est dans le presse-papiers. Collez-le dans un nouvel e-mail.',
    de: 'Die Mail ist in der Zwischenablage. Fügen Sie sie in eine neue Nachricht ein.',
    en: 'The mail is on the clipboard. Paste it into a new message.',
  },
} as const;

export const MEDIA = {
  add: { nl: 'Beeld toevoegen', fr: 'Ajouter une image', de: 'Bild hinzufügen', en: 'Add image' },
  outside: {
    nl: '{file} staat niet in uw map. Wat doet u ermee?',
    fr: '{file} ne se trouve pas dans votre dossier. Qu’en faites-vous ?',
    de: '{file} liegt nicht in Ihrem Ordner. Was tun Sie damit?',
    en: '{file} is not in your folder. What do you do with it?',
  },
  copy: {
    nl: 'Naast het bericht kopiëren',
    fr: 'Copier à côté de la publication',
    de: 'Neben den Beitrag kopieren',
    en: 'Copy it beside the post',
  },
  leave: { nl: 'Niets doen', fr: 'Ne rien faire', de: 'Nichts tun', en: 'Do nothing' },
} as const;
