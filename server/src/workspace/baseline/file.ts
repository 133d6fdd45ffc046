/**
 * `.smpolicy-baseline.json` at a root: the findings that an organisation lives with until somebody mends them. What it says is read
 * here; whether its entries still occur, and what a fingerprint is made of, the analysis knows.
 */
import { parseYaml } from '../../syntax/yaml/parse';
import { isList, nodeAt, type YamlNode } from '../../syntax/yaml/tree';
import { memo } from '../../text/memo';
import { span, type Span } from '../../text/span';
import { nameOf, resolveUri } from '../files/uri';

export const BASELINE_FILE = '.smpolicy-baseline.json';

export const isBaselineName = (uri: string): boolean => nameOf(uri) === BASELINE_FILE;

export interface BaselineEntry {
  /** From the root, with `/`. */
  readonly file: string;
  readonly rule: string;
  readonly messageId: string;
  readonly fingerprint: string;
  /** How many findings at that place; at least 1. */
  readonly count: number;
}

export interface PlacedEntry extends BaselineEntry {
  /** Its place in the list of the file, from 0. */
  readonly index: number;
}

let versions = 0;

export class BaselineFile {
  constructor(
    readonly uri: string,
    readonly root: string,
    readonly text: string,
    readonly open: boolean,
    /** As that of a `SourceFile`. */
    readonly version: number | string = ++versions,
  ) {}

  /** What JSON reads; undefined where it can't. */
  get #value(): unknown {
    return memo(this, 'value', (): unknown => {
      try {
        return JSON.parse(this.text.slice(this.#begin));
      } catch {
        return undefined;
      }
    });
  }

  /** True where the file is no list in JSON, so that nothing of it holds. */
  get broken(): boolean {
    return !Array.isArray(this.#value);
  }

  get isJson(): boolean {
    return this.#value !== undefined;
  }

  /** What can be read of it, in the order of the file. */
  get entries(): readonly PlacedEntry[] {
    return memo(this, 'entries', () =>
      this.#items.flatMap((item, index) => (isEntry(item) ? [{ ...item, index }] : [])),
    );
  }

  /** The places in the list of what is no entry. */
  get strange(): readonly number[] {
    return this.#items.flatMap((item, index) => (isEntry(item) ? [] : [index]));
  }

  get #items(): readonly unknown[] {
    return Array.isArray(this.#value) ? this.#value : [];
  }

  /** The entries of each file, by URI. */
  get byFile(): ReadonlyMap<string, readonly PlacedEntry[]> {
    return memo(this, 'by file', () => {
      const files = new Map<string, PlacedEntry[]>();
      for (const entry of this.entries) {
        const uri = resolveUri(this.root, entry.file);
        const known = files.get(uri);
        if (known) known.push(entry);
        else files.set(uri, [entry]);
      }
      return files;
    });
  }

  /** Where the entries stand. JSON is YAML too, and that reader knows places; it is slow, so only a file with a finding is read by it. */
  get items(): readonly YamlNode[] {
    const { root } = this.#yaml;
    return isList(root) ? root.items : [];
  }

  spanOf(index: number): Span {
    return nodeAt(this.#yaml.root, [index])?.span ?? this.start;
  }

  /** Where JSON could not go on, as far as that can be told. */
  get trouble(): Span {
    const [first] = this.#yaml.problems;
    return first?.span ?? this.start;
  }

  /** The first character, for what concerns all of the file. */
  get start(): Span {
    return span(this.#begin, Math.min(this.#begin + 1, this.text.length));
  }

  get #yaml() {
    return memo(this, 'yaml', () => parseYaml(this.text, span(this.#begin, this.text.length)));
  }

  /** Behind a byte order mark. */
  get #begin(): number {
    return this.text.startsWith('\uFEFF') ? 1 : 0;
  }
}

function isEntry(item: unknown): item is BaselineEntry {
  if (typeof item !== 'object' || item === null) return false;
  const { count, ...texts } = item as Record<keyof BaselineEntry, unknown>;
  const named = [texts.file, texts.rule, texts.messageId, texts.fingerprint];
  return named.every((value) => typeof value === 'string') && Number.isInteger(count) && Number(count) > 0;
}
