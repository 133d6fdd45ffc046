/** The replies that somebody can choose from: the policy's own before what the product brings, text by text. It fills nothing in. */
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import type { EffectivePolicy } from '../workspace/policy/policy';
import { inLanguage } from './in-language';
import type { TemplateText, Wording } from './texts';

export interface Situation extends TemplateText {
  readonly id: string;
  readonly title: string;
  /** What may fill its places: the field of the policy by the place's id. */
  readonly from: Readonly<Record<string, string>>;
}

interface Reader {
  readonly policy: EffectivePolicy | undefined;
  readonly locale: Language;
  readonly wording: Wording;
}

/** What the policy adds first, then the product's by group. */
export function situationsOf(reader: Reader): readonly Situation[] {
  const { policy, wording } = reader;
  const builtIn = Object.keys(wording.templateGroups).flatMap((group) =>
    Object.keys(wording.templates).filter((id) => wording.templates[id]?.group === group),
  );
  const own = (policy?.value.templates ?? []).map(({ id }) => id).filter((id) => !builtIn.includes(id));
  return [...new Set([...own, ...builtIn])].flatMap((id) => situationOf(id, reader) ?? []);
}

/** Undefined for an id that nobody defines. */
export function situationOf(id: string, { policy, locale, wording }: Reader): Situation | undefined {
  const own = policy?.value.templates.find((template) => template.id === id);
  const ours = Object.hasOwn(wording.templates, id) ? wording.templates[id] : undefined;
  if (!own && !ours) return undefined;
  const { title: ownTitle, ...said } = own ?? {};
  const title = inLanguage(ownTitle, locale) ?? ours?.title ?? id;
  const from = ours?.from ?? commonSources(wording);
  return { ...ours, ...said, ...(own ? textsOf(own, ours) : {}), id, title, from };
}

/** Ours stands in for a language that the policy's own lacks; where it has the language, it has it in its own form of address. */
const textsOf = (own: Omit<TemplateText, 'title'>, ours: TemplateText | undefined): Partial<TemplateText> => ({
  ...Object.fromEntries(LANGUAGES.map((lang) => [lang, own[lang] ?? ours?.[lang]])),
  ...(own.nl === undefined ? {} : { nl_je: own.nl_je }),
});

/** What every reply of ours takes from the same field, for replies of which nobody says it. */
function commonSources({ templates }: Wording): Readonly<Record<string, string>> {
  const sources = new Map<string, Set<string>>();
  for (const { from = {} } of Object.values(templates)) {
    for (const [place, path] of Object.entries(from)) sources.set(place, (sources.get(place) ?? new Set()).add(path));
  }
  return Object.fromEntries(
    [...sources].flatMap(([place, [path, ...others]]) => (path && others.length === 0 ? [[place, path]] : [])),
  );
}

/** In the policy's form of address; undefined where the reply doesn't have the language. */
export const saidIn = (
  situation: TemplateText,
  lang: Language,
  policy: EffectivePolicy | undefined,
): string | undefined => {
  const informal = lang === 'nl' && policy?.value.editorial.address_form?.nl === 'je';
  return (informal ? situation.nl_je : undefined) ?? situation[lang];
};

export const isReply = ({ kind }: Pick<TemplateText, 'kind'>): boolean => kind !== 'own_post';
