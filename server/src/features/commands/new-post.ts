/** A new post: what can be chosen for it under the policy in force, and its file, with nothing in it that holds anyway. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { text, word } from '../../messages/catalogue';
import { isDate } from '../../syntax/shape/formats';
import { valueText, type PatchValue } from '../../syntax/yaml/values';
import { slugOf } from '../../text/slug';
import { SourceFile } from '../../workspace/files/file';
import { resolveUri } from '../../workspace/files/uri';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { accountsOf } from '../../workspace/post/governing';
import { agreedTags } from '../../workspace/post/hashtags';
import { calledIn } from '../in-language';
import type { Refusal } from '../refusal';
import type { FileRequest } from '../request';
import type { Texts } from '../texts';
import { accountLabel, choicesOf, chosenFrom, type Choice } from './choices';
import { writtenTime } from './clock';
import { policyFor, postsFolder } from './posts-folder';

type Request = Omit<FileRequest, 'file'>;

export interface NewPostChoices {
  /** Where the post goes, as a URI. */
  readonly folder: string;
  readonly accounts: readonly (Choice & { readonly languages: readonly Language[] })[];
  readonly languages: readonly Choice[];
  readonly kinds: readonly Choice[];
  /** Those that aren't over, the first one first. */
  readonly events: readonly Choice[];
  /** Today, `YYYY-MM-DD`. */
  readonly date: string;
}

/** `near` is the file at hand, as a URI. */
export async function newPostChoices(
  request: Request,
  near: string | undefined,
  texts: Texts,
): Promise<NewPostChoices | Refusal> {
  const { snapshot, locale } = request;
  const folder = postsFolder(snapshot, near);
  if (folder === undefined) return { refused: text(locale, 'command.no-folder') };
  const policy = policyFor(snapshot, folder);
  const own = policy?.languages ?? [];
  return {
    folder,
    accounts: accountChoices(policy, locale),
    languages: (own.length > 0 ? own : LANGUAGES).map((id) => ({ id, label: word(locale, 'language', id) })),
    kinds: choicesOf(await texts.of(locale), 'post', 'kind'),
    events: eventChoices(policy, locale, snapshot.today),
    date: snapshot.today,
  };
}

const accountChoices = (policy: EffectivePolicy | undefined, locale: Language): NewPostChoices['accounts'] =>
  (policy?.accounts ?? [])
    .filter(({ status }) => status !== 'closed' && status !== 'planned')
    .map((account) => ({
      id: account.id,
      label: accountLabel(locale, account),
      languages: policy?.languagesOf(account) ?? [],
    }));

const eventChoices = (policy: EffectivePolicy | undefined, locale: Language, today: string): readonly Choice[] =>
  (policy?.value.events ?? [])
    .filter(({ start, end }) => (end ?? start ?? today).slice(0, 10) >= today)
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
    .map((event) => ({ id: event.id, label: calledIn(locale, event) }));

export interface NewPost {
  readonly folder: string;
  readonly accounts: readonly string[];
  readonly lang: string;
  readonly kind: string;
  readonly event?: string | undefined;
  /** The day in the file's name. */
  readonly date: string;
  /** What it is about, in a few words. */
  readonly title: string;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
  /** Where to write, in UTF-16 units from the start. */
  readonly cursor: number;
}

/** `now` in milliseconds since 1970. */
export function newPost({ snapshot, locale }: Request, wanted: NewPost, now: number): NewFile | Refusal {
  const lang = chosenFrom(locale, LANGUAGES, wanted.lang);
  if (typeof lang === 'object') return lang;
  const slug = slugOf(wanted.title);
  if (slug === '') return { refused: text(locale, 'new-post.no-title') };
  if (!isDate(wanted.date)) return { refused: text(locale, 'command.wrong-day', { value: wanted.date }) };
  const policy = policyFor(snapshot, wanted.folder);
  const uri = freeName(wanted, slug, lang, (one) => snapshot.file(one) !== undefined);
  const header = headerOf(fieldsOf({ snapshot, locale }, wanted, lang, uri, writtenTime(now, policy?.timezone)));
  const event = policy?.event(wanted.event ?? '');
  const tags = event ? agreedTags(event, [lang]).slice(0, 1) : [];
  return { uri, text: `${header}\n${tags.map((tag) => `\n#${tag}\n`).join('')}`, cursor: header.length };
}

function freeName({ folder, date }: NewPost, slug: string, lang: Language, isTaken: (uri: string) => boolean): string {
  for (let n = 1; ; n++) {
    const uri = resolveUri(folder, `${date}-${slug}${n === 1 ? '' : `-${String(n)}`}.${lang}.post.md`);
    if (!isTaken(uri)) return uri;
  }
}

const headerOf = (fields: Readonly<Record<string, PatchValue>>): string =>
  Object.keys(fields).length === 0 ? '' : `---${valueText(fields, -2, '\n', false)}\n---\n`;

/** In the order of the schema; what holds without being written is left out. */
function fieldsOf(
  { snapshot }: Request,
  { accounts, kind, event, folder }: NewPost,
  lang: Language,
  uri: string,
  now: string,
): Readonly<Record<string, PatchValue>> {
  const file = new SourceFile(uri, 'post', '', true);
  const usual = accountsOf(file, {}, [lang], policyFor(snapshot, folder)).accounts.map(({ id }) => id);
  const isUsual = [...usual].sort().join() === [...accounts].sort().join();
  const usualKind = kind === 'reply' ? 'reply' : event === undefined ? 'post' : 'event';
  const author = snapshot.user.trim();
  return {
    ...(kind === usualKind ? {} : { kind }),
    ...(isUsual || accounts.length === 0 ? {} : { accounts }),
    ...(author === '' ? {} : { author }),
    ...(event === undefined ? {} : { event }),
    ...(kind === 'reply' ? { reply: { received_at: now } } : {}),
  };
}
