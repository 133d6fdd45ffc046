/** What a reader sees who rests on a word: what it means, why, and what holds. It gathers what the other hover files say. */
import type { RuleId } from '../rules/define';
import { touches, type Span } from '../text/span';
import { hoverInBody } from './hover-body';
import { hoverInYaml } from './hover-yaml';
import { findingBlocks, ignoreComment } from './hover-rules';
import type { PlaceRequest } from './request';
import type { Wording } from './texts';

export interface HoverBlock {
  /** What was typed by somebody is escaped. */
  readonly markdown: string;
  /** The rule whose page tells more. */
  readonly rule?: RuleId;
}

export interface Hover {
  readonly span: Span;
  readonly blocks: readonly HoverBlock[];
}

/** A request with its texts loaded. */
export interface Hovering extends PlaceRequest {
  readonly wording: Wording;
}

export async function hoverAt(request: PlaceRequest): Promise<Hover | null> {
  const asked = { ...request, wording: await request.texts.of(request.locale) };
  const { file, offset } = asked;
  const here = asked.findings.filter(({ span }) => touches(span, offset));
  const { yaml } = file.content;
  const inYaml = file.kind === 'policy' || (yaml.span.start <= offset && offset < yaml.span.end);
  const own = ignoreComment(asked) ?? (inYaml ? hoverInYaml(asked) : hoverInBody(asked));
  const blocks = [...findingBlocks(here, asked), ...(own?.blocks ?? [])];
  const span = own?.span ?? here[0]?.span;
  return span && blocks.length > 0 ? { span, blocks } : null;
}
