// Two posts appear on one account shortly after each other.
import { localText } from '../../text/zoned';
import { keyOrBeginning } from '../../syntax/header';
import { nodeAt } from '../../syntax/yaml/tree';
import { neighboursOf, type Neighbour } from '../../workspace/post/clash';
import { postName } from '../../workspace/snapshot';
import { defineRule, seed, type Related } from '../define';

export const rule = defineRule({
  id: 'time/clash',
  on: 'post',
  severity: 'information',
  moment: 'ready',
  sources: [seed('000', 'aanbeveling 5'), seed('001', '§2.3.3')],
  options: { minutes: 15 },
  check({ post, snapshot, options }, report) {
    const near = neighboursOf(snapshot, post.file).filter(({ apart }) => apart < Number(options['minutes']));
    const [nearest] = near;
    if (!nearest) return;
    report({
      at: post.front.publish_at === undefined ? keyOrBeginning(post.content.post, 'accounts') : ['publish_at'],
      message: {
        id: 'beside',
        data: { time: localText(nearest.local).slice(-5), title: titleOf(nearest), accounts: nearest.accounts },
      },
      related: near.map((other) => relatedTo(other)),
    });
  },
});

const titleOf = ({ file }: Neighbour): string => file.plan.title ?? postName(file.uri).id;

function relatedTo(other: Neighbour): Related {
  const { uri, content } = other.file;
  const span = nodeAt(content.yaml.root, ['publish_at'])?.span ?? { start: 0, end: 0 };
  return { uri, span, id: 'other', data: { title: titleOf(other), accounts: other.accounts } };
}
