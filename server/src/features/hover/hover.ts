/** What a reader sees who rests on a word: what it means, why, and what holds. It gathers what the other hover files say. */
import { SEVERITIES } from '../../rules/define';
import { touches } from '../../text/span';
import { hoverInBody } from './body';
import { hoverOnFence } from './post';
import { findingBlocks, ignoreComment } from './rules';
import { hoverInYaml } from './yaml';
import type { Hover } from './hovering';
import type { PlaceRequest } from '../request';

export type { Hover, HoverBlock } from './hovering';

export async function hoverAt(request: PlaceRequest): Promise<Hover | null> {
  const asked = { ...request, wording: await request.texts.of(request.locale) };
  const { file, offset } = asked;
  const here = asked
    .findings()
    .filter(({ span }) => touches(span, offset))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const { yaml } = file.content;
  const inYaml = file.kind === 'policy' || (yaml.span.start <= offset && offset < yaml.span.end);
  const own = ignoreComment(asked) ?? (inYaml ? hoverInYaml(asked) : (hoverOnFence(asked) ?? hoverInBody(asked)));
  const blocks = [...findingBlocks(here, asked), ...(own?.blocks ?? [])];
  const span = own?.span ?? here[0]?.span;
  return span && blocks.length > 0 ? { span, blocks } : null;
}
