/** What the rules said of one file, before anybody takes something out. */
import type { Rule } from '../rules/define';
import { RULES } from '../rules/registry.generated';
import type { EffectivePolicy } from '../workspace/policy/policy';
import type { ResolvedPost } from '../workspace/post/post';
import type { Finding } from './finding';

export interface Judged {
  readonly findings: readonly Finding[];
  /** What they would say in another status; only where somebody waits for it. */
  readonly muted: readonly Finding[];
  /** True for the rules that may speak of this file; of those that read another kind of file too. */
  readonly isAsked: (rule: Rule) => boolean;
  readonly post: ResolvedPost | undefined;
  /** The policy in force; for a post undefined where there is none that can be trusted. */
  readonly policy: EffectivePolicy | undefined;
}

export const ruleNamed = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);

/** Whether the silence of a rule means that there is nothing to say: only where it could have spoken. */
export const couldSpeak = ({ isAsked, policy }: Judged, rule: Rule): boolean =>
  isAsked(rule) && (rule.on === 'file' || policy?.incomplete === false);
