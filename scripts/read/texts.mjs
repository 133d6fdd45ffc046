// The long texts of one language, as the build writes them to dist/texts/<lang>.json: what rules and fields are and why. The server reads
// them through server/src/features/texts.ts, which has the types.
import { fieldTexts } from '../generate/fields.mjs';
import { readRules } from './rules.mjs';

/** `{ rules: { id: { summary, why, limits } }, fields: { policy: { path: … }, post: { path: … } } }` */
export async function texts(root, language) {
  const rules = readRules(root).map(({ id, words }) => [
    id,
    {
      summary: words.summary[language],
      why: words.why[language],
      ...(words.limits ? { limits: words.limits[language] } : {}),
    },
  ]);
  return { rules: Object.fromEntries(rules), fields: await fieldTexts(root, language) };
}
