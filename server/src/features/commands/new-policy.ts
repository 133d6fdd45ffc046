/** “New policy”: what is asked, and where the file goes. What stands in it is in `new-policy-text.ts`. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from '../../../../schemas/platforms';
import { PRESETS } from '../../../../schemas/codes';
import { REGIMES } from '../../../../schemas/regimes';
import { text, word } from '../../messages/catalogue';
import { fits } from '../../syntax/shape/formats';
import { slugOf } from '../../text/slug';
import { nameOf, normalUri, relativePath, resolveUri } from '../../workspace/files/uri';
import type { Snapshot } from '../../workspace/snapshot';
import type { Refusal } from '../refusal';
import type { FileRequest } from '../request';
import type { Texts, Wording } from '../texts';
import { BODIES, languagesOf, mayMixLanguages, type PresetName } from './bodies';
import { choicesOf, type Choice } from './choices';
import { policyText, type NewAccount } from './new-policy-text';
import type { NewFile } from './new-post';
import { folderNamed } from './posts-folder';

type Request = Omit<FileRequest, 'file'>;

export interface NewPolicyChoices {
  readonly bodies: readonly BodyChoice[];
  readonly languages: readonly Choice[];
  readonly platforms: readonly (Choice & { readonly targeting: boolean })[];
  readonly presets: readonly Choice[];
}

export interface BodyChoice extends Choice {
  /** Those that every message needs, and those that are proposed. */
  readonly required: readonly Language[];
  readonly languages: readonly Language[];
  /** True where one account in several languages is usual. */
  readonly mayMix: boolean;
  readonly presets: readonly string[];
}

export async function newPolicyChoices(
  request: Request,
  folder: string | undefined,
  texts: Texts,
): Promise<NewPolicyChoices | Refusal> {
  const { locale } = request;
  const home = homeOf(request, folder);
  if (typeof home === 'object') return home;
  const wording = await texts.of(locale);
  return {
    bodies: Object.entries(BODIES).map(([id, body]) => ({
      id,
      label: wording.newPolicy.bodies[id] ?? id,
      required: REGIMES[body.regime].required,
      languages: body.languages.length > 0 ? body.languages : [locale],
      mayMix: mayMixLanguages(body),
      presets: body.presets,
    })),
    languages: LANGUAGES.map((id) => ({ id, label: word(locale, 'language', id) })),
    platforms: PLATFORM_IDS.map((id) => ({
      id,
      label: word(locale, 'platform', id),
      targeting: PLATFORMS[id].targeting,
    })),
    presets: choicesOf(wording, 'policy', 'extends'),
  };
}

export interface NewPolicy {
  readonly name: string;
  /** One of `BODIES`. */
  readonly body: string;
  readonly languages: readonly string[];
  /** One name for all languages, or one for each; an empty name is no account. */
  readonly accounts: readonly { readonly platform: string; readonly handles: readonly string[] }[];
  readonly presets: readonly string[];
}

/** `folder` as a URI; absent: the only one that is open, or the first. */
export async function newPolicy(
  request: Request,
  folder: string | undefined,
  wanted: NewPolicy,
  texts: Texts,
): Promise<NewFile | Refusal> {
  const { locale } = request;
  const home = homeOf(request, folder);
  if (typeof home === 'object') return home;
  const body = Object.hasOwn(BODIES, wanted.body) ? BODIES[wanted.body] : undefined;
  const id = slugOf(wanted.name);
  if (!body || id === '') return { refused: text(locale, 'new-policy.no-name') };
  const odd = wanted.accounts
    .flatMap(({ handles }) => handles)
    .find((name) => name.trim() !== '' && !fits('handle', name));
  if (odd !== undefined) return { refused: text(locale, 'new-policy.wrong-handle', { value: odd }) };
  const chosen = languagesOf(body, wanted.languages);
  const languages = chosen.length > 0 ? chosen : [locale];
  const wordings = await Promise.all(languages.map(async (lang) => [lang, await texts.of(lang)] as const));
  const made = policyText({
    id,
    name: wanted.name.trim(),
    body,
    languages,
    accounts: wanted.accounts.flatMap(accountOf),
    presets: PRESETS.filter((preset): preset is PresetName => wanted.presets.includes(preset)),
    notes: (await texts.of(locale)).newPolicy.words,
    words: new Map<Language, Wording['newPolicy']['words']>(
      wordings.map(([lang, wording]) => [lang, wording.newPolicy.words]),
    ),
  });
  return { uri: resolveUri(home, `${id}.smpolicy.yaml`), text: made, cursor: 0 };
}

function accountOf({ platform, handles }: NewPolicy['accounts'][number]): readonly NewAccount[] {
  const known = PLATFORM_IDS.find((id): id is PlatformId => id === platform);
  return known ? [{ platform: known, handles: handles.map((handle) => handle.trim()) }] : [];
}

/** The folder for the policy; a second one in it would leave its posts without any. */
function homeOf({ snapshot, locale }: Request, folder: string | undefined): string | Refusal {
  const named = folder === undefined ? snapshot.roots[0] : normalUri(folder);
  if (named === undefined) return { refused: text(locale, 'command.no-folder') };
  const home = folderNamed(named);
  const [there] = wholePolicies(snapshot, home);
  if (there === undefined) return home;
  return { refused: text(locale, 'new-policy.exists', { file: relativePath(home, there) || nameOf(there) }) };
}

const wholePolicies = ({ files }: Snapshot, home: string): readonly string[] =>
  [...files.values()]
    .filter((file) => file.kind === 'policy' && file.folder === home && file.policy.value.fragment !== true)
    .map(({ uri }) => uri);
