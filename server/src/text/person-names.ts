/**
 * Whether the part of a mail address before @ is a person’s name: `an.peeters`, and not `sociale.media`. In doubt it isn’t. Given names
 * that are common in Belgium (general knowledge, not complete), without those that are also a word, a place or a house: iris, florence,
 * felix. This file knows no policy.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const GIVEN = set(`
  adam adele ahmed aicha alain albert alex alexander alexandra alexandre alexia ali alice alicia aline alison amandine amelie amina amir
  an ana andrea andreas andrei andrzej angela anke ann anna anne anneleen annelies annemie annette annick anouk anthony antoine anton
  antonio arnaud arne arno arthur astrid audrey aurelie axel aylin aysel bart bas bastien bea beatrice benjamin benoit bernadette bernard
  bert bianca birgit bjorn boris bram brecht brigitte britt bruno camille carine carl carlo carlos carmen caroline cath catherine cecile
  cedric celine charles charlotte chiara chloe chris christel christian christiane christina christine christof christophe cindy claire
  clara claude claudia claudine clement cloe colette corinne cynthia daan daisy damien daniel daniela danielle danny david debbie deborah
  delphine denis diana didier diederik dieter dirk dominik dominique dorien dries eddy edith eduard edward elena eline elif elisa
  elisabeth elise elke ellen els elsa emily emilie emine emma emre eric erik erika erwin esther ester etienne eva eveline evelyn evelyne
  evi fabian fabienne fabio fabrice fanny fatih fatiha fatima fatma femke ferdinand filip fleur florent florian fouad francesca francesco
  francine francis franck francois francoise frank franz freddy frederic frederik fredy friedrich gabriel gabriela gaelle geert geoffrey
  georges gerard gerd gerda gerrit gert gilbert gilles gino giovanni giulia godelieve goedele gorik greet greta gregory griet guido
  guillaume gunther guy hakan hamza hanne hannelore hannah hans hanna harry hasan hassan heidi hein heinz helena helene helga hendrik
  henri hicham hilde hugo hugues huseyin ibrahim ilias ilona ilse imane inge ingrid inne ines irena irene isabel isabelle ivan ivo jacques
  jaak jamal jan jana janne jasmine jasper jean jeanne jef jelle jens jeremy jeroen jerome jessica jimmy joachim joanna johan johanna
  johannes john jolien jonas jonathan joost joran joris josef joseph josiane joyce judith julia julie julien jurgen justine kaat kamal
  karel karen karim karin karine karl karolien kasper kathleen kathy katia katja katleen katrien katrin kelly kenneth kenny kevin khadija
  khalid klaus koen kris krista kristel kristien kristin kristof kristina kurt lara lars laura laure laurence laurent lea leen leila lena
  leo-paul lien lies liesbet liesbeth lieselot lieve linda lisa lise lode lore lorenzo lotte louis louise luc luca lucas lucie ludo
  ludovic luigi lukas lut lutgard lydia lynn maarten magali mahmoud maike malika manon manuel manuela marc marcel margaux margot maria
  marianne marie marijke marika marina mario marion marjan mark marleen marlies martin martine mary maryam mathias mathieu mathilde
  matteo matthew matthias matthieu maud maurice maxim maxime mehdi mehmet melanie melissa merel meryem michael michel michele micheline
  michelle mieke miguel mike milena mireille mohamed mohammed monika monique mounir muriel murat mustafa myriam nabil nadia nadine nancy
  natacha natalia nathalie nathan nele nick nicolas nicole niels nikita nils nina noel noemi noemie nora noortje nora odile olga oliver
  olivia olivier oumaima oscar pascale pascal patricia patrick patrik paul paula paulette peggy peter petra philip philippe piet pieter
  pierre pieterjan quentin rachel rachid ralf ralph ramon raphael raymond rebecca regine reinhard reinhilde renaat rene renate ria richard
  rik rita rob robbe robert robin roberto roger roland rolf romain ronald ronny rosa roxane ruben rudi rudy ruth ryan saar sabine sabrina
  said saida salma samira samuel sandra sandrine sandy sara sarah saskia sebastian sebastien selma serge severine sofia sofie solange
  sonia sonja sophia sophie stef stefaan stefan stefanie steffi stephan stephane stephanie steve steven stijn suzanne svetlana sven
  sylvia sylvie tamara tania tanja tatiana teresa tess thea theo theresa thibault thibaut thierry thijs thomas tibo tim timo tina tine
  tineke tinne tom tomas toon tristan ulrich ulrike ursula valentin valerie vanessa vera veerle veronique vicky victoria vincent
  virginie walter ward wendy werner wesley wietse willem willy wim wolfgang wout wouter xavier yannick yasmina yasmine yassin yassine
  yolande youssef yusuf yves yvette yvonne zeynep zoe`);

/** What a team, a service, a house or a place is called: never a family name here, whatever stands before it. */
const NO_FAMILY = set(`
  academie academy administratie administration afdeling archief archiv archives art arts asbl bbl belgie belgien belgique belgium
  beschwerde beschwerden beurs bib bibliotheek bibliotheque bibliothek brandweer bruxelles brussel brussels bureau buro cabinet campagne
  campaign centre centrum chat city college com comm communicatie communication communications community commune complaints conseil contact
  cpas cultuur culture customer desk dienst dienststelle diensten digitaal digital digitale direct directie direction directory ecole
  editor eglise equipe europa europe event events evenement evenementen evenements feuerwehr festival fonds fondation forum foundation
  fund gazet gazette gemeente gemeinde gent ghent group groep groupe guichet haus help helpdesk helpline hopital hospital hotel hotline
  house huis hulp info informatie information informatique infos instagram institut institute instituut internet it jeugd jeunesse jobs
  jugend kabinet kanal kanzlei kerk klacht klachten kommunikation krant kultur kunst kunsten library liege ligne linkedin live loket mail
  mailbox maison marketing media medias medien meldpunt meldung mobil mobiliteit mobility monitor moderatie moderation mons musea musee
  museum muziek namur news newsletter nieuws nieuwsbrief noreply ocmw office online onthaal park parc parochie pers photo plaintes police
  politie polizei pompiers post pr press presse project projekt projet promo province provincie provinz publicaties publications
  receptie reception redactie redaction redaktion reply reseau reseaux resto sante school schule secretariaat secretariat sekretariat
  sector service services signal site soc social sociale sociales societe sozial soziale sport stad stadt steunpunt stichting stiftung
  studio support symposium team technique test theater theatre toerisme tour tourisme tourismus town tv twitter uni universite universiteit
  university unit ville vlaanderen vzw wallonie web webcare webmaster website welcome werk wijk woordvoering zaal zaken zentrum ziekenhuis
  zorg zoo`);

/** What may stand between a given and a family name. */
const PARTICLES = set('de den der des di du el en la le ten ter van vanden vander von');

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function isPersonsMailbox(local: string): boolean {
  const parts = folded(local).split('.');
  const [given = '', ...rest] = parts;
  const family = rest.at(-1) ?? '';
  if (parts.length < 2 || parts.length > 5 || family.length < 3) return false;
  if (!parts.every((part) => /^[a-z]+(?:-[a-z]+)*$/.test(part))) return false;
  if (!rest.slice(0, -1).every((part) => PARTICLES.has(part))) return false;
  return isGiven(given) && !family.split('-').some((word) => NO_FAMILY.has(word));
}

/** `marie` and `jean-marie`. */
const isGiven = (name: string): boolean => GIVEN.has(name) || name.split('-').every((half) => GIVEN.has(half));

/** What else clubs and shops call their mailbox, who often have no domain of their own. */
const CLUBS = set(`
  atelier bakkerij band bbq bibliotheek boerderij buurt buurthuis cafe chiro club comite commerce concert coop dorp dorpshuis feest fc
  fanfare fete gemeenschap gids groupement handelaars harmonie horeca jeugdhuis judo kfc koor ksa ksc kwb landelijke amis amies markt
  okra ouderraad patro quartier repaircafe restaurant rkc scouts school sporting tennis toneel vereniging verein vk voetbal
  vrienden vrijwilligers wandelclub wandeling winkel femma gezinsbond kaj klj oudervereniging parents ramassage volley basket`);

/** True for the mailbox of a team, a service, a house or a club; what its words don’t tell is not known. */
export const isServiceMailbox = (local: string): boolean =>
  folded(local)
    .split(/[^a-z]+/)
    .some((word) => NO_FAMILY.has(word) || CLUBS.has(word));
