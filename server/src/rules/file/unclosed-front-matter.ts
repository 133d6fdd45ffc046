// The front matter of a post is opened and never closed, or closed and never opened.
import { span } from '../../text/span';
import { eolOf } from '../../syntax/yaml/patch';
import { defineRule, product } from '../define';

export const rule = defineRule({
  id: 'file/unclosed-front-matter',
  on: 'file',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check({ file: { text }, content }, report) {
    if (content.kind !== 'post') return;
    const { unclosed, unopened } = content.post;
    if (unopened) {
      const nothing = text.slice(unopened.span.start, unopened.span.end).trim() === '';
      report({
        at: unopened.span,
        message: { id: 'not-opened' },
        fixes: () => [
          { id: 'open', safe: true, edits: [{ span: unopened.span, text: nothing ? `---${eolOf(text)}` : '---' }] },
        ],
      });
    }
    if (!unclosed) return;
    const { opening, insertAt, lastKey: key } = unclosed;
    const eol = eolOf(text);
    const begun = /[\r\n]$/.test(text.slice(0, insertAt)) ? '' : eol;
    report({
      at: opening,
      message: key ? { id: 'not-closed', data: { key } } : { id: 'empty' },
      fixes: () => [
        { id: 'close', safe: true, edits: [{ span: span(insertAt, insertAt), text: `${begun}---${eol}` }] },
      ],
    });
  },
});
