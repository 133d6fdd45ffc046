/** What hover adds to single fields of a policy: what follows from others, what a code stands for beyond its name. */
import { LICENCES } from '../../../../schemas/licences';
import { text } from '../../messages/catalogue';
import type { Field } from '../../../../schemas/walk';
import type { TextKeys } from '../../messages/keys.generated';
import { drawable } from '../flowchart';
import { mermaid, outline } from '../flowchart-drawing';
import { inLanguage } from '../in-language';
import { regimeBlock, requiredLanguagesText } from './regime';
import type { HoverBlock, Hovering } from './hovering';
import { code, escaped, lines, paragraphs } from '../markdown';
import { policyOf } from '../request';

/** Behind what a key is. */
export function moreOnKey({ path }: Field, asked: Hovering): readonly HoverBlock[] {
  if (asked.file.kind !== 'policy') return [];
  if (path === 'organisation.required_languages') {
    const follows = requiredLanguagesText(asked);
    return follows === undefined ? [] : [{ markdown: follows }];
  }
  if (path === 'organisation.language_regime') {
    const block = regimeBlock(policyOf(asked)?.regime.id ?? '', asked);
    return block ? [block] : [];
  }
  return path === 'flowchart' || path === 'flowchart.start' ? guideBlocks(asked) : [];
}

/** In place of the bare name of a code. */
export function moreOnValue({ path, meta }: Field, value: string, asked: Hovering): HoverBlock | undefined {
  if (meta.format === 'licence') return licenceBlock(value, asked);
  if (asked.file.kind !== 'policy') return undefined;
  if (path === 'organisation.language_regime') return regimeBlock(value, asked);
  return path === 'extends' ? presetBlock(value, asked) : undefined;
}

/** The reply guide in force: an outline to read, then the drawing to take along. */
export function guideBlocks(asked: Hovering): readonly HoverBlock[] {
  const { locale, wording } = asked;
  const reader = { policy: policyOf(asked), locale, wording };
  const guide = drawable(reader);
  const own = reader.policy?.value.flowchart;
  const title =
    inLanguage(own?.title, locale) ??
    (own?.nodes ? undefined : (wording.flowchart.title ?? text(locale, 'guide.built-in')));
  const shown = outline(guide, text(locale, 'guide.again'));
  if (shown === '') return [];
  const drawing = `${text(locale, 'guide.mermaid')}\n\n\`\`\`mermaid\n${mermaid(guide)}\n\`\`\``;
  return [{ markdown: paragraphs(title && `**${escaped(title)}**`, shown) }, { markdown: drawing }];
}

const PRESETS: Readonly<Record<string, keyof TextKeys & `preset.${string}`>> = {
  'smpolicy:federal-be': 'preset.federal-be',
  'smpolicy:local-vl': 'preset.local-vl',
  'smpolicy:accessible': 'preset.accessible',
};

/** What a preset brings along; undefined for what is none. */
export function presetText(name: string, { locale }: Pick<Hovering, 'locale'>): string | undefined {
  const key = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  return key && text(locale, key);
}

function presetBlock(name: string, asked: Hovering): HoverBlock | undefined {
  const said = presetText(name, asked);
  const label = asked.wording.fields.policy['extends']?.values?.[name];
  return said === undefined
    ? undefined
    : { markdown: paragraphs(`**${escaped(label ?? name)}** · ${code(name)}`, escaped(said)) };
}

function licenceBlock(id: string, { locale }: Hovering): HoverBlock | undefined {
  const licence = LICENCES.find((known) => known.id === id);
  return (
    licence && { markdown: paragraphs(`**${escaped(licence.name)}** · ${code(id)}`, licenceFacts(licence, locale)) }
  );
}

function licenceFacts(
  { commercial, derivatives, askCredit, url }: (typeof LICENCES)[number],
  locale: Hovering['locale'],
): string {
  const allowed = (yes: boolean) => text(locale, yes ? 'licence.allowed' : 'licence.not-allowed');
  const changes = derivatives === 'same_licence' ? text(locale, 'licence.same') : allowed(derivatives === 'yes');
  return lines(
    commercial === undefined ? undefined : text(locale, 'licence.commercial', { value: allowed(commercial) }),
    derivatives === undefined ? undefined : text(locale, 'licence.derivatives', { value: changes }),
    askCredit ? text(locale, 'licence.credit') : undefined,
    url && `<${url}>`,
  );
}
