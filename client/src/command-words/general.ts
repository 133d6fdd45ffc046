/** What any command may have to say. */
export const GENERAL = {
  noServer: {
    nl: 'De controle werkt niet, dus dit kan nu niet. Start ze opnieuw en probeer het dan nog eens.',
    fr: 'La vérification ne fonctionne pas, donc ceci n’est pas possible. Redémarrez-la, puis réessayez.',
    de: 'Die Prüfung funktioniert nicht, deshalb geht das jetzt nicht. Starten Sie sie neu und versuchen Sie es dann noch einmal.',
    en: 'Checking does not work, so this is not possible now. Restart it and try again.',
  },
  noPost: {
    nl: 'Dit werkt in een bericht. Open eerst een bestand dat eindigt op .post.md.',
    fr: 'Cette commande s’utilise dans une publication. Ouvrez d’abord un fichier qui se termine par .post.md.',
    de: 'Das geht in einem Beitrag. Öffnen Sie zuerst eine Datei, die auf .post.md endet.',
    en: 'This works in a post. First open a file that ends in .post.md.',
  },
  readOnly: {
    nl: '{file} kunt u alleen lezen, dus er is niets gewijzigd. Vraag schrijfrechten, of werk in een kopie.',
    fr: '{file} est en lecture seule : rien n’a été modifié. Demandez un accès en écriture, ou travaillez dans une copie.',
    de: '{file} ist schreibgeschützt, deshalb wurde nichts geändert. Bitten Sie um Schreibrechte, oder arbeiten Sie in einer Kopie.',
    en: '{file} is read-only, so nothing was changed. Ask for write access, or work in a copy.',
  },
  notApplied: {
    nl: 'De wijziging kon niet worden geschreven. Kijk of het bestand er nog is en of er niet al een met die naam staat.',
    fr: 'La modification n’a pas pu être écrite. Vérifiez que le fichier existe encore et qu’aucun autre ne porte déjà ce nom.',
    de: 'Die Änderung konnte nicht geschrieben werden. Prüfen Sie, ob es die Datei noch gibt und ob nicht schon eine so heißt.',
    en: 'The change could not be written. Check that the file is still there, and that no other has that name already.',
  },
  changed: {
    nl: 'De tekst veranderde intussen, dus er is niets geschreven. Probeer het nog eens.',
    fr: 'Le texte a changé entre-temps : rien n’a été écrit. Réessayez.',
    de: 'Der Text hat sich inzwischen geändert, deshalb wurde nichts geschrieben. Versuchen Sie es noch einmal.',
    en: 'The text changed meanwhile, so nothing was written. Try again.',
  },
} as const;
