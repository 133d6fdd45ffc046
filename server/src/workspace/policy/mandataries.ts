/**
 * Where a text names somebody who holds a political office: the whole name, the family name behind a title or an initial, and the name
 * as a hashtag or a handle. A family name alone is anybody’s. When a name may stand there is not known here.
 */
import { entities } from '../../text/entities/entities';
import { bareName } from '../../text/name-pattern';
import { memo } from '../../text/memo';
import type { Span } from '../../text/span';
import type { EffectivePolicy } from './policy';

export interface OfficeHolder {
  /** As the policy has it. */
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly pattern: RegExp;
}

/** Titles of political offices in four languages; “mevrouw” and “monsieur” may stand before anybody's name. */
const TITLES = [
  'ministers?|minister-president|viceministers?|vicepremier|premier|eerste minister|staatssecretaris|burgemeester|schepen|gouverneur|gedeputeerde|gemeenteraadslid|raadslid|volksvertegenwoordiger|parlementslid|senator',
  "ministre|ministre-président|vice-première? ministre|première? ministre|secrétaire d[’']état|bourgmestre|échevine?|gouverneure?|députée?|conseill(?:er|ère) communale?|sénat(?:eur|rice)",
  'ministerin|ministerpräsident(?:in)?|premierminister(?:in)?|staatssekretär(?:in)?|bürgermeister(?:in)?|schöffe|schöffin|gouverneur(?:in)?|abgeordneter?|ratsmitglied|senator(?:in)?',
  'prime minister|secretary of state|mayor|alderman|alderwoman|governor|deputy|councillor|mp',
].join('|');
/** A street isn't the person whom it is named after. */
const STREET =
  /(?<!\p{L})(?:rue|place|avenue|boulevard|square|quai|chaussée|école|salle|stade|parc)(?:[ \u00a0](?:du|de|de la|de l[’']))?[ \u00a0](?:\p{L}+[ \u00a0])?$/iu;
const BLANK = '[ \\u00a0\\u202f]+';

/** Without names of one word, which may be anybody’s. “Peeters, An” is “An Peeters”. */
export const officeHolders = (policy: EffectivePolicy): readonly OfficeHolder[] =>
  memo(policy, 'office holders', () => policy.value.mandataries.flatMap(({ name = '' }) => holderOf(name)));

function holderOf(name: string): readonly OfficeHolder[] {
  const [last = '', first] = name.split(',').map((part) => part.trim());
  const [given = '', ...rest] = (first === undefined ? last : `${first} ${last}`).split(/\s+/).filter(Boolean);
  const family = rest.join(' ');
  return family === '' ? [] : [{ name: name.trim(), given, family, pattern: patternOf(given, family) }];
}

const escaped = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join(BLANK);

function patternOf(given: string, family: string): RegExp {
  const initial = given.split('-').map((part) => `${escaped(part.slice(0, 1))}\\.`);
  const before = [escaped(given), initial.join('-?'), `(?:${TITLES})`].join('|');
  return new RegExp(`(?<![\\p{L}\\d@#])(?:${before})${BLANK}${escaped(family)}(?![\\p{L}\\d])`, 'giu');
}

/** The first place where the text names the person. */
export function namedIn(text: string, holder: OfficeHolder): Span | undefined {
  const inWords = [...text.matchAll(holder.pattern)].find(
    ({ 0: found, index }) => !STREET.test(text.slice(0, index)) && /\p{Lu}/u.test(found),
  );
  if (inWords) return { start: inWords.index, end: inWords.index + inWords[0].length };
  return entities(text).find(({ kind, value }) => (kind === 'hashtag' || kind === 'mention') && isTag(value, holder))
    ?.span;
}

/** True for a hashtag or a handle that is the whole name; a handle may end in what its server is called. */
export const isTag = (value: string, { given, family }: OfficeHolder): boolean =>
  bareName(value.replace(/^[@#]/, '').split('@')[0] ?? '') === bareName(`${given} ${family}`.replace(/['’]/g, ''));
