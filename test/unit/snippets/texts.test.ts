// The built-in replies as the server reads them: title, group and keywords in the reader's language, the texts in all.
import assert from 'node:assert/strict';
import { BUILTIN_TEMPLATES } from '../../../schemas/builtin';
import { LANGUAGES } from '../../../schemas/kinds';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { shownText } from '../../../server/src/text/snippet';
import { realTexts, requestAt } from '../../kit/feature';
import { replies } from './sources';

describe('The texts of the built-in replies', function () {
  this.timeout(30_000);

  for (const language of LANGUAGES) {
    it(`have a title, a group and keywords in the reader’s language (${language})`, async () => {
      const { templates, templateGroups } = await realTexts.of(language);
      assert.deepEqual(Object.keys(templateGroups), Object.keys(replies.groups));
      assert.deepEqual(Object.keys(templates), [...BUILTIN_TEMPLATES]);
      for (const source of replies.templates) {
        const found = templates[source.id];
        assert.equal(found?.title, source.title[language]);
        assert.ok(templateGroups[found?.group ?? ''], source.id);
        assert.deepEqual(found?.keywords, source.keywords[language]);
        for (const one of LANGUAGES) assert.equal(found?.[one], source[one], `${source.id} ${one}`);
      }
    });
  }

  it('name the field of the policy that fills a place, whether it is always the same or not', async () => {
    const { templates } = await realTexts.of('nl');
    assert.deepEqual(templates['redirect-private']?.from, {
      partner: 'partners[].name',
      phone: 'partners[].phone',
      email: 'partners[].email',
      link: 'partners[].url',
    });
    assert.deepEqual(templates['question-follow-up']?.from, { deadline: 'response.target_hours' });
    assert.deepEqual(templates['praise']?.from, {});
    assert.deepEqual(templates['crisis-update']?.optional, [5]);
  });

  it('are shown by hover wherever a policy or a reply names one', async () => {
    for (const { id, title, nl } of replies.templates) {
      const file = { 'smpolicy.yaml': `schema_version: 1\ncrisis: { prepared_templates: [▮${id}] }\n` };
      const markdown = (await hoverAt(requestAt(file, 'nl')))?.blocks.map((block) => block.markdown).join('\n') ?? '';
      assert.ok(markdown.includes(title.nl), `${id}: ${markdown}`);
      assert.ok(unescaped(markdown).includes(shownText(nl)), `${id}: ${markdown}`);
    }
  });
});

const unescaped = (markdown: string): string => markdown.replace(/\\([\\[\]()*_#.!<>-])/g, '$1').replace(/\s+/g, ' ');
