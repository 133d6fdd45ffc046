/** What is asked and said on the way from the policy to a table and back. */
export const TABLE = {
  copy: {
    nl: 'Tabel uit het beleid kopiëren',
    fr: 'Copier un tableau de la politique',
    de: 'Tabelle aus der Richtlinie kopieren',
    en: 'Copy table from the policy',
  },
  insert: {
    nl: 'Tabel uit het beleid invoegen',
    fr: 'Insérer un tableau de la politique',
    de: 'Tabelle aus der Richtlinie einfügen',
    en: 'Insert table from the policy',
  },
  toPolicy: {
    nl: 'Tabel in het beleid zetten',
    fr: 'Mettre le tableau dans la politique',
    de: 'Tabelle in die Richtlinie übernehmen',
    en: 'Put table in the policy',
  },
  addRow: { nl: 'Rij toevoegen', fr: 'Ajouter une ligne', de: 'Zeile hinzufügen', en: 'Add row' },
  which: { nl: 'Welke tabel?', fr: 'Quel tableau ?', de: 'Welche Tabelle?', en: 'Which table?' },
  missing: {
    nl: 'Wel in het beleid, niet in de tabel: {names}. Wat doet u ermee?',
    fr: 'Dans la politique, mais pas dans le tableau : {names}. Qu’en faites-vous ?',
    de: 'In der Richtlinie, aber nicht in der Tabelle: {names}. Was tun Sie damit?',
    en: 'In the policy, but not in the table: {names}. What do you do with it?',
  },
  keep: {
    nl: 'In het beleid houden',
    fr: 'Garder dans la politique',
    de: 'In der Richtlinie behalten',
    en: 'Keep in the policy',
  },
  remove: {
    nl: 'Uit het beleid halen',
    fr: 'Retirer de la politique',
    de: 'Aus der Richtlinie entfernen',
    en: 'Remove from the policy',
  },
  noEditor: {
    nl: 'Er is geen tekst open. Open eerst het document met de tabel.',
    fr: 'Aucun texte n’est ouvert. Ouvrez d’abord le document qui contient le tableau.',
    de: 'Es ist kein Text offen. Öffnen Sie zuerst das Dokument mit der Tabelle.',
    en: 'No text is open. First open the document with the table.',
  },
} as const;
