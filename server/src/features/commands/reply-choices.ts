/** What somebody chooses a reply from: situations with a preview, the languages of each, and where it goes. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { text, word } from '../../messages/catalogue';
import { shownText } from '../../text/snippet';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { answering } from '../../workspace/policy/templates';
import { resolvePost, type ResolvedPost } from '../../workspace/post/post';
import { isReply, saidIn, situationsOf, type Situation } from '../reply-templates';
import { policyOf } from '../request';
import type { Texts } from '../texts';
import type { CommandRequest } from './at-hand';
import { accountLabel, type Choice } from './choices';
import { policyFor, postsFolder } from './posts-folder';

export interface ReplyChoices {
  readonly situations: readonly SituationChoice[];
  /** The open file, where a reply may be put into it. */
  readonly open: { readonly kind: 'reply' | 'post'; readonly lang: Language | null } | null;
  /** Where a new reply goes, as a URI; null where no folder is open. */
  readonly folder: string | null;
  /** The accounts that answer, with their languages. */
  readonly accounts: readonly (Choice & { readonly languages: readonly Language[] })[];
  /** Today, `YYYY-MM-DD`. */
  readonly date: string;
}

export interface SituationChoice extends Choice {
  readonly group: string;
  readonly keywords: readonly string[];
  readonly preview: string;
  readonly kind: 'reply' | 'post';
  /** Those of the organisation first. */
  readonly languages: readonly Choice[];
}

/** `near` is the file at hand, as a URI: its policy holds, else that of the folder. */
export function policyNear(request: CommandRequest, near: string | undefined): EffectivePolicy | undefined {
  const { snapshot, file } = request;
  const own = file && policyOf({ snapshot, file });
  if (own) return own;
  const folder = postsFolder(snapshot, near);
  return folder === undefined ? undefined : policyFor(snapshot, folder);
}

export async function replyChoices(
  request: CommandRequest,
  near: string | undefined,
  texts: Texts,
): Promise<ReplyChoices> {
  const { snapshot, file, locale } = request;
  const wording = await texts.of(locale);
  const policy = policyNear(request, near);
  const post = file && resolvePost(snapshot, file);
  const lang = post ? languageAsked(post) : undefined;
  const situations = situationsOf({ policy, locale, wording }).flatMap((one): readonly SituationChoice[] => {
    const languages = languagesOf(one, policy);
    const preview = previewOf(one, [lang, locale, ...languages], policy);
    const group = wording.templateGroups[one.group ?? ''] ?? text(locale, 'reply.own-group');
    const choices = languages.map((id) => ({ id, label: word(locale, 'language', id) }));
    const kind = isReply(one) ? 'reply' : 'post';
    const keywords = one.keywords ?? [];
    return preview === undefined
      ? []
      : [{ id: one.id, label: one.title, group, keywords, preview, kind, languages: choices }];
  });
  return {
    situations,
    open: post ? { kind: post.kind === 'reply' ? 'reply' : 'post', lang: lang ?? null } : null,
    folder: postsFolder(snapshot, near) ?? null,
    accounts: (policy ? answering(policy) : []).map((account) => ({
      id: account.id,
      label: accountLabel(locale, account),
      languages: policy?.languagesOf(account) ?? [],
    })),
    date: snapshot.today,
  };
}

/** That of who asks, else that of the post. */
function languageAsked({ front, lang }: ResolvedPost): Language | undefined {
  const [only, ...others] = lang;
  return front.reply?.user_lang ?? (others.length === 0 ? only : undefined);
}

/** Those in which there is a text; none for a reply that is still to be worded. */
export function languagesOf(situation: Situation, policy: EffectivePolicy | undefined): readonly Language[] {
  const own = policy?.languages ?? [];
  const others = LANGUAGES.filter((lang) => !own.includes(lang));
  return [...own, ...others].filter((lang) => (saidIn(situation, lang, policy) ?? '') !== '');
}

function previewOf(
  situation: Situation,
  languages: readonly (Language | undefined)[],
  policy: EffectivePolicy | undefined,
): string | undefined {
  for (const lang of languages) {
    const said = lang && saidIn(situation, lang, policy);
    if (said !== undefined && said !== '') return shownText(said).replace(/\s+/g, ' ').trim();
  }
  return undefined;
}
