/** Values that the product knows of itself: time zones, its own version, the defaults of rules' options, what its presets bring. */
import type { Language } from '../../../../schemas/kinds';
import { SCHEMA_VERSION } from '../../../../schemas/codes';
import type { Field } from '../../../../schemas/walk';
import { text } from '../../messages/catalogue';
import { RULES } from '../../rules/registry.generated';
import type { Route } from '../../syntax/yaml/tree';
import type { Candidate } from './item';
import { presetText } from '../hover/fields';
import type { Hovering } from '../hover/hovering';

/** Those of Belgian services first; embassies need the others. */
export function zones(): readonly Candidate[] {
  const first = ['Europe/Brussels', 'UTC'];
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone));
  return [...first, ...others].map((value) => ({ value, kind: 'code' }));
}

export const versionCandidate: Candidate = { value: String(SCHEMA_VERSION), kind: 'code', literal: true };

/** Behind an option of a rule, its default: a person sees in which form it comes. */
export function optionValues({ file, locale }: Hovering, route: Route): readonly Candidate[] {
  const [first, rule, third, option] = route;
  if (file.kind !== 'policy' || first !== 'rules' || third !== 'options' || typeof option !== 'string') return [];
  const value = RULES.find(({ id }) => id === rule)?.options?.[option];
  if (value === undefined || typeof value === 'object') return [];
  return [
    {
      value: String(value),
      kind: 'code',
      detail: text(locale, 'complete.default'),
      literal: typeof value === 'number',
    },
  ];
}

/** What there is to say of a code beyond its name. */
export const codeDocumentation = ({ path }: Field, code: string, locale: Language): string =>
  path === 'extends' ? (presetText(code, { locale }) ?? '') : '';
