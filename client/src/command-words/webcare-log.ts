/** What is said of the log of replies; its title is its button too. */
export const LOG = {
  title: {
    nl: 'In het logboek noteren',
    fr: 'Noter dans le journal',
    de: 'Im Protokoll vermerken',
    en: 'Note in the log',
  },
  noted: {
    nl: 'Genoteerd in {file}, zonder gegevens van de burger.',
    fr: 'Noté dans {file}, sans données de la personne.',
    de: 'Vermerkt in {file}, ohne Angaben zur Person.',
    en: 'Noted in {file}, without any data about the citizen.',
  },
  unsaved: {
    nl: '{file} is open en niet bewaard, dus er is niets genoteerd. Bewaar het bestand eerst.',
    fr: '{file} est ouvert et non enregistré : rien n’a été noté. Enregistrez d’abord le fichier.',
    de: '{file} ist geöffnet und nicht gespeichert, deshalb wurde nichts vermerkt. Speichern Sie die Datei zuerst.',
    en: '{file} is open and not saved, so nothing was noted. Save the file first.',
  },
  notWritten: {
    nl: 'In {file} kan niet worden geschreven, dus er is niets genoteerd. Sluit het bestand in andere programma’s, of vraag schrijfrechten.',
    fr: 'Impossible d’écrire dans {file} : rien n’a été noté. Fermez le fichier dans les autres programmes, ou demandez un accès en écriture.',
    de: 'In {file} kann nicht geschrieben werden, deshalb wurde nichts vermerkt. Schließen Sie die Datei in anderen Programmen, oder bitten Sie um Schreibrechte.',
    en: '{file} can’t be written, so nothing was noted. Close the file in other programs, or ask for write access.',
  },
  notUtf8: {
    nl: '{file} is niet als UTF-8 bewaard, dus er is niets genoteerd. Bewaar het in uw rekenblad als ‘CSV UTF-8’.',
    fr: '{file} n’est pas enregistré en UTF-8 : rien n’a été noté. Enregistrez-le dans votre tableur au format « CSV UTF-8 ».',
    de: '{file} ist nicht als UTF-8 gespeichert, deshalb wurde nichts vermerkt. Speichern Sie die Datei in Ihrer Tabellenkalkulation als „CSV UTF-8“.',
    en: '{file} is not saved as UTF-8, so nothing was noted. Save it as ‘CSV UTF-8’ in your spreadsheet.',
  },
} as const;
