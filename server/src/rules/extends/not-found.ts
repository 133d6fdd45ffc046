// `extends` names a file or a preset that doesn't exist, or a file that is no policy.
import { PRESETS } from '../../../../schemas/codes';
import { removeItem, replaceScalar } from '../../syntax/yaml/patch';
import { isScalar, nodeAt } from '../../syntax/yaml/tree';
import { excerpt } from '../../text/excerpt';
import { nearest } from '../../text/nearest';
import { isPreset } from '../../workspace/policy/presets';
import { relativePath } from '../../workspace/files/uri';
import { defineRule, product, type FixOf, type PolicyContext } from '../define';

export const rule = defineRule({
  id: 'extends/not-found',
  on: 'policy',
  severity: 'error',
  moment: 'now',
  sources: [product('docs/fields/en.md')],
  check(context, report) {
    const { snapshot, file } = context;
    for (const { index, path, target } of snapshot.policies.extensionsOf(file)) {
      if (target.kind !== 'missing' && target.kind !== 'no-policy') continue;
      const shown = excerpt(path);
      report({
        at: ['extends', index],
        message: isPreset(path)
          ? { id: 'no-preset', data: { path: shown, presets: PRESETS } }
          : { id: target.kind === 'missing' ? 'missing' : 'no-policy', data: { path: shown } },
        fixes: () => fixes(context, index, path),
      });
    }
  },
});

function fixes(
  { snapshot, file, content: { yaml } }: PolicyContext,
  index: number,
  path: string,
): FixOf<'extends/not-found'>[] {
  const node = nodeAt(yaml.root, ['extends', index]);
  if (!isScalar(node) || node.origin) return [];
  const removal = removeItem(yaml, ['extends', index]);
  const sets = proposals(path, snapshot.policies.files.keys(), file).map((near) => ({
    id: 'set' as const,
    data: { near },
    safe: false,
    edits: [replaceScalar(node, near, true)],
  }));
  return [...sets, ...(removal ? [{ id: 'remove' as const, safe: false, edits: [removal] }] : [])];
}

/** Files of the same name elsewhere, then names that look alike. */
function proposals(path: string, uris: Iterable<string>, file: PolicyContext['file']): readonly string[] {
  if (isPreset(path)) return nearest(path, PRESETS);
  const known = [...uris].filter((uri) => uri !== file.uri).map((uri) => relativePath(file.folder, uri));
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const same = known.filter((other) => other.split('/').at(-1) === name);
  return [...new Set([...same, ...nearest(path, known)])].slice(0, 3);
}
