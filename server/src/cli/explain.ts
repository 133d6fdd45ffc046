/** `smpolicy explain <rule>`: what a rule asks and why, what it does not see, what can be done, and where it comes from. */
import { createTexts } from '../features/texts';
import { fixTitles, summaryText, text, word } from '../messages/catalogue';
import type { Rule, Source } from '../rules/define';
import { RULES } from '../rules/registry.generated';
import { nearest } from '../text/nearest';
import { Refusal, type Arguments } from './arguments';
import { EXIT, type ExitCode } from './io';
import type { Run } from './run';
import { SIGNS, styleFor, wrapped } from './style';

export async function explain(run: Run, args: Arguments): Promise<ExitCode | Refusal> {
  const { io, language } = run;
  const [id, extra] = args.positionals;
  if (id === undefined) return new Refusal(text(language, 'cli.explain-what'));
  if (extra !== undefined) return new Refusal(text(language, 'cli.extra-word', { value: extra }));
  const rule = RULES.find((known) => known.id === id);
  if (!rule) return unknownRule(id, run);
  const style = styleFor(io.stdout, io.env);
  const { sign, format } = SIGNS[rule.severity];
  const severity = `${sign} ${word(language, 'severity', rule.severity)}${rule.off ? `, ${text(language, 'cli.off')}` : ''}`;
  const say = (said: string, indent = '') => wrapped(said, io.stdout.columns, indent);
  const words = (await createTexts(io.readText).of(language)).rules[id];
  const section = (title: string, paragraphs: readonly (string | undefined)[]) => {
    const said = paragraphs.flatMap((paragraph) => (paragraph ? [say(paragraph, '  ')] : []));
    return said.length === 0 ? [] : ['', style('bold', title), ...said];
  };
  const lines = [
    style('bold', id),
    say(summaryText(language, id)),
    '',
    `${style(format, severity)}. ${text(language, `cli.moment.${rule.moment}`)}`,
    ...section(text(language, 'cli.why'), [words?.why]),
    ...section(text(language, 'cli.limits'), [words?.limits]),
    ...section(
      text(language, 'cli.fixes'),
      fixTitles(language, id).map((title) => `- ${title}`),
    ),
    ...section(
      text(language, 'cli.sources'),
      rule.sources.map((source) => `- ${sourceText(source, run)}`),
    ),
    ...section(text(language, 'cli.change'), [`rules: { ${rule.id}: "off" }`]),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.clean;
}

function sourceText(source: Source, { language }: Run): string {
  if (source.kind === 'product') return source.note;
  if (source.kind === 'page') return text(language, 'cli.page', { url: source.url, date: source.checked });
  return `${word(language, 'seed', source.document)}, ${source.section}`;
}

/** Many know the name and not the group. */
function unknownRule(id: string, { language }: Run): Refusal {
  const ids: readonly Rule['id'][] = RULES.map((rule) => rule.id);
  const bare = nearest(
    id,
    ids.map((known) => known.replace(/^.*\//, '')),
  )[0];
  const near = nearest(id, ids)[0] ?? (bare && ids.find((known) => known.endsWith(`/${bare}`)));
  if (near) return new Refusal(text(language, 'cli.unknown-rule-near', { rule: id, near }));
  return new Refusal(text(language, 'cli.unknown-rule', { rule: id }));
}
