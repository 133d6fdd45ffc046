/**
 * How loudly a finding speaks: the catalogue's severity or the policy's, lowered by the status of the file and the moment of the rule.
 * A first draft must not turn red, and an archive never.
 */
import { SEVERITIES, type Data, type Rule, type RuleId, type Severity } from '../rules/define';
import { RULES } from '../rules/registry.generated';
import { memo } from '../text/memo';
import type { FileKind } from '../workspace/files/file';
import type { EffectivePolicy } from '../workspace/policy/policy';
import type { PostKind, PostStatus } from '../workspace/post/post';

/** What `rules` of the policy says about one rule. */
export interface Setting {
  /** Undefined: the catalogue's. */
  readonly severity: Severity | 'off' | undefined;
  readonly options: Data;
}

const lower = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b);

/** A rule that speaks, and how loudly at most. */
export interface Speaker extends Setting {
  readonly rule: Rule;
  readonly severity: Severity;
}

const NO_POLICY = {};

/** The rules that have something to say of such files under a policy: the same for every file that it governs. */
export const speakersOf = (policy: EffectivePolicy | undefined, kind: FileKind): readonly Speaker[] =>
  memo(policy ?? NO_POLICY, `speakers ${kind}`, () =>
    RULES.filter(({ on }) => on === 'file' || on === kind).flatMap((rule) => {
      const { severity = rule.severity, options } = settingOf(policy, rule);
      return severity === 'off' ? [] : [{ rule, severity, options }];
    }),
  );

/** Those of them that are heard of a post in its status. */
export const heardOf = (policy: EffectivePolicy | undefined, { status, kind }: PostMood): readonly Speaker[] =>
  memo(policy ?? NO_POLICY, `heard ${status} ${kind}`, () =>
    speakersOf(policy, 'post').filter(({ rule, severity }) => postSeverity(rule, severity, { status, kind }) !== null),
  );

export function settingOf(policy: EffectivePolicy | undefined, rule: Rule): Setting {
  const own = policy?.value.rules?.[rule.id];
  if (own === undefined) return { severity: rule.off ? 'off' : undefined, options: rule.options ?? {} };
  if (own === false) return { severity: 'off', options: {} };
  if (typeof own === 'string') return { severity: own, options: rule.options ?? {} };
  const severity = own.severity === false ? 'off' : own.severity;
  return {
    severity: severity ?? (rule.off ? 'off' : undefined),
    options: { ...rule.options, ...known(rule, own.options ?? {}) },
  };
}

/** Only options that the rule has; a boolean is no option of ours yet. */
function known(rule: Rule, options: Readonly<Record<string, unknown>>): Data {
  const kept = Object.entries(options).filter(
    ([key, value]) => rule.options?.[key] !== undefined && typeof value === typeof rule.options[key],
  );
  return Object.fromEntries(kept) as Data;
}

/** Rules that stay at their severity in a crisis. */
const URGENT: ReadonlySet<RuleId> = new Set<RuleId>(
  ['post/too-long', 'post/unknown-account', 'reply/unfilled-placeholder', 'privacy/personal-data-in-text'].map(
    (id) => id as RuleId,
  ),
);
/** References and syntax: all that a withdrawn post still answers for. */
const STRUCTURAL =
  /^(?:yaml|file|suppress)\/|^post\/(?:unknown-key|wrong-type|unknown-value|unknown-account|missing-policy-file|ambiguous-policy)$/;
const ARCHIVAL = /^(?:correction|privacy)\/|^post\/missing-published-link$/;
const SYNTAX = /^(?:yaml|file)\//;

export interface PostMood {
  readonly status: PostStatus;
  readonly kind: PostKind;
}

/** Null where the rule stays silent. */
export function postSeverity(rule: Rule, wanted: Severity, { status, kind }: PostMood): Severity | null {
  if (status === 'published') return ARCHIVAL.test(rule.id) ? wanted : null;
  if (status === 'withdrawn') return STRUCTURAL.test(rule.id) ? wanted : null;
  const calm = kind === 'crisis' && !URGENT.has(rule.id) && !SYNTAX.test(rule.id) ? lower(wanted, 'warning') : wanted;
  if (rule.moment === 'now' || status === 'approved' || status === 'scheduled') return calm;
  if (status === 'in_review') return lower(calm, 'warning');
  return rule.moment === 'ready' ? null : lower(calm, 'hint');
}

/** Null where the rule stays silent. */
export function policySeverity(
  rule: Rule,
  wanted: Severity,
  policy: EffectivePolicy,
  fragment: boolean,
): Severity | null {
  if (rule.moment !== 'completeness') return wanted;
  if (fragment || policy.value.policy.status === 'withdrawn') return null;
  return policy.value.policy.status === 'draft' ? lower(wanted, 'information') : wanted;
}

export const lowest = lower;
