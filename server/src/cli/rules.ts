/** `smpolicy rules`: every rule there is, in a table or as JSON. */
import { fixTitles, summaryText, text, word } from '../messages/catalogue';
import type { Rule } from '../rules/define';
import { RULES } from '../rules/registry.generated';
import type { Arguments } from './arguments';
import { EXIT, type ExitCode } from './io';
import type { Run } from './run';
import { SIGNS, styleFor } from './style';

export function rules({ io, language }: Run, args: Arguments): ExitCode {
  if (args.value('format') === 'json') {
    io.stdout.write(
      `${JSON.stringify(
        RULES.map((rule) => described(rule, language)),
        null,
        2,
      )}\n`,
    );
    return EXIT.clean;
  }
  const style = styleFor(io.stdout, io.env);
  const longest = Math.max(...RULES.map(({ id }) => id.length));
  const severity = (rule: Rule) => `${SIGNS[rule.severity].sign} ${word(language, 'severity', rule.severity)}`;
  const widest = Math.max(...RULES.map((rule) => severity(rule).length));
  for (const rule of RULES) {
    const off = rule.off ? ` (${word(language, 'severity', 'off')})` : '';
    const label = style(SIGNS[rule.severity].format, severity(rule).padEnd(widest));
    io.stdout.write(`${rule.id.padEnd(longest)}  ${label}  ${summaryText(language, rule.id)}${style('dim', off)}\n`);
  }
  io.stdout.write(`\n${text(language, 'cli.rules-end', { n: RULES.length })}\n`);
  return EXIT.clean;
}

const described = ({ id, on, severity, moment, sources, off }: Rule, language: Run['language']) => ({
  id,
  on,
  severity,
  moment,
  summary: summaryText(language, id),
  sources,
  off: off === true,
  fixable: fixTitles(language, id).length > 0,
});
