/**
 * Everything that the client itself says, in the four languages.
 *
 * Not VS Code's own translations: `smpolicy.locale` may differ from the editor's language. The manifest's texts cannot follow
 * that setting; they stand in `client/contributions.yaml`.
 */
import type { Language } from '../../schemas/kinds';

export interface Words {
  /** Of the status bar item, for lists of all items. */
  readonly lengthPerAccount: string;
  readonly left: (remaining: string) => string;
  readonly tooLong: string;
  readonly lengthOfLimit: (length: string, limit: string, unit: string) => string;
  readonly lengthAlone: (length: string, unit: string) => string;
  readonly noLimit: string;
  readonly part: (part: string, parts: string) => string;
  readonly nothingToCount: string;
  readonly policyInForce: string;
  readonly openPolicy: string;
  readonly noPolicy: string;
  readonly noPolicyDetail: string;
  readonly openAPostFirst: string;
  readonly notChecking: string;
  readonly restart: string;
  readonly restartFailed: string;
  readonly showOutput: string;
  readonly noRulePage: (rule: string) => string;
}

const nl: Words = {
  lengthPerAccount: 'Lengte per account',
  left: (remaining) => `nog ${remaining}`,
  tooLong: 'te lang',
  lengthOfLimit: (length, limit, unit) => `${length} van ${limit} ${unit}`,
  lengthAlone: (length, unit) => `${length} ${unit}`,
  noLimit: 'geen limiet bekend',
  part: (part, parts) => `deel ${part} van ${parts}`,
  nothingToCount: 'Er is niets te tellen. Open een bericht dat een account heeft.',
  policyInForce: 'Socialemediabeleid',
  openPolicy: 'Beleid openen',
  noPolicy: 'Geen beleid',
  noPolicyDetail: 'Hier geldt geen beleid. Alleen de algemene regels gelden.',
  openAPostFirst: 'Hier geldt geen beleid. Open eerst een bericht of een beleidsbestand.',
  notChecking: 'De controle werkt niet',
  restart: 'Opnieuw starten',
  restartFailed: 'De controle kon niet starten. Bekijk de uitvoer voor de oorzaak.',
  showOutput: 'Uitvoer tonen',
  noRulePage: (rule) => `Over de regel ‘${rule}’ is er geen pagina. Kijk de naam van de regel na.`,
};

const fr: Words = {
  lengthPerAccount: 'Longueur par compte',
  left: (remaining) => `reste ${remaining}`,
  tooLong: 'trop long',
  lengthOfLimit: (length, limit, unit) => `${length} sur ${limit} ${unit}`,
  lengthAlone: (length, unit) => `${length} ${unit}`,
  noLimit: 'aucune limite connue',
  part: (part, parts) => `partie ${part} sur ${parts}`,
  nothingToCount: 'Il n’y a rien à compter. Ouvrez une publication qui a un compte.',
  policyInForce: 'Politique en matière de réseaux sociaux',
  openPolicy: 'Ouvrir la politique',
  noPolicy: 'Aucune politique',
  noPolicyDetail: 'Il n’y a pas de politique ici. Seules les règles générales s’appliquent.',
  openAPostFirst: 'Aucune politique ne s’applique ici. Ouvrez d’abord une publication ou une politique.',
  notChecking: 'La vérification ne fonctionne pas',
  restart: 'Redémarrer',
  restartFailed: 'La vérification n’a pas pu démarrer. Consultez la sortie pour en connaître la cause.',
  showOutput: 'Afficher la sortie',
  noRulePage: (rule) => `Il n’y a pas de page sur la règle «\u00a0${rule}\u00a0». Vérifiez le nom de la règle.`,
};

const de: Words = {
  lengthPerAccount: 'Länge pro Konto',
  left: (remaining) => `noch ${remaining}`,
  tooLong: 'zu lang',
  lengthOfLimit: (length, limit, unit) => `${length} von ${limit} ${unit}`,
  lengthAlone: (length, unit) => `${length} ${unit}`,
  noLimit: 'keine Grenze bekannt',
  part: (part, parts) => `Teil ${part} von ${parts}`,
  nothingToCount: 'Es gibt nichts zu zählen. Öffnen Sie einen Beitrag, der ein Konto hat.',
  policyInForce: 'Social-Media-Richtlinie',
  openPolicy: 'Richtlinie öffnen',
  noPolicy: 'Keine Richtlinie',
  noPolicyDetail: 'Hier gilt keine Richtlinie. Es gelten nur die allgemeinen Regeln.',
  openAPostFirst: 'Hier gilt keine Richtlinie. Öffnen Sie zuerst einen Beitrag oder eine Richtlinie.',
  notChecking: 'Die Prüfung funktioniert nicht',
  restart: 'Neu starten',
  restartFailed: 'Die Prüfung konnte nicht starten. Die Ursache finden Sie in der Ausgabe.',
  showOutput: 'Ausgabe anzeigen',
  noRulePage: (rule) => `Zur Regel „${rule}“ gibt es keine Seite. Prüfen Sie den Namen der Regel.`,
};

const en: Words = {
  lengthPerAccount: 'Length per account',
  left: (remaining) => `${remaining} left`,
  tooLong: 'too long',
  lengthOfLimit: (length, limit, unit) => `${length} of ${limit} ${unit}`,
  lengthAlone: (length, unit) => `${length} ${unit}`,
  noLimit: 'no known limit',
  part: (part, parts) => `part ${part} of ${parts}`,
  nothingToCount: 'There is nothing to count. Open a post that has an account.',
  policyInForce: 'Social media policy',
  openPolicy: 'Open policy',
  noPolicy: 'No policy',
  noPolicyDetail: 'No policy is in force here. Only the general rules apply.',
  openAPostFirst: 'No policy is in force here. Open a post or a policy first.',
  notChecking: 'Checking does not work',
  restart: 'Restart',
  restartFailed: 'Checking could not start. See the output for the cause.',
  showOutput: 'Show output',
  noRulePage: (rule) => `There is no page about the rule ‘${rule}’. Check the rule’s name.`,
};

export const WORDS: Readonly<Record<Language, Words>> = { nl, fr, de, en };
