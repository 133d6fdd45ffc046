/**
 * Cases written as a page: `test/rules/<group>/<name>.md`.
 *
 * Every `## ` heading is a case and its sentence the title of the test. Fenced blocks name a file (```` ```md posts/a.nl.post.md ````); a
 * policy called `smpolicy.yaml` replaces the standard one, and `none` as its only line leaves it out. A line of carets under a line of a
 * file says what is expected there: `^^^^ error post/too-long over-limit`; the carets begin where the finding begins and are as long as it
 * is, at most to the end of its line. A block ```` ```md after: split ```` is the file of the case's last block after the fix of that id.
 * With a path behind (```` ```md after: move posts/a.fr.post.md ````) it is another file after the fix, which the fix may have made.
 * A block ```` ```text message: fr ```` is the sentence of the case's first finding in that language.
 *
 * What other files there are is known only where a case says so: by a line `Also there: posts/oever.jpg, posts/film.nl.srt`, or by a
 * block for a file that is not ours (```` ```srt posts/film.nl.srt ````). A block ```` ```photo posts/oever.jpg ```` is an image that says of
 * itself what stands there, a field a line: `creator: Mila Voorbeeld`, `alt nl: Een rivier.`; `images.ts` knows the fields.
 */

export interface Expectation {
  readonly path: string;
  readonly severity: string;
  readonly rule: string;
  readonly message: string | undefined;
  /** UTF-16 offset of the first caret. */
  readonly start: number;
  /** The number of carets. */
  readonly length: number;
}

export interface Case {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Expectation[];
  readonly after: readonly { readonly fix: string; readonly path: string; readonly text: string }[];
  readonly messages: readonly { readonly locale: string; readonly text: string }[];
  readonly today: string | undefined;
  /** Files of which only the name matters. */
  readonly alsoThere: readonly string[];
  /** What images say of themselves. */
  readonly photos: Readonly<Record<string, string>>;
}

const BLOCK = /^(`{3,})(\w+) ([^\n]+)\n([\s\S]*?)^\1[ \t]*$/gm;
const CARETS = /^([ \t]*)(\^+) (error|warning|information|hint) ([a-z-]+\/[a-z-]+)(?: ([a-z-]+))?[ \t]*$/;

export function readPage(markdown: string): readonly Case[] {
  // A heading inside a block begins a variant of its post, not a case.
  return markdown
    .replace(BLOCK, (block) => block.replace(/^## /gm, `${INSIDE}## `))
    .split(/^## /m)
    .slice(1)
    .map((section) => readCase(section.replaceAll(INSIDE, '')));
}

const INSIDE = '\u0000';

function readCase(section: string): Case {
  const title = section.split('\n', 1)[0]?.trim() ?? '';
  const files: Record<string, string> = {};
  const expected: Expectation[] = [];
  const after: { fix: string; path: string; text: string }[] = [];
  const messages: { locale: string; text: string }[] = [];
  const photos: Record<string, string> = {};
  let last = '';
  for (const [, , kind, name = '', body = ''] of section.matchAll(BLOCK)) {
    const special = /^(after|message): (\S+)(?: (\S+))?$/.exec(name.trim());
    if (special?.[1] === 'after') after.push({ fix: special[2] ?? '', path: special[3] ?? last, text: body });
    else if (special) messages.push({ locale: special[2] ?? '', text: body.trim() });
    else if (kind === 'photo') photos[name.trim()] = body;
    else {
      last = name.trim();
      const read = withoutCarets(last, body);
      files[last] = read.text;
      expected.push(...read.expected);
    }
  }
  const today = /^Today: (\d{4}-\d{2}-\d{2})$/m.exec(section)?.[1];
  const alsoThere = /^Also there: (.+)$/m.exec(section)?.[1]?.split(', ') ?? [];
  return { title, files, expected, after, messages, today, alsoThere, photos };
}

function withoutCarets(path: string, body: string): { text: string; expected: Expectation[] } {
  const expected: Expectation[] = [];
  let text = '';
  let above = 0;
  for (const line of body.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const match = CARETS.exec(line.replace(/\n$/, ''));
    if (!match) {
      above = text.length;
      text += line;
      continue;
    }
    const [, lead = '', carets = '', severity = '', rule = '', message] = match;
    expected.push({ path, severity, rule, message, start: above + lead.length, length: carets.length });
  }
  return { text, expected };
}
