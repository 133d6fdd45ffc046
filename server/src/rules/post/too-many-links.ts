// A post has more different links than the platform takes, or than the policy wants for readers' sake.
import type { PlatformId } from '../../../../schemas/platforms';
import { entities, type Entity } from '../../text/entities/entities';
import { limitFor } from '../../workspace/post/counting';
import type { PostAccount, ResolvedPost } from '../../workspace/post/post';
import { sharedTexts } from '../../workspace/post/texts';
import { defineRule, page, type MessageOf, type Severity } from '../define';

const ID = 'post/too-many-links';

export const rule = defineRule({
  id: ID,
  on: 'post',
  severity: 'error',
  moment: 'later',
  sources: [
    page('https://developers.facebook.com/documentation/threads/posts', '2026-11-22'),
    page(
      'https://gcs.civilservice.gov.uk/guidance/digital-communication/planning-creating-and-publishing-accessible-social-media-campaigns/',
      '2026-11-22',
    ),
  ],
  check({ post }, report) {
    for (const { parts, accounts } of sharedTexts(post)) {
      for (const part of parts) {
        const all = [
          ...accounts.map((one) => refused(post, part.text, one)),
          ...(accounts.length > 0 ? accounts.map(({ platform }) => platform) : [undefined]).map((platform) =>
            unwanted(post, part.text, platform),
          ),
        ].filter((one) => one !== undefined);
        // What the platform refuses goes before what the policy would rather not see.
        const [worst] = all.sort(
          (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || a.max - b.max,
        );
        if (worst) report({ at: part.sourceSpan(worst.first.span), message: worst.message, severity: worst.severity });
      }
    }
  },
});

interface Breach {
  readonly max: number;
  /** The first link that is too many. */
  readonly first: Entity;
  readonly severity: Severity;
  readonly message: MessageOf<typeof ID>;
}

/** Over the number of the platform, or over the organisation's own for it. */
function refused(post: ResolvedPost, text: string, account: PostAccount): Breach | undefined {
  const { platform } = account;
  const limit = platform && limitFor(post, account, platform, 'links');
  if (!limit) return undefined;
  const links = differentLinks(text, platform);
  const first = links[limit.limit];
  if (!first) return undefined;
  const data = { n: links.length, max: limit.limit, platform };
  return { max: limit.limit, first, severity: limit.certain ? 'error' : 'warning', message: { id: 'platform', data } };
}

function unwanted({ policy }: ResolvedPost, text: string, platform: PlatformId | undefined): Breach | undefined {
  const max = policy?.value.accessibility?.max_links;
  if (max === undefined) return undefined;
  const links = differentLinks(text, platform);
  const first = links[max];
  if (!first) return undefined;
  return { max, first, severity: 'warning', message: { id: 'policy', data: { n: links.length, max } } };
}

/** As the platform reads them; with or without a protocol or a last slash an address is the same. */
function differentLinks(text: string, platform: PlatformId | undefined): readonly Entity[] {
  const first = new Map<string, Entity>();
  for (const entity of entities(text, platform)) {
    const key = entity.value.replace(/^https?:\/\//i, '').replace(/\/$/, '');
    if (entity.kind === 'link' && !first.has(key)) first.set(key, entity);
  }
  return [...first.values()];
}
