/** Findings for people: a heading for each file, one line for each finding, and a sum. */
import type { Language } from '../../../schemas/kinds';
import { text, word } from '../messages/catalogue';
import { SEVERITIES, type Severity } from '../rules/define';
import type { ReportedFinding } from './findings';
import { SIGNS, type Style } from './style';

export interface Totals {
  /** Files that were judged. */
  readonly checked: number;
  /** Files that `--fix` wrote; undefined without it. */
  readonly changed: number | undefined;
}

export function pretty(findings: readonly ReportedFinding[], totals: Totals, language: Language, style: Style): string {
  return [...blocks(findings, language, style), summary(findings, totals, language, style)].join('\n');
}

function blocks(findings: readonly ReportedFinding[], language: Language, style: Style): string[] {
  const used = SEVERITIES.filter((severity) => findings.some((finding) => finding.severity === severity));
  const widest = Math.max(0, ...used.map((severity) => word(language, 'severity', severity).length));
  const byFile = new Map<string, ReportedFinding[]>();
  for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  return [...byFile].map(([file, own]) => {
    const places = own.map(({ start }) => `${String(start.line)}:${String(start.column)}`);
    const width = Math.max(...places.map((place) => place.length));
    const lines = own.map(({ severity, message, rule }, i) => {
      const label = `${SIGNS[severity].sign} ${word(language, 'severity', severity).padEnd(widest)}`;
      const place = style('dim', (places[i] ?? '').padStart(width));
      return `  ${place}  ${style(SIGNS[severity].format, label)}  ${message}  ${style('dim', rule)}`;
    });
    return [style('underline', file), ...lines, ''].join('\n');
  });
}

const amounts = (findings: readonly ReportedFinding[]): readonly (readonly [Severity, number])[] =>
  SEVERITIES.map(
    (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
  ).filter(([, n]) => n > 0);

function summary(
  findings: readonly ReportedFinding[],
  { checked, changed }: Totals,
  language: Language,
  style: Style,
): string {
  const fixed = changed === undefined || changed === 0 ? [] : [text(language, 'cli.fixed', { n: changed })];
  const last = (lines: readonly string[]) => [...fixed, ...lines].map((line) => `${line}\n`).join('');
  if (checked === 0) return last([text(language, 'cli.nothing-to-check')]);
  if (findings.length === 0) return last([style('green', text(language, 'cli.clean', { n: checked }))]);
  const counts = amounts(findings).map(([severity, n]) => text(language, `cli.amount.${severity}`, { n }));
  const files = new Set(findings.map(({ file }) => file)).size;
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const worst = findings.some(({ severity }) => severity === 'error') ? 'red' : 'yellow';
  return last([
    style(worst, text(language, 'cli.sum', { counts, files, checked })),
    ...(fixable > 0 ? [text(language, 'cli.fixable', { n: fixable })] : []),
  ]);
}
