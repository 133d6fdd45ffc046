/**
 * Answering with the template that fits: in the citizen's language, later, or about the procedure alone. Actions on findings, since the
 * built-in replies are no part of a rule.
 */
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import type { Reply } from '../../../schemas/post';
import { text } from '../messages/catalogue';
import { setHeader } from '../syntax/header';
import { eolOf } from '../syntax/yaml/patch';
import type { Edit } from '../text/edit';
import { shownText } from '../text/snippet';
import { span, type Span } from '../text/span';
import { resolvePost, type ResolvedPost } from '../workspace/post/post';
import { isAt, type CodeAction } from './code-actions';
import { saidIn, situationOf } from './reply-templates';
import type { PlaceRequest } from './request';
import type { Wording } from './texts';

/** The built-in reply for each kind of message; a kind without one needs words of its own. */
const FOR_KIND: Readonly<Partial<Record<NonNullable<Reply['classification']>, string>>> = {
  question: 'question-answer',
  complaint: 'complaint',
  criticism: 'criticism',
  wrong_information: 'wrong-information',
  praise: 'praise',
  job: 'job',
  accessibility: 'accessibility',
  press: 'press',
  danger: 'person-in-danger',
};

const WRONG_LANGUAGE = 'reply/language-mismatch';
/** The built-in reply that mends a finding, whatever kind of message it answers. */
const FOR_RULE: Readonly<Record<string, string>> = {
  'reply/late': 'question-follow-up',
  'facts/undecided-policy': 'pending-decision',
};

export async function replyActions(request: PlaceRequest, place: Span): Promise<readonly CodeAction[]> {
  const { snapshot, file, locale, findings } = request;
  const finding = findings().find(
    (one) => (one.rule === WRONG_LANGUAGE || Object.hasOwn(FOR_RULE, one.rule)) && isAt(one, place),
  );
  const post = finding && resolvePost(snapshot, file);
  if (!finding || post?.kind !== 'reply') return [];
  const wanted = finding.rule === WRONG_LANGUAGE ? finding.data['asked'] : post.lang[0];
  const lang = LANGUAGES.find((language) => language === wanted);
  if (!lang) return [];
  const id =
    FOR_RULE[finding.rule] ?? post.front.reply?.template ?? FOR_KIND[post.front.reply?.classification ?? 'other'];
  const template = templateFor(post, id, lang, await request.texts.of(locale), locale);
  const answer = template && answered(post, lang, filled(template.text, post.front.reply?.name));
  const edits = answer && [...noted(post, FOR_RULE[finding.rule]), ...answer];
  if (!edits) return [];
  const title = text(locale, 'action.template', { lang, title: template.title });
  return [{ title, finding, fix: { id: 'template', data: {}, safe: false, edits }, preferred: false }];
}

interface Template {
  readonly title: string;
  readonly text: string;
}

/** Which template was used, where that makes the difference. */
const noted = ({ content }: ResolvedPost, template: string | undefined): readonly Edit[] =>
  template === undefined ? [] : setHeader(content.post, ['reply', 'template'], template);

function templateFor(
  { policy }: ResolvedPost,
  id: string | undefined,
  lang: Language,
  wording: Wording,
  locale: Language,
): Template | undefined {
  const situation = id === undefined ? undefined : situationOf(id, { policy, locale, wording });
  const said = situation && saidIn(situation, lang, policy);
  return situation === undefined || said === undefined ? undefined : { title: situation.title, text: said };
}

/** The template as text; a name that is known stands in its place. */
const filled = (template: string, name: string | undefined): string =>
  shownText(template).replace(/\[(?:naam|nom|Name|name)\]/g, (place) => name ?? place);

/** What was written stays, as a note; where it holds notes itself, nothing is offered that could lose them. */
function answered(post: ResolvedPost, lang: Language, answer: string): readonly Edit[] | undefined {
  const { content, file } = post;
  const { body, comments } = content.post;
  const written = file.text.slice(body.start, body.end);
  if (comments.length > 0 || /<!--|-->/.test(written)) return undefined;
  const eol = eolOf(file.text);
  const old = written.trim() === '' ? '' : `${eol}<!-- ${written.trim()} -->${eol}`;
  const language = post.lang.length === 1 && post.lang[0] === lang ? [] : setHeader(content.post, ['lang'], lang);
  return [...language, { span: span(body.start, body.end), text: answer + eol + old }];
}
