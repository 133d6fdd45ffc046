/** What can be typed at a place. The text before the cursor decides, never the tree: while typing, a file is seldom whole. */
import type { CompletionItem } from './item';
import { blocksFor } from './blocks';
import { nearbyFiles } from './files';
import { completeBody } from './body';
import { completeYaml } from './yaml';
import { completeIgnore } from './ignore';
import type { PlaceRequest } from '../request';
import { span, type Span } from '../../text/span';

export type { CompletionItem, CompletionKind } from './item';

/** In the order in which they should be shown. */
export async function completionAt(request: PlaceRequest): Promise<readonly CompletionItem[]> {
  if (request.file.tooLarge) return [];
  const asked = { ...request, wording: await request.texts.of(request.locale) };
  const ignore = completeIgnore(asked);
  if (ignore) return ignore;
  const part = yamlPart(request);
  if (!part) return completeBody(asked);
  return completeYaml({ ...asked, blocks: await blocksFor(asked), nearby: await nearbyFiles(asked, part) }, part);
}

/** The YAML that the cursor is in; in front matter that isn't closed yet also the line below it. */
function yamlPart({ file, offset }: PlaceRequest): Span | undefined {
  const { content } = file;
  const { start, end } = content.yaml.span;
  if (content.kind === 'policy') return content.yaml.span;
  if (!content.post.hasHeader || offset < start) return undefined;
  if (offset < end) return content.yaml.span;
  const line = file.text.lastIndexOf('\n', offset - 1) + 1;
  if (!content.post.unclosed || line > end) return undefined;
  const next = file.text.indexOf('\n', offset);
  return span(start, next < 0 ? file.text.length : next);
}
