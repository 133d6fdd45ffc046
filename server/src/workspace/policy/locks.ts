/** Rules whose severity a base has locked: what lies over it can't change them. */
import type { Policy, RuleSetting } from '../../../../schemas/policy';
import type { AsWritten, SourceFile } from '../files/file';

type Setting = AsWritten<RuleSetting>;

export interface Lock {
  /** The file that locks the rule. */
  readonly file: SourceFile;
  readonly setting: Setting | undefined;
}

export const isLocked = (setting: Setting | undefined): boolean =>
  typeof setting === 'object' && setting.locked === true;

/** The value of a file without its settings for rules that are locked below it. */
export function withoutLocked(value: AsWritten<Policy>, locks: ReadonlyMap<string, Lock>): AsWritten<Policy> {
  const { rules } = value;
  if (!rules || locks.size === 0) return value;
  const own = Object.entries(rules).filter(([rule]) => !locks.has(rule));
  return { ...value, rules: Object.fromEntries(own) };
}

/** True where a setting asks for something else than the lock says. */
export function differs(own: Setting | undefined, { setting }: Lock): boolean {
  const wanted = severityOf(own);
  const options = typeof own === 'object' && own.options !== undefined;
  return (wanted !== undefined && wanted !== severityOf(setting)) || options;
}

function severityOf(setting: Setting | undefined): string | undefined {
  const severity = typeof setting === 'object' ? setting.severity : setting;
  return severity === false ? 'off' : severity;
}
