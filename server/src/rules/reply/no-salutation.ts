// A reply to somebody whose name is known doesn't use it.
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { fillText } from '../../messages/catalogue';
import { eolOf } from '../../syntax/yaml/patch';
import { span } from '../../text/span';
import type { ResolvedPost } from '../../workspace/post/post';
import { sharedTexts, type SharedText } from '../../workspace/post/texts';
import { defineRule, seed, type FixOf } from '../define';

const ID = 'reply/no-salutation';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'hint',
  moment: 'later',
  sources: [seed('001', '§3.4')],
  check({ post }, report) {
    const name = post.front.reply?.name?.trim() ?? '';
    if (post.kind !== 'reply' || name === '') return;
    for (const shared of sharedTexts(post)) {
      const first = shared.parts.find(({ text }) => text !== '');
      if (!first || isNamed(shared.text, name)) continue;
      const lineEnd = first.text.indexOf('\n');
      report({
        at: first.sourceSpan(span(0, lineEnd < 0 ? first.text.length : lineEnd)),
        message: { id: 'nameless', data: { name } },
        fixes: () => greeted(post, shared, name),
      });
    }
  },
});

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const TITLES = new Set(
  'mevrouw mevr meneer mijnheer dhr madame mme monsieur frau herr mrs van den der des von'.split(' '),
);

/** Any word of the name is enough. A name without one that can be told from other words says nothing. */
function isNamed(text: string, name: string): boolean {
  const wordsOf = (one: string) => folded(one).split(/[^\p{L}\p{N}]+/u);
  const said = new Set(wordsOf(text));
  const own = wordsOf(name).filter((word) => word.length > 1 && !TITLES.has(word));
  return own.length === 0 || own.some((word) => said.has(word));
}

/** A greeting that names nobody yet. */
const BARE =
  /^(?:dag|hallo|hoi|goedendag|goeiedag|goedemorgen|goedemiddag|goedenavond|bonjour|bonsoir|guten (?:tag|morgen|abend)|hello|hi|good (?:morning|afternoon|evening))(?=[ \u00a0]?[,.!:]|\n|$)/iu;

function greeted({ file, lang }: ResolvedPost, { parts }: SharedText, name: string): FixOf<typeof ID>[] {
  const first = parts.find(({ text }) => text !== '');
  const language: Language | undefined = LANGUAGES.find((one) => one === lang[0]);
  if (!first) return [];
  const bare = BARE.exec(first.text)?.[0];
  if (bare === undefined && !language) return [];
  const at = first.toSource(bare?.length ?? 0, bare !== undefined);
  const greeting = `${fillText(language ?? 'en', ID, 'greeting')} ${name}`;
  const text = bare === undefined ? `${greeting},${eolOf(file.text)}` : ` ${name}`;
  return [
    {
      id: 'insert',
      data: { greeting: bare === undefined ? greeting : `${bare} ${name}` },
      safe: false,
      edits: [{ span: span(at, at), text }],
    },
  ];
}
