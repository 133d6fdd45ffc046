/**
 * What people write where a code is meant: everyday names, short forms, and the words of their own language. A slip of the pen is no
 * alias. Names are in small letters without accents; a code counts only where the field takes it.
 */
const names = (code: string, words: string): readonly (readonly [string, string])[] =>
  words.split('|').map((word) => [word, code] as const);

const ALIASES: ReadonlyMap<string, readonly string[]> = grouped([
  ...names('x', 'twitter|tweet|twitter/x|x (twitter)|x/twitter'),
  ...names('facebook', 'fb|meta'),
  ...names('instagram', 'insta|ig'),
  ...names('youtube', 'yt'),
  ...names('linkedin', 'li|linked in'),
  ...names('tiktok', 'tt|tik tok'),
  ...names('bluesky', 'bsky|blue sky'),
  ...names('whatsapp_channel', 'whatsapp|wa|whatsapp channel|whatsappkanaal'),
  ...names('newsletter', 'nieuwsbrief|lettre d’information|infolettre|rundbrief|mailing'),
  ...names('website', 'site|web|webseite|site web'),
  ...names('nl', 'nederlands|nld|ned|neerlandais|niederlandisch|dutch|vlaams'),
  ...names('fr', 'frans|fra|francais|franzosisch|french'),
  ...names('de', 'duits|deu|allemand|deutsch|german'),
  ...names('en', 'engels|eng|anglais|englisch|english'),
  ...names('information', 'info|informatie|infos|informieren|informeren|informer'),
  ...names('change', 'verandering|gedragsverandering|changement|veranderung|verhalten|gedrag'),
  ...names('promotion', 'promo|promotie|werbung'),
  ...names('conversation', 'gesprek|dialoog|conversatie|dialogue|gesprach|dialog'),
  ...names('draft', 'ontwerp|concept|klad|brouillon|projet|entwurf'),
  ...names('in_review', 'review|in review|nalezen|in nalezing|relecture|en relecture|in prufung|prufung'),
  ...names('approved', 'goedgekeurd|ok|approuve|valide|genehmigt|freigegeben'),
  ...names('scheduled', 'gepland|ingepland|planifie|programme|geplant'),
  ...names('published', 'gepubliceerd|verschenen|publie|veroffentlicht'),
  ...names('withdrawn', 'ingetrokken|verwijderd|retire|zuruckgezogen|deleted'),
  ...names('reply', 'antwoord|reponse|antwort'),
  ...names('event', 'evenement|veranstaltung'),
  ...names('correction', 'rechtzetting|correctie|rectification|berichtigung|korrektur'),
  ...names('crisis', 'crise|krise'),
  ...names('public', 'publiek|openbaar|offentlich'),
  ...names('private', 'prive|privaat|privat|dm'),
  ...names('question', 'vraag|frage'),
  ...names('complaint', 'klacht|plainte|beschwerde'),
  ...names('criticism', 'kritiek|critique|kritik'),
  ...names('praise', 'lof|compliment|felicitations|lob'),
  ...names('mon', 'maandag|ma|lundi|lun|montag|monday'),
  ...names('tue', 'dinsdag|di|mardi|mar|dienstag|tuesday'),
  ...names('wed', 'woensdag|wo|mercredi|mer|mittwoch|mi|wednesday'),
  ...names('thu', 'donderdag|do|jeudi|jeu|donnerstag|thursday'),
  ...names('fri', 'vrijdag|vr|vendredi|ven|freitag|friday'),
  ...names('sat', 'zaterdag|za|samedi|sam|samstag|sa|saturday'),
  ...names('sun', 'zondag|zo|dimanche|dim|sonntag|so|sunday'),
  ...names('oral', 'mondeling|mundlich|verbal'),
  ...names('written', 'schriftelijk|ecrit|schriftlich'),
  ...names('form', 'formulier|formulaire|formular'),
  ...names('image', 'foto|afbeelding|beeld|photo|bild|picture'),
  ...names('error', 'fout|erreur|fehler'),
  ...names('warning', 'waarschuwing|avertissement|warnung|warn'),
  ...names('information', 'informatief|informational'),
  ...names('off', 'uit|aus|none|desactive'),
]);

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [name, code] of pairs) all.set(name, [...(all.get(name) ?? []), code]);
  return all;
}

/** The codes of a field that a value is another name for. */
export function codesMeant(value: string, codes: readonly string[]): readonly string[] {
  const name = value.trim().normalize('NFD').replace(/\p{M}/gu, '').replaceAll("'", '’').toLowerCase();
  return (ALIASES.get(name) ?? []).filter((code) => codes.includes(code));
}
