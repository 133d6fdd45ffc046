// A file so large that it isn't read.
import { span } from '../../text/span';
import { defineRule, product } from '../define';

const MEGABYTE = 1024 * 1024;

export const rule = defineRule({
  id: 'file/too-large',
  on: 'file',
  severity: 'warning',
  moment: 'now',
  sources: [product('ARCHITECTURE.md')],
  check({ file }, report) {
    if (!file.tooLarge) return;
    const size = Math.ceil((file.text.length / MEGABYTE) * 10) / 10;
    report({ at: span(0, 0), message: { id: 'not-read', data: { size } } });
  },
});
