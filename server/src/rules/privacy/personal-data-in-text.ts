// A number or an address in a public text belongs to somebody.
import { publicMail } from '../../../../schemas/mail-domains';
import { setHeader } from '../../syntax/header';
import { isPersonsMailbox, isServiceMailbox } from '../../text/person-names';
import { personalData, type PersonalDatum } from '../../text/personal-data';
import { spanText, type Span } from '../../text/span';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { everyText } from '../../workspace/post/side-texts';
import { isPublic, makePublic } from '../../workspace/policy/public-data';
import { defineRule, page, seed, type FixOf, type Severity } from '../define';

const ID = 'privacy/personal-data-in-text';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'now',
  sources: [seed('001', '§3.7'), page('https://nl.wikipedia.org/wiki/Rijksregisternummer', '2026-11-22')],
  check({ post, policy }, report) {
    // Only the citizen reads a private reply.
    if (post.kind === 'reply' && post.front.reply?.mode === 'private') return;
    // The sentence doesn't repeat the datum: findings end up in logs.
    for (const { datum, at } of foundIn(post)) {
      const severity = severityOf(datum, policy);
      if (!severity) continue;
      const fixes = () => fixesFor(post, policy, datum, at);
      report({ at, severity, message: { id: datum.kind }, fixes });
    }
  },
});

interface Found {
  readonly datum: PersonalDatum;
  readonly at: Span;
}

const foundIn = (post: ResolvedPost): readonly Found[] =>
  everyText(post).flatMap(({ part }) =>
    personalData(part.text).map((datum) => ({ datum, at: part.sourceSpan(datum.span) })),
  );

/** Check digits are certain; whose a telephone or a mailbox is, is a guess. Undefined where it is public. */
function severityOf(datum: PersonalDatum, policy: EffectivePolicy | undefined): Severity | undefined {
  if (datum.kind === 'national') return 'error';
  // Without a policy nobody knows what is the organisation's own.
  if (!policy || isPublic(policy, datum)) return undefined;
  if (datum.kind === 'iban') return 'error';
  if (datum.kind === 'phone') return 'warning';
  const at = datum.text.lastIndexOf('@');
  const local = datum.text.slice(0, at);
  if (!publicMail(datum.text.slice(at + 1)) || isServiceMailbox(local)) return undefined;
  return isPersonsMailbox(local) ? 'warning' : 'information';
}

function fixesFor(
  post: ResolvedPost,
  policy: EffectivePolicy | undefined,
  datum: PersonalDatum,
  at: Span,
): readonly FixOf<typeof ID>[] {
  const masked = maskedText(datum);
  const all: FixOf<typeof ID>[] = [];
  if (spanText(post.file.text, at) === datum.text) {
    all.push({ id: 'mask', data: { masked }, safe: false, edits: [{ span: at, text: masked }] });
  }
  if (post.kind === 'reply') {
    all.push({ id: 'private', safe: false, edits: setHeader(post.content.post, ['reply', 'mode'], 'private') });
  }
  const own = policy && makePublic(policy, datum);
  if (own) all.push({ id: 'ours', safe: false, edits: [], elsewhere: [own] });
  return all;
}

const DOT = '•';

/** What remains shows which kind of datum stood there, and no more. */
function maskedText({ kind, text }: PersonalDatum): string {
  if (kind === 'mail') return `${DOT.repeat(3)}${text.slice(text.lastIndexOf('@'))}`;
  return kind === 'iban' ? text.slice(0, 2) + text.slice(2).replace(/[A-Za-z0-9]/g, DOT) : text.replace(/\d/g, DOT);
}
