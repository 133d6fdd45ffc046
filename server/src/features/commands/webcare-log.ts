/**
 * The log of replies, `webcare-log.csv` beside the policy: where it is, and one line for it, below the columns that it has. Nothing of the
 * citizen goes into it, and nothing that stands in it changes.
 */
import { LANGUAGES, type Language } from '../../../../schemas/kinds';
import { text } from '../../messages/catalogue';
import { isOpenEnded, recordText } from '../../text/csv';
import { isInside, normalUri, resolveUri } from '../../workspace/files/uri';
import { partnerName, partnerOf } from '../../workspace/policy/partners';
import type { EffectivePolicy } from '../../workspace/policy/policy';
import { answering } from '../../workspace/policy/templates';
import { outcomeText } from '../flowchart';
import type { Refusal } from '../refusal';
import { situationOf } from '../reply-templates';
import type { Texts } from '../texts';
import type { CommandRequest } from './at-hand';
import { accountLabel, type Choice } from './choices';
import { writtenTime } from './clock';
import { folderNamed } from './posts-folder';
import { policyNear } from './reply-choices';
import { headerText, tableOf, type Column } from './webcare-table';

const NAME = 'webcare-log.csv';

export interface LogPlace {
  /** Of the file, which need not be there yet. */
  readonly uri: string;
  /** The accounts with which the reply may have been given. */
  readonly accounts: readonly Choice[];
}

/** What was done; ids, null where there is none. */
export interface LogEntry {
  readonly template: string | null;
  readonly outcome: string | null;
  readonly lang: string | null;
  readonly partner: string | null;
  readonly platform: string | null;
  readonly account: string | null;
}

export interface LogLine {
  /** What comes behind the text that is there, line ends included. */
  readonly text: string;
}

interface Near {
  /** The file at hand, as a URI. */
  readonly near: string | null;
}

/** In the folder of the policy, else at the root: never outside what is open. */
export function logPlace(
  request: CommandRequest,
  { near, lang, platform }: Near & Pick<LogEntry, 'lang' | 'platform'>,
): LogPlace | Refusal {
  const { snapshot, locale } = request;
  const policy = policyNear(request, near ?? undefined);
  const at = policy?.file.uri ?? (near === null ? undefined : normalUri(near));
  const root = snapshot.roots.find((one) => at !== undefined && isInside(one, at)) ?? snapshot.roots[0];
  if (root === undefined) return { refused: text(locale, 'command.no-folder') };
  const folder = policy && isInside(root, policy.file.uri) ? policy.file.folder : folderNamed(root);
  const language = LANGUAGES.find((one) => one === lang);
  const able = (policy ? answering(policy, language) : []).filter(
    (account) => (platform ?? account.platform) === account.platform,
  );
  const accounts = able.map((account) => ({ id: account.id, label: accountLabel(locale, account) }));
  return { uri: resolveUri(folder, NAME), accounts };
}

/** `text` is what stands in the file; null where there is none. `now` in milliseconds since 1970. */
export async function logLine(
  request: CommandRequest,
  { near, entry, text: existing }: Near & { readonly entry: LogEntry; readonly text: string | null },
  now: number,
  texts: Texts,
): Promise<LogLine | Refusal> {
  const { locale, snapshot } = request;
  if (existing !== null && isOpenEnded(existing)) return { refused: text(locale, 'log.open-ended', { file: NAME }) };
  const table = tableOf(existing, locale);
  if (!table) {
    return { refused: text(locale, 'log.no-columns', { file: NAME, header: headerText(locale) }) };
  }
  const { lang, separator, columns, before, eol } = table;
  const policy = policyNear(request, near ?? undefined);
  const wording = await texts.of(lang);
  const reader = { policy, locale: lang, wording };
  const title = entry.template === null ? undefined : situationOf(entry.template, reader)?.title;
  const cells: Readonly<Record<Column, string>> = {
    time: writtenTime(now, policy?.timezone),
    account: entry.account ?? '',
    situation: title ?? entry.template ?? '',
    language: entry.lang ?? '',
    partner: partnerIn(policy, entry.partner, lang),
    outcome: entry.outcome === null ? '' : (outcomeText(entry.outcome, reader)?.title ?? entry.outcome),
    by: snapshot.user.trim(),
    note: '',
  };
  const record = recordText(
    columns.map((column) => (column === undefined ? '' : cells[column])),
    separator,
  );
  return { text: `${before}${record}${eol}` };
}

const partnerIn = (policy: EffectivePolicy | undefined, id: string | null, lang: Language): string => {
  const partner = policy && id !== null ? partnerOf(policy, id) : undefined;
  return partner ? partnerName(partner, [lang]) : (id ?? '');
};
