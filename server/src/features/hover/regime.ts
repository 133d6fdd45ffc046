/** What hover says of the language regimes: which languages they ask for, and how sure that is. */
import type { Language } from '../../../../schemas/kinds';
import { REGIMES, type Regime, type RegimeId } from '../../../../schemas/regimes';
import { text } from '../../messages/catalogue';
import type { TextKeys } from '../../messages/keys.generated';
import { codeOf } from '../described/described-fact';
import { dateText } from '../described/described';
import type { HoverBlock, Hovering } from './hovering';
import { escaped, lines, paragraphs, prose } from '../markdown';
import { policyOf } from '../request';

const isRegime = (id: string): id is RegimeId => Object.hasOwn(REGIMES, id);

const FIELD = 'organisation.language_regime';

export function regimeBlock(id: string, { locale, wording }: Hovering): HoverBlock | undefined {
  if (!isRegime(id)) return undefined;
  const regime = REGIMES[id];
  const name = codeOf(wording, FIELD, id) ?? id;
  const note = noteOf(regime);
  return {
    markdown: paragraphs(
      `**${escaped(name)}** · \`${id}\``,
      prose(asks(regime, locale)),
      note && prose(text(locale, note)),
      regime.required.length > 0 ? proof(regime, locale) : undefined,
    ),
  };
}

function asks({ required, equal, first, replies }: Regime, locale: Language): string {
  if (required.length === 0) return text(locale, 'regime.none');
  return lines(
    text(locale, 'regime.required', { value: required }),
    first && text(locale, 'regime.first', { value: first }),
    equal ? text(locale, 'regime.equal') : undefined,
    text(locale, replies.length > 1 ? 'regime.replies' : 'regime.reply', { value: replies }),
  );
}

/** Each with its certainty: what is required and what is said of replies may differ in it. */
function proof({ certainty, repliesCertainty, article, source, checked }: Regime, locale: Language): string {
  const where = `<${source}> (${text(locale, 'regime.checked', { date: dateText(locale, checked) })})`;
  const soft = certainty === 'sourced' && repliesCertainty === 'general';
  return lines(
    article && escaped(text(locale, 'regime.article', { article })),
    certainty === 'sourced'
      ? text(locale, 'regime.sourced', { source: where })
      : text(locale, 'regime.general', { source: where }),
    soft ? text(locale, 'regime.replies-general') : undefined,
  );
}

type Note = Extract<keyof TextKeys, `regime.note.${string}`>;

const NOTES: Readonly<Partial<Record<RegimeId, Note>>> = {
  federal_central: 'regime.note.federal_central',
  flemish: 'regime.note.flemish',
  local_nl: 'regime.note.local',
  local_fr: 'regime.note.local',
  local_de: 'regime.note.local_de',
  brussels_local: 'regime.note.brussels_local',
  facilities_municipality: 'regime.note.facilities_municipality',
};
const noteOf = ({ id }: Regime): Note | undefined => NOTES[id];

/** What holds where the policy names no languages itself. */
export function requiredLanguagesText(asked: Hovering): string | undefined {
  const policy = policyOf(asked);
  if (!policy) return undefined;
  const { id, required } = policy.regime;
  if (required.length === 0) return prose(text(asked.locale, 'regime.without'));
  const regime = codeOf(asked.wording, FIELD, id) ?? id;
  return prose(text(asked.locale, 'regime.follows', { regime, value: required }));
}
