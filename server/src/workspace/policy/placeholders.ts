/**
 * The places of reply templates that are still in a text: the bracketed names that our templates and the policy's own use, in any
 * language, and the notation of snippets. Other brackets are the author's.
 */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import type { Template } from '../../../../schemas/policy';
import { memo } from '../../text/memo';
import { span, type Span } from '../../text/span';
import { PLACEHOLDERS } from './placeholders.generated';
import type { EffectivePolicy } from './policy';
import { TEXT_FIELDS } from './templates';

export type PlaceholderId = keyof typeof PLACEHOLDERS;

export interface OpenPlace {
  readonly span: Span;
  /** Undefined for a place of the policy's own and for the notation of snippets. */
  readonly id: PlaceholderId | undefined;
}

const isId = (id: string): id is PlaceholderId => Object.hasOwn(PLACEHOLDERS, id);

const BUILT_IN: ReadonlyMap<string, PlaceholderId> = new Map(
  Object.keys(PLACEHOLDERS)
    .filter(isId)
    .flatMap((id) => LANGUAGES.map((language): [string, PlaceholderId] => [caseless(PLACEHOLDERS[id][language]), id])),
);

function caseless(text: string): string {
  return text.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
}

/** The place as it stands in a template of that language: `[naam]`. */
export const placeFor = (id: PlaceholderId, language: Language): string => `[${PLACEHOLDERS[id][language]}]`;

/** The notation of snippets first, since it may hold brackets; a bracket behind which an address stands is a link. */
const PLACE = /\$\{[^{}\n]*\}|\[([^[\]\n]{1,60})\](?!\()/g;

export function openPlaces(text: string, policy: EffectivePolicy | undefined): readonly OpenPlace[] {
  return [...text.matchAll(PLACE)].flatMap((match): OpenPlace[] => {
    const [whole, name] = match;
    const at = span(match.index, match.index + whole.length);
    if (name === undefined) return [{ span: at, id: undefined }];
    const id = BUILT_IN.get(caseless(name));
    const own = id === undefined && policy !== undefined && ownNames(policy).has(caseless(name));
    return id !== undefined || own ? [{ span: at, id }] : [];
  });
}

/** The bracketed names behind the numbers in the policy's own templates. */
const ownNames = (policy: EffectivePolicy): ReadonlySet<string> =>
  memo(policy, 'placeholders', () => {
    const texts = policy.value.templates.flatMap((one: Template) => TEXT_FIELDS.map(([field]) => one[field] ?? ''));
    return new Set(
      texts.flatMap((text) => [...text.matchAll(/\$\{\d+[:|]\[([^\]]+)\]/g)].map(([, name = '']) => caseless(name))),
    );
  });
