/** For tests in which a policy is short and that isn't the point: as YAML, the settings that ask nothing more of it. */
import { RULES } from '../../server/src/rules/registry.generated';

export const NOTHING_MORE = `rules:\n${RULES.filter(({ moment }) => moment === 'completeness')
  .map(({ id }) => `  ${id}: "off"\n`)
  .join('')}`;
