/** What hover says in the text of a post: the policy's hashtags and names, and how long the text is for each account. */
import { text, word } from '../messages/catalogue';
import { sumByKind } from '../text/count';
import { entities } from '../text/entities';
import { span, touches, type Span } from '../text/span';
import type { Published } from '../syntax/published';
import { countsOf, type PartCount } from '../workspace/counting';
import { allParts, resolvePost, type ResolvedPost } from '../workspace/post';
import { accountName, dateText } from './described';
import type { Hover, HoverBlock, Hovering } from './hover';
import { policyOf, } from './hover-policy';
import { hoverOnFence } from './hover-yaml';
import { inLanguage } from './in-language';
import { code, escaped, lines, paragraphs } from './markdown';
import { handleKey, partnerHandles, policyTags, tagKey } from './tags';
