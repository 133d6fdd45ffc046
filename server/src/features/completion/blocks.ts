/** How a block of a policy begins: what a new key at the top of a policy brings along, filled in with what the policy already has. */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import type { Hovering } from '../hover/hovering';
import { policyOf } from '../request';

/** In VS Code's snippet form, the key included; undefined for a key that begins with nothing in particular. */
export type Blocks = (key: string) => string | undefined;

export async function blocksFor(asked: Hovering): Promise<Blocks> {
  if (asked.file.kind !== 'policy') return () => undefined;
  const policy = policyOf(asked);
  const { blocks } = await asked.texts.of(languageOf(policy, asked.locale));
  return (key) => {
    const body = Object.hasOwn(blocks, key) ? blocks[key] : undefined;
    return body?.replace(/%(\d+):(accounts|role:([a-z_]+))%/g, (_, place: string, what: string, task?: string) =>
      stop(place, what === 'accounts' ? accountsOf(policy) : rolesOf(policy, task ?? '')),
    );
  };
}

/** The reader's own where the policy is in it, else the first that the policy is in. */
function languageOf(policy: EffectivePolicy | undefined, locale: Language): Language {
  const own = policy?.languages ?? [];
  return own.includes(locale) ? locale : (LANGUAGES.find((language) => own.includes(language)) ?? locale);
}

/** The roles that have the task; else the task, which may stand wherever a role may. */
function rolesOf(policy: EffectivePolicy | undefined, task: string): readonly string[] {
  const roles = (policy?.value.roles ?? []).filter(({ tasks }) => tasks?.some((own) => own === task));
  const ids = roles.map(({ id }) => id).filter(Boolean);
  return ids.length > 0 ? ids : [task];
}

/** All of them as one choice to write over; nothing where there are none. */
const accountsOf = (policy: EffectivePolicy | undefined): readonly string[] => {
  const ids = policy?.ids('account') ?? [];
  return ids.length > 0 ? [ids.join(', ')] : [];
};

function stop(place: string, values: readonly string[]): string {
  const [first = '', ...others] = values.map((value) => value.replace(/[\\$}|]/g, ''));
  if (others.length === 0) return `\${${place}:${first}}`;
  return `\${${place}|${[first, ...others].map((value) => value.replaceAll(',', '\\,')).join(',')}|}`;
}
