/** What a published post says of what was published, which no renaming may change. */
import type { Found } from '../../workspace/symbols/symbol';

/** True for a hashtag in a post that is published or withdrawn, in its text and in its front matter, which must agree. */
export const isRecord = ({ file, kinds }: Found): boolean =>
  file.kind === 'post' && kinds.includes('hashtag') && ['published', 'withdrawn'].includes(file.plan.status);
