/** What hover and completion say of audiences, objectives, key messages and KPIs. */
import type { ReferenceKind } from '../../../../schemas/kinds';
import { word } from '../../messages/catalogue';
import { codeOf, fact, type Described, type Describing } from './described-fact';
import { inLanguage } from '../in-language';

type Kinds = Extract<ReferenceKind, 'audience' | 'objective' | 'kpi' | 'key_message'>;

export const DESCRIBE_STRATEGY: Readonly<Record<Kinds, (id: string, asked: Describing) => Described | undefined>> = {
  audience: (id, { policy, locale }) => {
    const found = policy?.value.strategy?.audiences.find((audience) => audience.id === id);
    if (!found) return undefined;
    const facts = [
      ...fact(locale, 'fact.say', found.say),
      ...fact(
        locale,
        'fact.where',
        found.where?.map((place) => inLanguage(place, locale) ?? ''),
      ),
      ...fact(locale, 'fact.want', found.want),
      ...fact(locale, 'fact.behave', found.behave),
      ...fact(locale, 'fact.tone', found.tone),
      ...fact(
        locale,
        'fact.languages',
        found.languages?.map((language) => word(locale, 'language', language)),
      ),
    ];
    return { title: inLanguage(found.who, locale) ?? id, facts };
  },
  objective: (id, { policy, locale, wording }) => {
    const { objectives = [], kpis = [] } = policy?.value.strategy ?? {};
    const found = objectives.find((objective) => objective.id === id);
    if (!found) return undefined;
    const measures = found.kpis?.map(
      (kpi) => inLanguage(kpis.find((other) => other.id === kpi)?.measure, locale) ?? kpi,
    );
    const facts = [
      ...fact(locale, 'fact.category', codeOf(wording, 'strategy.objectives[].category', found.category)),
      ...fact(locale, 'fact.kpis', measures),
    ];
    return { title: inLanguage(found.text, locale) ?? id, facts };
  },
  kpi: (id, { policy, locale, wording }) => {
    const found = policy?.value.strategy?.kpis.find((kpi) => kpi.id === id);
    if (!found) return undefined;
    const target = [found.target, found.unit].filter(Boolean).join(' ');
    const facts = [
      ...fact(locale, 'fact.target', target),
      ...fact(locale, 'fact.frequency', codeOf(wording, 'strategy.kpis[].frequency', found.frequency)),
      ...fact(locale, 'fact.corrective', found.corrective_action),
    ];
    return { title: inLanguage(found.measure, locale) ?? id, facts };
  },
  key_message: (id, { policy, locale }) => {
    const { key_messages = [], audiences = [] } = policy?.value.strategy ?? {};
    const found = key_messages.find((message) => message.id === id);
    if (!found) return undefined;
    const who = found.audiences?.map(
      (audience) => inLanguage(audiences.find((other) => other.id === audience)?.who, locale) ?? audience,
    );
    const channels = found.channels?.map((channel) => word(locale, 'platform', channel));
    const facts = [...fact(locale, 'fact.audiences', who), ...fact(locale, 'fact.channels', channels)];
    return { title: inLanguage(found.text, locale) ?? id, facts };
  },
};
