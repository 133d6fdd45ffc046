/** Completion inside the comments that silence a rule. */
import { summaryText, text } from '../../messages/catalogue';
import { RULES } from '../../rules/registry.generated';
import { span } from '../../text/span';
import type { CompletionItem } from './item';
import { prose } from '../markdown';
import type { PlaceRequest } from '../request';

const OPENING = /(?:<!--|^[ \t]*#)[ \t]*([\w-]*)$/;
const RULE = /(?:<!--|^[ \t]*#)[ \t]*smpolicy-ignore(?:-file)?[ \t]+([\w./-]*)$/;

/** Undefined where the cursor is in no such comment. */
export function completeIgnore(asked: PlaceRequest): readonly CompletionItem[] | undefined {
  const { file, offset } = asked;
  const line = file.text.slice(
    Math.max(file.text.lastIndexOf('\n', offset - 1), file.text.lastIndexOf('\r', offset - 1)) + 1,
    offset,
  );
  const inYaml = file.kind === 'policy' || offset < file.content.yaml.span.end;
  const rule = RULE.exec(line);
  if (rule && (inYaml || line.includes('<!--'))) return rules(asked, rule[1] ?? '');
  const opening = OPENING.exec(line);
  return opening && (inYaml || line.includes('<!--')) ? keywords(asked, opening[1] ?? '') : undefined;
}

/** The rules that speak in this file first. */
function rules({ file, offset, locale, findings }: PlaceRequest, typed: string): readonly CompletionItem[] {
  const rest = /^[\w./-]*/.exec(file.text.slice(offset))?.[0] ?? '';
  const colon = /^[ \t]*:/.test(file.text.slice(offset + rest.length)) ? '' : ': ';
  const speaking = new Set(findings().map((finding) => finding.rule));
  const ids = RULES.map(({ id }) => id);
  return [...ids.filter((id) => speaking.has(id)), ...ids.filter((id) => !speaking.has(id))].map((id) => ({
    label: id,
    kind: 'rule',
    detail: summaryText(locale, id),
    documentation: prose(summaryText(locale, id)),
    span: span(offset - typed.length, offset + rest.length),
    filter: id,
    insert: id + colon,
    again: false,
  }));
}

function keywords({ file, offset, locale }: PlaceRequest, typed: string): readonly CompletionItem[] {
  const rest = /^[\w-]*/.exec(file.text.slice(offset))?.[0] ?? '';
  const end = offset + (rest.startsWith('--') ? 0 : rest.length);
  const pad = typed === '' && !/[ \t]/.test(file.text[offset - 1] ?? '') ? ' ' : '';
  const offer = (label: string, detail: string): CompletionItem => ({
    label,
    kind: 'keyword',
    detail,
    documentation: '',
    span: span(offset - typed.length, end),
    filter: label,
    insert: `${pad}${label} `,
    again: true,
  });
  return [
    offer('smpolicy-ignore', text(locale, 'complete.ignore')),
    offer('smpolicy-ignore-file', text(locale, 'complete.ignore-file')),
  ];
}
