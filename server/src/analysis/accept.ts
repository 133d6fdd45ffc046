/** Keeps silent what the baseline of the root accepts, and tells which of its entries have nothing left to silence. */
import type { PlacedEntry } from '../workspace/baseline/file';
import type { SourceFile } from '../workspace/files/file';
import type { Finding } from './finding';
import { fingerprintsOf } from './fingerprint';
import { couldSpeak, ruleNamed, type Judged } from './judged';
import type { Judging } from './judging';

/** An entry with more than still occurs. */
export interface Stale {
  readonly entry: PlacedEntry;
  /** How many of its findings are still there. */
  readonly left: number;
  /** The file that locks the rule, so that the entry means nothing. */
  readonly lockedIn?: SourceFile;
}

/** What was said of the entries of a file. */
export interface Placed {
  readonly entries: readonly PlacedEntry[];
  readonly stale: readonly Stale[];
}

/** The same of equal entries that stand elsewhere by now. */
export const placedIn = (entries: readonly PlacedEntry[], { entries: before, stale }: Placed): readonly Stale[] =>
  stale.flatMap((one) => {
    const entry = entries[before.indexOf(one.entry)];
    return entry ? [{ ...one, entry }] : [];
  });

export interface Accepted {
  /** What is said. */
  readonly findings: readonly Finding[];
  /** What the baseline accepts. */
  readonly accepted: readonly Finding[];
  readonly stale: readonly Stale[];
}

/** What says that a file or a comment is in disorder can't be lived with: it hides other things. */
export const canBeSilenced = (rule: string): boolean => !/^(?:baseline|file|suppress)\/|^yaml\/syntax$/.test(rule);

/** `kept`: what no comment silences. */
export function accept({ snapshot, file }: Judging, judged: Judged, kept: readonly Finding[]): Accepted {
  const entries = snapshot.baselines.entriesFor(file.uri);
  if (entries.length === 0) return { findings: kept, accepted: [], stale: [] };
  const prints = fingerprintsOf(file, allOf(judged, kept));
  const tally = new Tally(entries);
  const isAccepted = (finding: Finding): boolean =>
    canBeSilenced(finding.rule) &&
    judged.policy?.locks.has(finding.rule) !== true &&
    tally.take(finding.rule, finding.messageId, prints.get(finding) ?? '');
  const accepted = new Set(kept.filter(isAccepted));
  // A post that was published is silent by itself; its entries still stand for something.
  judged.muted.forEach(isAccepted);
  return {
    findings: kept.filter((finding) => !accepted.has(finding)),
    accepted: [...accepted],
    stale: entries.flatMap((entry) => staleOf(judged, entry, tally.leftOf(entry))),
  };
}

/** Everything that counts for the rank of a finding among its equals. */
export const allOf = ({ findings, muted }: Judged, kept: readonly Finding[]): readonly Finding[] => [
  ...new Set([...findings, ...muted, ...kept]),
];

function staleOf(judged: Judged, entry: PlacedEntry, unused: number): readonly Stale[] {
  const rule = ruleNamed(entry.rule);
  const lock = judged.policy?.locks.get(entry.rule);
  if (lock) return [{ entry, left: 0, lockedIn: lock.file }];
  if (unused === 0 || (rule && !couldSpeak(judged, rule))) return [];
  return [{ entry, left: entry.count - unused }];
}

/** How often each entry may still be used. */
class Tally {
  readonly #left = new Map<PlacedEntry, number>();
  readonly #entries = new Map<string, PlacedEntry[]>();

  constructor(entries: readonly PlacedEntry[]) {
    for (const entry of entries) {
      const key = keyOf(entry.rule, entry.messageId, entry.fingerprint);
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
      this.#left.set(entry, entry.count);
    }
  }

  leftOf(entry: PlacedEntry): number {
    return this.#left.get(entry) ?? 0;
  }

  take(rule: string, messageId: string, fingerprint: string): boolean {
    const entry = this.#entries.get(keyOf(rule, messageId, fingerprint))?.find((one) => this.leftOf(one) > 0);
    if (!entry) return false;
    this.#left.set(entry, this.leftOf(entry) - 1);
    return true;
  }
}

const keyOf = (rule: string, messageId: string, fingerprint: string): string => `${rule} ${messageId} ${fingerprint}`;
