/** What replies share: who is competent, whom people are sent to, how a reply is signed, and where a sentence may be added. */
import type { Language } from '../../../../schemas/kinds';
import type { Partner } from '../../../../schemas/policy';
import type { Edit } from '../../text/edit';
import { mayBeName } from '../../text/names';
import { span } from '../../text/span';
import type { Published } from '../../syntax/published';
import { eolOf } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import { nameIn, partnerOf } from '../policy/partners';
import { placeFor } from '../policy/placeholders';
import type { ResolvedPost } from './post';
import type { SharedText } from './texts';

/** A reply that sends somebody to another institution. */
export interface Referral {
  /** As the reply names it; undefined where it doesn't say which. */
  readonly id: string | undefined;
  /** Undefined where the policy doesn't know it. */
  readonly partner: Partner | undefined;
}

/** Undefined for a post that is no reply, and for one within our own competence. */
export function referralOf({ kind, front: { reply }, policy }: ResolvedPost): Referral | undefined {
  if (kind !== 'reply' || !reply) return undefined;
  const competence = reply.competence ?? (reply.partner === undefined ? 'own' : 'partner');
  if (competence !== 'partner') return undefined;
  return { id: reply.partner, partner: policy && partnerOf(policy, reply.partner) };
}

/** Where a text names the partner, else where the front matter does. */
export function placeOfPartner({ parts }: SharedText, partner: Partner) {
  for (const part of parts) {
    const found = nameIn(part.text, partner);
    if (found) return part.sourceSpan(found);
  }
  const route: Route = ['reply', 'partner'];
  return route;
}

const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:[ \u00a0](?:[a-z]{1,4}|\p{Lu}[\p{L}’'.-]*)){0,4}`;
const PLACE = String.raw`\[[^\]\n]{1,30}\]`;
/** “– Sara”, “^SV”, “/SV”, a place in brackets for either, and hashtags behind them. */
const SIGNATURE = new RegExp(
  String.raw`(?:^|\s+)(?:\^ ?(?:\p{L}[\p{L}.]{0,4}|${PLACE})|[–—-]{1,2}[ \u00a0]?(?:${NAME}|${PLACE})|/{1,2}\p{Lu}{2,3})(?:\s+[#＃]\S+)*\s*$`,
  'u',
);

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** In doubt it is: a last line that is only a name signs too, and so does the name of who wrote it. */
export function isSigned(text: string, author: string | undefined): boolean {
  const line = lastLine(text.trimEnd());
  if (SIGNATURE.test(line)) return true;
  const alone = line.length < text.trim().length;
  if (alone && (mayBeName(line) || /^\p{Lu}[\p{L}.’'-]*$/u.test(line.trim()))) return true;
  const given = author?.split('/').at(-1)?.trim().split(/\s+/)[0] ?? '';
  return (
    given.length > 1 &&
    line
      .split(/[^\p{L}’'-]+/u)
      .slice(-6)
      .includes(given)
  );
}

/** Adds to the end of a text, ahead of its signature; `line` begins a line of its own. */
export function addToReply(
  { file }: ResolvedPost,
  { parts }: Pick<SharedText, 'parts'>,
  text: string,
  how: 'line' | 'same-line',
): readonly Edit[] {
  const part = lastWithText(parts);
  if (!part) return [];
  const signature = SIGNATURE.exec(part.text);
  const at = part.toSource(signature && signature.index > 0 ? signature.index : part.text.length, true);
  return [{ span: span(at, at), text: `${how === 'line' ? eolOf(file.text) : ' '}${text}` }];
}

/** The part in which a reply ends. */
export const lastWithText = (parts: readonly Published[]): Published | undefined =>
  parts.findLast(({ text }) => text !== '');

/** “– Sara” or “^SV” of whoever wrote it; where nobody says who, a place that can’t be published unseen. */
export function signatureOf(form: 'initials' | 'first_name', author: string | undefined, language: Language): string {
  const names = (author?.split('/').at(-1) ?? '').trim().split(/\s+/);
  const [given = ''] = names;
  if (given === '' || author?.includes('@')) return `${form === 'initials' ? '^' : '– '}${placeFor('name', language)}`;
  const initials = names.map((name) => /\p{L}/u.exec(name)?.[0]?.toUpperCase() ?? '').join('');
  return form === 'initials' ? `^${initials.slice(0, 4)}` : `– ${given.charAt(0).toUpperCase()}${given.slice(1)}`;
}
