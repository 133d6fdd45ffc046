/** Whose work a medium is and how its credit reads. Which of it is asked, rules decide. */
import { agencyIn, type Agency } from '../../../../schemas/agencies';
import { licenceOf } from '../../../../schemas/licences';
import { everyLanguage } from '../policy/by-language';
import type { Medium, StatedRights } from './media';
import type { EffectivePolicy } from '../policy/policy';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[©\s]+/gu, ' ')
    .trim();

export const includesText = (text: string, part: string): boolean =>
  plain(part) !== '' && plain(text).includes(plain(part));

/** The rights as a block; undefined for `rights: own` and where nothing is stated. */
export const statedRights = ({ rights }: Medium): StatedRights | undefined =>
  typeof rights === 'object' ? rights : undefined;

/** Our own work: said so, or by an author who is the organisation itself. */
export function isOwnWork(medium: Medium, policy: EffectivePolicy | undefined): boolean {
  if (medium.rights === 'own') return true;
  const rights = statedRights(medium);
  if (!rights) return false;
  const names = everyLanguage(policy?.value.organisation?.name).map(({ value }) => value);
  const own = [...names, policy?.value.copyright.own_credit ?? ''].filter((name) => name.trim() !== '');
  return (
    rights.licence === 'own' ||
    own.some((name) => [rights.author, rights.source, rights.credit].some((by) => includesText(by ?? '', name)))
  );
}

/** A licence that lets everybody use the work without naming anybody; what was agreed with an author is no such licence. */
export function asksNobody({ licence }: StatedRights): boolean {
  const known = licence === undefined ? undefined : licenceOf(licence);
  return known?.url !== undefined && !known.askCredit;
}

/** True where the licence, the post or the policy wants a credit that everybody sees. */
export function asksCredit(medium: Medium, policy: EffectivePolicy | undefined): boolean {
  const rights = statedRights(medium);
  const { credit_required: always = false, own_credit: ownCredit } = policy?.value.copyright ?? {};
  if (!rights) return medium.rights === 'own' && always && ownCredit !== undefined;
  const licence = rights.licence === undefined ? undefined : licenceOf(rights.licence);
  if (licence?.askCredit === true) return true;
  return rights.credit_required ?? (agencyAsks(rights) || (always && !asksNobody(rights)));
}

const agencyOf = ({ author, source, credit }: StatedRights): Agency | undefined =>
  agencyIn([author, source, credit].join('\n'));

/** Whether a picture is news nobody can tell; a credit that was noted says that the agency asked it. */
function agencyAsks(rights: StatedRights): boolean {
  const asks = agencyOf(rights)?.asksCredit;
  return asks === 'always' || (asks === 'news' && rights.credit !== undefined);
}

/** The line that names the maker: as stated, else made of author or source and the licence that asks it. */
export function creditLine(medium: Medium, policy: EffectivePolicy | undefined): string | undefined {
  const rights = statedRights(medium);
  if (!rights) return policy?.value.copyright.own_credit;
  if (rights.credit !== undefined) return rights.credit;
  const by = rights.author ?? rights.source;
  if (by === undefined) return undefined;
  const agency = agencyOf(rights);
  if (agency) return agencyIn(by) ? `© ${by}` : agency.credit.replace('{by}', by);
  const licence = rights.licence === undefined ? undefined : licenceOf(rights.licence);
  const [, kind, version] = /^CC-([A-Z-]+)-([\d.]+)$/.exec(licence?.askCredit ? licence.id : '') ?? [];
  return kind && version ? `© ${by} (CC ${kind} ${version})` : `© ${by}`;
}

/** What a reader may see instead of the whole line: the maker or the source is named. */
export const creditNames = (medium: Medium, policy: EffectivePolicy | undefined): readonly string[] => {
  const rights = statedRights(medium);
  const names = rights
    ? [rights.credit, rights.author, ...(rights.author === undefined ? [rights.source] : []), agencyOf(rights)?.name]
    : [policy?.value.copyright.own_credit];
  return names.filter((name): name is string => name !== undefined && name.trim() !== '');
};
