// A language that every message of this organisation needs has no version of the post.
import type { Language } from '../../../../schemas/kinds';
import type { RegimeId } from '../../../../schemas/regimes';
import { setHeader, beginning } from '../../syntax/header';
import { fillText } from '../../messages/catalogue';
import { hasVersion, isForOthers, lostVersions } from '../../workspace/post/asked-versions';
import { linkTo, newVersion } from '../../workspace/post/new-version';
import { isMisspelt, isTroubled } from '../../workspace/policy/places';
import type { ResolvedPost } from '../../workspace/post/post';
import { postName } from '../../workspace/snapshot';
import { defineRule, page, seed, type FixOf } from '../define';

const ID = 'language/missing-version';
/** Where the law itself asks both languages of everything that goes to the public. */
const STRICT: ReadonlySet<RegimeId> = new Set(['federal_central', 'brussels_local', 'facilities_municipality']);

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'ready',
  sources: [
    seed('003', 'antwoord 3'),
    page('http://wordscope.be/neerlandais/francais/dus+inderdaad+rechtstreeks.html', '2026-11-22'),
  ],
  check({ snapshot, post, policy }, report) {
    const { front, content } = post;
    if (!policy || post.kind === 'reply' || post.lang.length === 0 || policy.incomplete) return;
    if ((front.one_language ?? '').trim() !== '' || isUnclear(post)) return;
    const severity = STRICT.has(policy.regime.id) ? 'error' : 'warning';
    const broken = lostVersions(snapshot, post);
    for (const { lang, path, uri } of broken) {
      const creates = postName(uri).lang === lang && !snapshot.file(uri) ? newVersion(post, lang) : undefined;
      report({
        at: ['versions', lang],
        severity,
        message: { id: 'not-found', data: { lang, file: path } },
        fixes: () =>
          creates
            ? [{ id: 'create', data: { lang }, safe: false, edits: [], creates: { ...creates, uri }, opens: uri }]
            : [],
      });
    }
    for (const lang of policy.requiredLanguages) {
      if (hasVersion(post, lang) || broken.some((one) => one.lang === lang) || isForOthers(post, policy, lang))
        continue;
      report({
        at: content.value.lang === undefined ? beginning(content.post) : ['lang'],
        severity,
        message: { id: 'missing', data: { lang } },
        fixes: () => [...creating(post, lang), ...explaining(post)],
      });
    }
  },
});

/** What says which versions there are can't be read, or is misspelt. */
const isUnclear = ({ content }: ResolvedPost): boolean =>
  (['lang', 'versions', 'one_language', 'audiences'] as const).some(
    (key) => isTroubled(content, [key]) || isMisspelt(content, [key]),
  );

function creating(post: ResolvedPost, lang: Language): FixOf<typeof ID>[] {
  const creates = newVersion(post, lang);
  if (!creates) return [];
  const edits = linkTo(post, lang, creates.uri);
  return [{ id: 'create', data: { lang }, safe: false, edits, creates, opens: creates.uri }];
}

const explaining = ({ content, lang: [lang = 'en'] }: ResolvedPost): FixOf<typeof ID>[] => [
  { id: 'explain', safe: false, edits: setHeader(content.post, ['one_language'], `[${fillText(lang, ID, 'reason')}]`) },
];
