/**
 * Runs the rules over one file of one snapshot. A rule that throws is reported once and silences no other; a document that can't be
 * read has only the findings that say so.
 */
import type { Span } from '../text/span';
import type { Data, Fix, Report, Reported, Rule, RuleId, Severity } from '../rules/define';
import { conflictsIn } from '../syntax/conflicts';
import { keyAt, nodeAt, type Route, type YamlDocument } from '../syntax/yaml/tree';
import type { SourceFile } from '../workspace/files/file';
import { resolvePost, type ResolvedPost } from '../workspace/post/post';
import { accept, allOf, type Accepted } from './accept';
import { byPlace, type Finding } from './finding';
import { fingerprintsOf } from './fingerprint';
import type { Judged } from './judged';
import type { Judging } from './judging';
import { heardOf, lowest, policySeverity, postSeverity, settingOf, speakersOf, type Speaker } from './severity';
import { suppress } from './suppress';
import { suppressionsIn } from './suppressions';

/** What is said of a file, in its order: without what a comment silences or the baseline accepts. */
export const judge = (judging: Judging): readonly Finding[] => judgement(judging).findings;

export interface Judgement extends Accepted {
  /** What findings are called in a baseline, and wherever they must be known again. */
  readonly fingerprints: () => ReadonlyMap<Finding, string>;
}

/** The same with what the baseline accepts. */
export function judgement(judging: Judging): Judgement {
  const judged = askRules(judging);
  const kept = suppress(judging, judged).sort(byPlace);
  return {
    ...accept(judging, judged, kept),
    fingerprints: () => fingerprintsOf(judging.file, allOf(judged, kept)),
  };
}

function askRules(judging: Judging): Judged {
  const { snapshot, file } = judging;
  const post = resolvePost(snapshot, file);
  const policy = post ? post.policy : snapshot.policies.of(file);
  const speaks = whoSpeaks(file, post);
  const findings: Finding[] = [];
  const muted: Finding[] = [];
  // What a rule would say in another status matters to what silences it, and to nobody else.
  const isSilenced = suppressionsIn(file).length + snapshot.baselines.entriesFor(file.uri).length > 0;
  const speakers = post && !isSilenced ? heardOf(policy, post) : speakersOf(policy, file.kind);
  let asked: Speaker | undefined;
  const collect: Report<RuleId> = (reported) => {
    if (!asked) return;
    const severity = severityOf(judging, asked, reported, post);
    (severity ? findings : muted).push(new RuleFinding(file, asked.rule.id, severity ?? 'hint', reported));
  };
  for (asked of speakers) {
    const { rule } = asked;
    judging.pause?.();
    if (!speaks(rule)) continue;
    try {
      run(asked, judging, post, collect);
    } catch (error) {
      judging.failed?.(rule.id, file.uri, error);
    }
  }
  const isAsked = (rule: Rule) => speaks(rule) && settingOf(policy, rule).severity !== 'off';
  return { findings, muted, isAsked, post, policy };
}

/** One cause, one finding: what keeps a file from being read silences all that would have read it. */
function whoSpeaks(file: SourceFile, post: ResolvedPost | undefined): (rule: Rule) => boolean {
  const { unclosed = null, unopened = null } = post?.content.post ?? {};
  const noFrame = file.tooLarge || hasConflict(file.text) || unclosed !== null || unopened !== null;
  if (noFrame) return ({ id }) => id.startsWith('file/');
  return file.content.yaml.broken ? ({ on }) => on === 'file' : ({ on }) => on !== 'analysis';
}

const hasConflict = (text: string): boolean => {
  const { complete, stray } = conflictsIn(text);
  return complete.length + stray.length > 0;
};

function run(
  { rule, options }: Speaker,
  { snapshot, file }: Judging,
  post: ResolvedPost | undefined,
  report: Report<RuleId>,
): void {
  const { content } = file;
  // The registry has forgotten which messages a rule may report; only the rule itself knows.
  const typed = report as Report<never>;
  if (rule.on === 'file') rule.check({ snapshot, file, content }, typed);
  if (rule.on === 'post' && post) rule.check({ snapshot, post, policy: post.policy, options }, typed);
  if (rule.on === 'policy' && content.kind === 'policy') {
    rule.check({ snapshot, file, content, policy: snapshot.policies.of(file), options }, typed);
  }
}

function severityOf(
  { snapshot, file }: Judging,
  { rule, severity: set }: Speaker,
  reported: Pick<Reported<RuleId>, 'severity'>,
  post: ResolvedPost | undefined,
): Severity | null {
  const wanted = reported.severity ? lowest(set, reported.severity) : set;
  if (post) return postSeverity(rule, wanted, post);
  return policySeverity(rule, wanted, snapshot.policies.of(file), file.policy.value.fragment === true);
}

class RuleFinding implements Finding {
  readonly file: string;
  readonly messageId: string;
  readonly data: Data;
  readonly span: Span;
  readonly route?: Route;
  #fixes: readonly Fix[] | undefined;

  constructor(
    file: SourceFile,
    readonly rule: RuleId,
    readonly severity: Severity,
    private readonly reported: Reported<RuleId>,
  ) {
    const message = reported.message as { id: string; data?: Data };
    this.file = file.uri;
    this.messageId = message.id;
    this.data = message.data ?? {};
    if ('start' in reported.at) this.span = reported.at;
    else {
      this.route = reported.at;
      this.span = spanAt(file.content.yaml, reported.at, reported.key === true);
    }
  }

  get related() {
    return this.reported.related ?? [];
  }

  get fixes(): readonly Fix[] {
    const made = () => (this.reported.fixes?.() ?? []) as readonly (Omit<Fix, 'data'> & { data?: Data })[];
    return (this.#fixes ??= made()
      .filter(doesSomething)
      .map((fix) => ({ ...fix, data: fix.data ?? {} })));
  }
}

/** What came through an alias can't be edited where it is used: its fixes have no edits. */
const doesSomething = ({ edits, elsewhere = [], creates, opens }: Omit<Fix, 'data'>): boolean =>
  edits.length + elsewhere.length > 0 || creates !== undefined || opens !== undefined;

/** The place of a route, or of the nearest thing above it that exists. */
function spanAt(yaml: YamlDocument, route: Route, key: boolean): Span {
  for (let length = route.length; length > 0; length--) {
    const part = route.slice(0, length);
    const node = nodeAt(yaml.root, part);
    const name = keyAt(yaml.root, part);
    if (name && (key || !node || node.kind !== 'scalar' || node.empty || length < route.length)) return name.span;
    if (node?.kind === 'scalar') return node.span;
    if (node?.kind === 'map') return node.entries[0]?.key.span ?? node.span;
    if (node) return node.span;
  }
  const [first] = yaml.root?.kind === 'map' ? yaml.root.entries : [];
  return first?.key.span ?? { start: yaml.span.start, end: yaml.span.start };
}
