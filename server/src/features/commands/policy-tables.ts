/** The tables of the policy at hand: which it has, and one of them as Markdown. How a table comes back is in `table-to-policy.ts`. */
import type { Language } from '../../../../schemas/kinds';
import { text } from '../../messages/catalogue';
import { nodeAt, placeAt, type YamlNode } from '../../syntax/yaml/tree';
import type { SourceFile } from '../../workspace/files/file';
import { folderOf, isInside, nameOf, normalUri } from '../../workspace/files/uri';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { presetNameOf } from '../../workspace/policy/presets';
import type { Refusal } from '../refusal';
import { policyOf } from '../request';
import { routeOf, TABLE_KINDS, titleOf, type TableKind } from '../tables/columns';
import { toMarkdown } from '../tables/to-markdown';
import type { CommandRequest } from './at-hand';
import type { Choice } from './choices';
import { folderNamed, policyFor } from './posts-folder';

export interface PolicyTables {
  /** Those that the policy has something for. */
  readonly tables: readonly Choice[];
  /** The one at the cursor in a policy. */
  readonly here: string | null;
}

/** `near` is the file at hand, as a URI; `offset` the cursor in it, in UTF-16 units. */
export function policyTables(
  request: CommandRequest,
  near: string | undefined,
  offset: number,
): PolicyTables | Refusal {
  const { locale, file } = request;
  const policy = policyAtHand(request, near);
  if ('refused' in policy) return policy;
  const own = TABLE_KINDS.filter((kind) => hasBlock(homeOf(policy, file, kind), kind));
  const problem = file?.kind === 'policy' ? problemOf(file, locale) : undefined;
  if (problem) return problem;
  const tables = TABLE_KINDS.map((kind) => titleOf(kind, locale));
  if (own.length === 0) return { refused: text(locale, 'table.no-block', { tables }) };
  return {
    tables: own.map((kind) => ({ id: kind, label: titleOf(kind, locale) })),
    here: file?.kind === 'policy' ? (kindAt(file, offset) ?? null) : null,
  };
}

/** That of the file at hand, else of its folder; of a text without a file, that of the first folder that is open. */
export function policyAtHand(request: CommandRequest, near: string | undefined): EffectivePolicy | Refusal {
  const { snapshot, file, locale } = request;
  const { roots } = snapshot;
  const uri = near === undefined ? undefined : normalUri(near);
  const isInRoot = uri !== undefined && roots.some((root) => isInside(root, uri));
  const folder = isInRoot ? folderOf(uri) : roots[0];
  const own = file && policyOf({ snapshot, file });
  const found = own ?? (folder === undefined ? undefined : policyFor(snapshot, folderNamed(folder)));
  return found ?? { refused: text(locale, 'table.no-policy') };
}

/** The table whose block a place of a policy is in. */
export function kindAt({ policy }: SourceFile, offset: number): TableKind | undefined {
  const route = placeAt(policy.yaml.root, offset)?.route ?? [];
  return TABLE_KINDS.find((kind) => routeOf(kind).every((step, i) => step === route[i]));
}

const hasBlock = ({ policy }: SourceFile, kind: TableKind): boolean => {
  const node = nodeAt(policy.yaml.root, routeOf(kind));
  return node !== undefined && !isEmpty(node);
};

const isEmpty = (node: YamlNode): boolean =>
  node.kind === 'scalar' ? node.empty : node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;

/** The open policy where it says it, else the file that has the last word; a new block comes in the policy at hand. */
export function homeOf({ chain, file }: EffectivePolicy, open: SourceFile | undefined, kind: TableKind): SourceFile {
  const own = open?.kind === 'policy' ? open : undefined;
  if (own && hasBlock(own, kind)) return own;
  return chain.findLast((part) => hasBlock(part, kind) && presetNameOf(part.uri) === undefined) ?? own ?? file;
}

/** Why a policy can't be worked with. */
export const problemOf = ({ policy, tooLarge, uri }: SourceFile, locale: Language): Refusal | undefined =>
  policy.yaml.broken || tooLarge ? { refused: text(locale, 'table.unreadable', { file: nameOf(uri) }) } : undefined;

export interface PolicyTable {
  readonly text: string;
  /** That it is copied, and what it leaves out. */
  readonly said: string;
  /** What it leaves out; empty where nothing is. */
  readonly left: string;
}

export function policyTable(
  request: CommandRequest,
  near: string | undefined,
  { table, lang }: { readonly table: string; readonly lang?: Language | undefined },
): PolicyTable | Refusal {
  const { locale, file } = request;
  const kind = TABLE_KINDS.find((one) => one === table);
  const policy = policyAtHand(request, near);
  if ('refused' in policy) return policy;
  const home = kind && homeOf(policy, file, kind);
  if (!home || !hasBlock(home, kind)) {
    return { refused: text(locale, 'table.no-block', { tables: kind ? [titleOf(kind, locale)] : [table] }) };
  }
  const problem = problemOf(home, locale);
  if (problem) return problem;
  const { markdown, left } = toMarkdown(home.policy.yaml, kind, lang ?? languageFor(policy, locale));
  const leftOut = left.length > 0 ? text(locale, 'table.left', { fields: left }) : '';
  const copied = text(locale, 'table.copied', { table: titleOf(kind, locale) });
  return { text: markdown, said: leftOut ? `${copied} ${leftOut}` : copied, left: leftOut };
}

/** The reader's where the organisation speaks it. */
const languageFor = ({ languages }: EffectivePolicy, locale: Language): Language =>
  languages.includes(locale) ? locale : (languages[0] ?? locale);
