/** How many people stand behind the roles and tasks that a policy names. It knows no rule and no account. */
import { TASKS } from '../../../../schemas/codes';
import type { EffectivePolicy } from './policy';

/** The roles that are meant, a task standing for those that have it; undefined where a name is nobody's. */
export function rolesNamed(
  { value: { roles } }: EffectivePolicy,
  names: readonly string[],
): readonly string[] | undefined {
  const meant = names.map((name) => {
    if (roles.some(({ id }) => id === name)) return [name];
    return TASKS.some((task) => task === name)
      ? roles.flatMap(({ id, tasks }) => (tasks?.some((task) => task === name) ? [id] : []))
      : [];
  });
  return meant.every((ids) => ids.length > 0) ? [...new Set(meant.flat())] : undefined;
}

/** How many people the roles are together. */
export const peopleOf = ({ value }: EffectivePolicy, ids: readonly string[]): number =>
  value.roles.filter(({ id }) => ids.includes(id)).reduce((sum, { people }) => sum + people, 0);

/** The first roles of the list that are two people together; none where all are fewer. */
export function enough(policy: EffectivePolicy, ids: readonly string[]): readonly string[] {
  const count = ids.findIndex((_, i) => peopleOf(policy, ids.slice(0, i + 1)) >= 2) + 1;
  return ids.slice(0, count);
}
