/** What the rules said of one file, before anybody takes something out. */
import type { Rule, RuleId } from '../rules/define';
import { RULES } from '../rules/registry.generated';
import type { EffectivePolicy } from '../workspace/policy/policy';
import type { ResolvedPost } from '../workspace/post/post';
import type { Finding } from './finding';

export interface Judged {
  readonly findings: readonly Finding[];
  /** What they would say in another status; only where somebody waits for it. */
  readonly muted: readonly Finding[];
  /** The rules that were asked at all. */
  readonly asked: ReadonlySet<RuleId>;
  readonly post: ResolvedPost | undefined;
  /** The policy in force; for a post undefined where there is none that can be trusted. */
  readonly policy: EffectivePolicy | undefined;
}

export const ruleNamed = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);

/** Whether the silence of a rule means that there is nothing to say: only where it could have spoken. */
export function couldSpeak({ asked, policy }: Judged, rule: Rule): boolean {
  return asked.has(rule.id) && (rule.on === 'file' || policy?.incomplete === false);
}
