/**
 * The text of a YAML scalar that is published, with the way back from every offset to the file: quotes, folded lines and the
 * indentation of blocks are no part of it. It must not know what the field is for.
 */
import { Published, type Segment } from './published';
import type { ScalarNode } from './yaml/tree';

/** `\n`, `\u00a0`, a line that goes on: how double quotes write what they can't hold. */
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^])/gy;

export interface PublishedValue {
  readonly part: Published;
  /** False where the value is written with escapes: then a change at an offset could break one. */
  readonly editable: boolean;
}

/** Undefined where the value came through an alias, and so stands elsewhere. */
export function publishedValue(text: string, node: ScalarNode): PublishedValue | undefined {
  if (node.origin || node.broken) return undefined;
  const { segments, escapes } = aligned(text, node);
  return { part: new Published(node.value, node.span, segments), editable: !escapes };
}

interface Aligned {
  readonly segments: readonly Segment[];
  readonly escapes: boolean;
}

/** Walks the value and its source together; where they differ, the source has blanks, a quote or an escape that YAML reads otherwise. */
function aligned(text: string, node: ScalarNode): Aligned {
  const segments: Segment[] = [];
  let escapes = false;
  let at = begin(text, node);
  let published = 0;
  while (published < node.value.length && at < node.span.end) {
    const escape = node.style === 'double' && text[at] === '\\' ? escapeAt(text, at) : undefined;
    if (escape !== undefined || (node.style === 'single' && text.startsWith("''", at))) {
      const made = escape === undefined ? 1 : lengthOf(escape);
      if (made > 0) segments.push({ published, source: at, length: made });
      escapes = true;
      at += escape?.length ?? 2;
      published += made;
    } else if (text[at] === node.value[published]) {
      grow(segments, { published, source: at, length: 1 });
      at++;
      published++;
    } else if (/\s/.test(text[at] ?? '')) at++;
    else published++;
  }
  return { segments, escapes };
}

/** Behind the quote, or behind the line with `|` or `>`. */
function begin(text: string, { span, style }: ScalarNode): number {
  if (style === 'plain') return span.start;
  return style === 'block' ? text.indexOf('\n', span.start) + 1 : span.start + 1;
}

function escapeAt(text: string, at: number): string | undefined {
  ESCAPE.lastIndex = at;
  return ESCAPE.exec(text)?.[0];
}

/** How many UTF-16 units an escape stands for. */
function lengthOf(escape: string): number {
  if (/^\\\r?\n/.test(escape)) return 0;
  return /^\\U/.test(escape) && parseInt(escape.slice(2), 16) > 0xffff ? 2 : 1;
}

function grow(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  const touches = last && last.published + last.length === next.published && last.source + last.length === next.source;
  if (touches) segments.splice(-1, 1, { ...last, length: last.length + 1 });
  else segments.push(next);
}
