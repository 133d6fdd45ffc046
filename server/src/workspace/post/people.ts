/** Who can be seen on the media of a post, whether they agreed, and how a fix writes it down. What is missing, rules say. */
import { setValue, scalarText } from '../../syntax/yaml/patch';
import { isMap, nodeAt, type Route } from '../../syntax/yaml/tree';
import { flowText, type PatchValue } from '../../syntax/yaml/values';
import type { Edit } from '../../text/edit';
import type { Medium } from './media';
import type { ResolvedPost } from './post';

type Written = Medium['people'];
export type StatedPeople = Exclude<Written, string | undefined>;

/** In either form; undefined where nothing is said. */
export function peopleOf({ people }: Pick<Medium, 'people'>): StatedPeople | undefined {
  if (people === undefined) return undefined;
  const stated: StatedPeople = typeof people === 'string' ? { kind: people } : people;
  return Object.values(stated).some((value) => value !== undefined) ? stated : undefined;
}

/** Consent of those who can be recognised, or for children of who looks after them. */
export const haveAgreed = ({ consent, minors, guardian_consent: guardian }: StatedPeople): boolean =>
  consent !== undefined || (minors === true && guardian === true);

/** What it points at: the post's own words on it, else the entry. */
export const placeOfPeople = ({ content }: ResolvedPost, { route, at }: Medium): Route => {
  const own = [...route, 'people'];
  return nodeAt(content.yaml.root, own) ? own : at;
};

const DRAWN_NAME =
  /logo|icoo?n|picto|infogra|illustra|grafie[kf]|graph|chart|diagram|schema|schéma|kaart|(?:^|[^a-z])(?:map|carte|plan|karte)(?:[^a-z]|$)|affiche|poster|plakat|flyer|folder|banner|tekening|dessin|zeichnung|cartoon|screenshot|schermafbeelding|capture|bildschirm|qr|tegel|visual/i;

/** Nobody can stand on it: a drawing, a logo, a picture made by a machine. By its name, so in doubt it is a photo. */
export const isDrawn = ({ name, entry }: Medium): boolean =>
  entry.alt === 'decorative' || entry.ai === 'generated' || /\.svg$/i.test(name) || DRAWN_NAME.test(name);

/** Adds to what the post says of the people; what it has from another language version is written out. */
export function setPeople(
  { content }: ResolvedPost,
  medium: Medium,
  change: Readonly<Record<string, PatchValue>>,
): readonly Edit[] {
  const { yaml } = content;
  const route = [...medium.route, 'people'];
  if (isMap(nodeAt(yaml.root, route))) {
    return Object.entries(change).flatMap(([key, value]) => setValue(yaml, [...route, key], value));
  }
  const known = Object.entries(peopleOf(medium) ?? {}).filter(([, value]) => value !== undefined);
  const people = { ...Object.fromEntries(known), ...change } as Readonly<Record<string, PatchValue>>;
  const node = nodeAt(yaml.root, medium.route);
  if (node?.kind !== 'scalar') return setValue(yaml, route, people);
  const file = scalarText(medium.file ?? '', true);
  return [{ span: node.span, text: `{ file: ${file}, people: ${flowText(people)} }` }];
}
