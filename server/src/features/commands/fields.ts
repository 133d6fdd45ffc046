/** Several fields of a post's front matter, set in one change: comments, order and every other byte stay. It knows no field's meaning. */
import { postShape } from '../../../../schemas/shapes';
import { keysAt } from '../../../../schemas/walk';
import { setHeader } from '../../syntax/header';
import { parsePost, type PostDocument } from '../../syntax/post';
import type { PatchValue } from '../../syntax/yaml/patch';
import type { Route } from '../../syntax/yaml/tree';
import type { Edit } from '../../text/edit';
import { Draft } from '../draft';

/** The keys of the map at a route, in the order of the schema: a new key comes where its readers look for it. */
const orderAt = (route: Route): readonly string[] => keysAt(postShape, route).fields.map(({ key }) => key);

export const setField = (post: PostDocument, route: Route, value: PatchValue): readonly Edit[] =>
  setHeader(post, route, value, orderAt);

/** One step after the other, each of the text that the last one left; together the fewest edits of `text`. */
export function inTurn(text: string, steps: readonly ((post: PostDocument) => readonly Edit[])[]): readonly Edit[] {
  const draft = new Draft(text);
  for (const step of steps) draft.apply(step(parsePost(draft.text)));
  return draft.edits();
}
