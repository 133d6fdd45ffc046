/** A new language version of a post: which languages may still have one, and the change that makes it. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { text, word } from '../../messages/catalogue';
import type { Edit } from '../../text/edit';
import { linkTo, newVersion, versionUri, type NewVersion } from '../../workspace/post/new-version';
import { hasVersion } from '../../workspace/post/asked-versions';
import { onlyLanguage, type ResolvedPost } from '../../workspace/post/post';
import { nameOf } from '../../workspace/files/uri';
import type { Refusal } from '../refusal';
import { writablePost, type CommandRequest } from './at-hand';
import { chosenFrom, type Choice } from './choices';

export interface VersionMade {
  /** In the post itself. */
  readonly edits: readonly Edit[];
  readonly creates: NewVersion;
}

/** The languages of the organisation first. */
export function versionChoices(request: CommandRequest): readonly Choice[] | Refusal {
  const post = versionable(request);
  if ('refused' in post) return post;
  const { locale } = request;
  const own = post.policy?.languages ?? [];
  const wanted = [...own, ...LANGUAGES.filter((language) => own.length === 0 && !own.includes(language))];
  const open = wanted.filter((language) => !hasVersion(post, language));
  if (open.length === 0) return { refused: text(locale, 'version.all') };
  return open.map((language) => ({ id: language, label: word(locale, 'language', language) }));
}

export function createVersion(request: CommandRequest, language: string): VersionMade | Refusal {
  const post = versionable(request);
  if ('refused' in post) return post;
  const lang = chosenFrom(request.locale, LANGUAGES, language);
  if (typeof lang === 'object') return lang;
  const uri = versionUri(post, lang);
  if (uri === undefined) return { refused: text(request.locale, 'version.unsaved') };
  if (hasVersion(post, lang)) return existing(request, lang, uri);
  const creates = newVersion(post, lang);
  return creates ? { edits: linkTo(post, lang, creates.uri), creates } : existing(request, lang, uri);
}

const existing = ({ locale }: CommandRequest, lang: Language, uri: string): Refusal => ({
  refused: text(locale, 'version.exists', { lang, file: nameOf(uri) }),
});

/** A post that is on its place, in one language. */
function versionable(request: CommandRequest): ResolvedPost | Refusal {
  const post = writablePost(request);
  if ('refused' in post) return post;
  if (versionUri(post, 'en') === undefined) return { refused: text(request.locale, 'version.unsaved') };
  return onlyLanguage(post) ? post : { refused: text(request.locale, 'version.no-language') };
}
