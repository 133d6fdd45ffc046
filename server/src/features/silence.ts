/**
 * “Silence here, with a reason”: the comment that silences a finding, on the line above, in the comment's notation of that place. Where no
 * line above can reach the finding, it is for the whole file. The reason is for a person to write over; without one the comment itself is reported.
 */
import { canBeSilenced } from '../analysis/accept';
import { text, writtenText } from '../messages/catalogue';
import { eolOf } from '../syntax/yaml/patch';
import { isScalar, placeAt } from '../syntax/yaml/tree';
import type { Edit } from '../text/edit';
import { span, type Span } from '../text/span';
import type { SourceFile } from '../workspace/files/file';
import { resolvePost } from '../workspace/post/post';
import { isAt, type CodeAction } from './code-actions';
import { policyOf, type PlaceRequest } from './request';

type Request = Pick<PlaceRequest, 'snapshot' | 'file' | 'locale' | 'findings'>;

/** One for each rule and place, in the order of the findings. */
export function silenceActions(request: Request, place: Span): readonly CodeAction[] {
  const { file, locale, findings } = request;
  const policy = policyOf(request);
  if (file.content.yaml.broken) return [];
  const reason = reasonFor(request);
  const seen = new Set<string>();
  return findings()
    .filter(
      (finding) => isAt(finding, place) && canBeSilenced(finding.rule) && policy?.locks.has(finding.rule) !== true,
    )
    .flatMap((finding) => {
      const { rule } = finding;
      const above = lineAbove(file, finding.span);
      const edit = above ? comment(file, above, `smpolicy-ignore ${rule}: ${reason}`) : forFile(file, rule, reason);
      const key = `${rule} ${String(edit.span.start)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const title = text(locale, above ? 'action.silence' : 'action.silence-file', { rule });
      return [{ title, finding, fix: { id: 'silence', data: {}, safe: false, edits: [edit] }, preferred: false }];
    });
}

/** In the language in which the organisation would give its reason. */
function reasonFor(request: Request): string {
  const language = resolvePost(request.snapshot, request.file)?.lang[0] ?? policyOf(request)?.languages[0] ?? 'en';
  return `[${writtenText(language, 'suppress.reason')}]`;
}

/** Where a comment goes, and with which blanks before it. */
interface Above {
  readonly at: number;
  readonly indent: string;
  readonly inYaml: boolean;
}

const comment = ({ text: whole }: SourceFile, { at, indent, inYaml }: Above, said: string): Edit => ({
  span: span(at, at),
  text: `${indent}${inYaml ? `# ${said}` : `<!-- ${said} -->`}${eolOf(whole)}`,
});

function forFile(file: SourceFile, rule: string, reason: string): Edit {
  const { content } = file;
  const inYaml = content.kind === 'policy' || content.post.hasHeader;
  const at = inYaml ? content.yaml.span.start : content.post.body.start;
  return comment(file, { at, indent: '', inYaml }, `smpolicy-ignore-file ${rule}: ${reason}`);
}

/** Undefined where a comment on the line above would not be one, or would not reach the place. */
function lineAbove(file: SourceFile, { start }: Span): Above | undefined {
  const { content } = file;
  if (content.kind === 'post' && content.post.hasHeader && start < content.yaml.span.start) return undefined;
  if (content.kind === 'policy' || start < content.yaml.span.end) {
    const node = placeAt(content.yaml.root, start)?.node;
    // Between the lines of one text there is no place for a comment.
    const from = isScalar(node) && node.span.start < start ? node.span.start : start;
    const line = lineAt(file.text, from, content.yaml.span);
    return line && { ...line, inYaml: true };
  }
  const { body, comments } = content.post;
  if (start < body.start || comments.some((one) => one.start < start && start < one.end)) return undefined;
  const line = lineAt(file.text, start, body);
  // Above the line that begins the next part of a thread stays a blank one.
  return line && !/^[ \t]*---/.test(file.text.slice(line.at)) ? { at: line.at, indent: '', inYaml: false } : undefined;
}

function lineAt(whole: string, offset: number, part: Span): Pick<Above, 'at' | 'indent'> | undefined {
  let at = offset;
  while (at > part.start && !/[\r\n]/.test(whole[at - 1] ?? '')) at--;
  const [line, indent = ''] = /^([ \t]*)[^\r\n]*/.exec(whole.slice(at, part.end)) ?? [''];
  return line.trim() === '' || line.includes('smpolicy-ignore') ? undefined : { at, indent };
}
