/** The policy in force, value by value, each with the file and the line that say it: for `smpolicy config` and for hover. */
import { isEmptyList } from '../syntax/shape/fill';
import type { EffectivePolicy } from '../workspace/policy/policy';
import { calledFile, lineOf, originsOf, type Origin, type SharedRoute } from '../workspace/policy/origin';

/** One text, number or yes or no, or a list of them. */
export type Plain = string | number | boolean | readonly Plain[];

export interface EffectiveValue {
  readonly route: SharedRoute;
  readonly value: Plain;
  /** Undefined for what holds where nobody says anything. */
  readonly origin: Origin | undefined;
  /** The field from which a value follows that nobody states. */
  readonly follows?: 'language_regime';
}

/** Of no use to a reader of what holds: how the files hang together. */
const LEFT_OUT: ReadonlySet<string> = new Set(['extends', 'fragment', 'account_defaults']);

/** In the order of the schema; accounts with what `account_defaults` says of them. Only what stands at or below `under`. */
export function effectiveValues(policy: EffectivePolicy, under: SharedRoute = []): readonly EffectiveValue[] {
  const organisation = { ...policy.value.organisation, required_languages: policy.requiredLanguages };
  const whole = { ...policy.value, organisation, accounts: policy.accounts };
  const shown = Object.entries(whole).filter(([key]) => !LEFT_OUT.has(key));
  if (under.length === 0) return shown.flatMap(([key, value]) => valuesAt(policy, [key], value));
  return valuesAt(policy, under, under.reduce<unknown>(inside, whole));
}

function inside(value: unknown, step: SharedRoute[number]): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (typeof step !== 'object') return (value as Readonly<Record<string | number, unknown>>)[step];
  return Array.isArray(value) ? value.find((item) => idOf(item)?.id === step.id) : undefined;
}

function valuesAt(policy: EffectivePolicy, route: SharedRoute, value: unknown): readonly EffectiveValue[] {
  if (value === undefined || value === null || isEmptyList(value)) return [];
  if (isPlain(value)) return [stated(policy, route, value)];
  const entries = Array.isArray(value)
    ? value.map((item: unknown, i) => [idOf(item) ?? i, item] as const)
    : Object.entries(value);
  return entries.flatMap(([step, inner]) => valuesAt(policy, [...route, step], inner));
}

function stated(policy: EffectivePolicy, route: SharedRoute, value: Plain): EffectiveValue {
  const [origin] = originsOf(policy, route);
  const byRegime = !origin && route.join('.') === 'organisation.required_languages' && policy.regime.id !== 'none';
  return { route, value, origin, ...(byRegime ? { follows: 'language_regime' } : {}) };
}

const isPlain = (value: unknown): value is Plain =>
  Array.isArray(value) ? value.every((item) => isPlain(item)) : typeof value !== 'object';

const idOf = (item: unknown): { readonly id: string } | undefined => {
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? { id } : undefined;
};

/** `basis.smpolicy.yaml:12`, or the preset's name with its line. */
export const placeText = (policy: EffectivePolicy, origin: Origin): string =>
  `${calledFile(policy, origin.file)}:${String(lineOf(origin))}`;
