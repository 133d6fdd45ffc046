// Somebody with a political office is named in the weeks before an election.
import { nodeAt, type Route } from '../../syntax/yaml/tree';
import type { Span } from '../../text/span';
import { localText } from '../../text/zoned';
import { inLanguage } from '../../workspace/policy/by-language';
import { instantOf } from '../../workspace/policy/deadline';
import { isTag, namedIn, officeHolders, type OfficeHolder } from '../../workspace/policy/mandataries';
import { mediaOf } from '../../workspace/post/media';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { ResolvedPost } from '../../workspace/post/post';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, page } from '../define';

export const rule = defineRule({
  id: 'election/politician-named',
  on: 'post',
  severity: 'warning',
  moment: 'ready',
  sources: [
    page(
      'https://www.vlaanderen.be/vlaanderen-intern-communicatie/instrumenten-voor-goede-communicatie/regelgeving-voor-overheidscommunicatie/sperperiode-voor-verkiezingen-regels-voor-communicatie-van-de-vlaamse-overheid',
      '2026-11-22',
    ),
    page(
      'https://www.kortom.be/vind-een-antwoord/item/2023/09/07/Wat-moet-je-weten-over-de-verkiezingen-en-sperperiode',
      '2026-11-22',
    ),
  ],
  check({ post, policy, snapshot }, report) {
    if (!policy || post.kind === 'crisis' || officeHolders(policy).length === 0) return;
    const election = electionOn(policy, dayOf(post, policy) ?? snapshot.today);
    if (!election) return;
    const data = { date: election.date, election: inLanguage(election.name, post.lang) ?? election.date };
    for (const holder of officeHolders(policy)) {
      const message = { id: 'named', data: { name: holder.name, ...data } } as const;
      for (const at of placesOf(post, holder)) report({ at, message });
    }
  },
});

/** The day on which it appears. */
function dayOf({ publishAt }: ResolvedPost, { timezone }: EffectivePolicy): string | undefined {
  const appears = publishAt === undefined ? undefined : instantOf(publishAt, timezone);
  return appears && localText(appears.local).slice(0, 10);
}

const electionOn = ({ value }: EffectivePolicy, day: string) =>
  value.elections.find(
    ({ date, election_period_from: from, no_politicians: nobody }) =>
      nobody && from !== undefined && from <= day && day <= date,
  );

/** The first in each part of each text, in each alternative text, and in the people who are tagged. */
function placesOf(post: ResolvedPost, holder: OfficeHolder): readonly (Span | Route)[] {
  const parts = new Set(sharedTexts(post).flatMap((shared) => shared.parts));
  const inText = [...parts].flatMap((part) => {
    const found = namedIn(part.text, holder);
    return found ? [part.sourceSpan(found)] : [];
  });
  const { first_comment: comment = '', tags_people: tags = [] } = post.front;
  const inFields: Route[] = [
    ...mediaOf(post).flatMap(({ entry, route }) => (namedIn(entry.alt ?? '', holder) ? [[...route, 'alt']] : [])),
    ...(namedIn(comment, holder) ? [['first_comment']] : []),
    ...tags.flatMap((tag, i): Route[] => {
      const handle = typeof tag === 'string' ? tag : tag?.handle;
      return handle !== undefined && isTag(handle, holder) ? [['tags_people', i]] : [];
    }),
  ];
  return [...inText, ...inFields.filter((route) => nodeAt(post.content.yaml.root, route) !== undefined)];
}
