// An event has more hashtags than one, or than one for each language.
import type { Language } from '../../../../schemas/kinds';
import { bareTag } from '../../text/tags';
import { setValue } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import { everyLanguage } from '../../workspace/policy/by-language';
import { defineRule, seed } from '../define';

export const rule = defineRule({
  id: 'hashtag/too-many-for-event',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [seed('000', 'aanbeveling 2')],
  check({ content, policy }, report) {
    const languages = Math.max(1, policy.languages.length);
    for (const [i, event] of (content.value.events ?? []).entries()) {
      for (const { lang, value } of everyLanguage(event?.hashtags)) {
        const tags = [...new Set(value.filter((tag) => tag !== undefined).map(bareTag))].map((tag) => `#${tag}`);
        const [first] = tags;
        // Tags in a plain list may be one for each language.
        if (first === undefined || tags.length <= (lang ? 1 : languages)) continue;
        const route: Route = ['events', i, 'hashtags', ...(lang ? [lang] : [])];
        report({
          at: route,
          message: messageFor(event?.id ?? '', tags.length, lang),
          fixes: () => [
            { id: 'keep', data: { hashtag: first }, safe: false, edits: setValue(content.yaml, route, first) },
          ],
        });
      }
    }
  },
});

const messageFor = (event: string, n: number, lang: Language | undefined) =>
  lang ? ({ id: 'in-language', data: { event, n, lang } } as const) : ({ id: 'too-many', data: { event, n } } as const);
