/** The values that fit a field: codes by their names, ids, dates, licences, hashtags, names, files. */
import { LICENCES } from '../../../../schemas/licences';
import { ADDRESS_FORMS, TASKS } from '../../../../schemas/codes';
import { LANGUAGES, type Format } from '../../../../schemas/kinds';
import { codesOf, type Field } from '../../../../schemas/walk';
import { text } from '../../messages/catalogue';
import type { Route } from '../../syntax/yaml/tree';
import { resolvePost } from '../../workspace/post/post';
import type { SourceFile } from '../../workspace/files/file';
import type { Snapshot } from '../../workspace/snapshot';
import { folderOf, relativePath } from '../../workspace/files/uri';
import { namesMedia } from './files';
import type { Candidate } from './item';
import { idCandidates, isItself, referenceCandidates } from './references';
import { codeDocumentation, optionValues, versionCandidate, zones } from './known';
import { knownTags, mentionCandidates, tagCandidates } from './tags';
import { taskName } from '../described/described';
import type { Hovering } from '../hover/hovering';
import { policyOf } from '../request';

export function valueCandidates(asked: Hovering, field: Field, route: Route): readonly Candidate[] {
  const { refersTo = [], taskAllowed, format } = field.meta;
  const option = optionValues(asked, route);
  if (option.length > 0) return option;
  const tasks = taskAllowed ? TASKS.map((task) => taskCandidate(asked, task)) : [];
  const all = [
    ...codes(asked, field, route),
    ...referenceCandidates(asked, refersTo),
    ...tasks,
    ...byFormat(asked, format, route),
    ...(field.meta.defines ? idCandidates(asked, field.meta.defines) : []),
    ...(field.path === 'schema_version' ? [versionCandidate] : []),
  ].filter(({ value }) => !isItself(asked, field, route, value));
  const seen = new Set<string>();
  return all.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** Whether there may be something to offer, without making it. */
export function hasValues(asked: Hovering, { shape, meta, path }: Field, route: Route): boolean {
  const { file } = asked;
  if (codesOf(shape).length > 0 || meta.refersTo !== undefined || path === 'schema_version') return true;
  if (meta.defines) return idCandidates(asked, meta.defines).length > 0;
  if (meta.format === 'handle') return file.kind === 'post';
  if (meta.format === 'hashtag') return true;
  if (meta.format === 'path' || meta.format === 'path-or-url') return namesFiles(route);
  if (optionValues(asked, route).length > 0) return true;
  return meta.format === 'date' || meta.format === 'date-time' || meta.format === 'zone' || meta.format === 'licence';
}

const namesFiles = (route: Route): boolean =>
  namesMedia(route) || ['policy', 'extends', 'versions', 'corrects', 'calendar'].includes(String(route[0]));

/** Where `off` is a code, a bare false means the same and needn't be offered. */
function codes({ file, wording, locale }: Hovering, field: Field, route: Route): readonly Candidate[] {
  const names = wording.fields[file.kind][field.path]?.values;
  const found = codesOf(field.shape);
  return found
    .filter((code) => !(code === false && found.includes('off')) && speaks(route, code))
    .map((code) => {
      const name = names?.[String(code)] ?? '';
      return {
        value: String(code),
        kind: 'code',
        detail: name === String(code) ? '' : name,
        documentation: codeDocumentation(field, String(code), locale),
        literal: typeof code === 'boolean',
      };
    });
}

/** Of the forms of address only those of the language that the value is for. */
function speaks(route: Route, code: unknown): boolean {
  if (route.at(-2) !== 'address_form') return true;
  const language = LANGUAGES.find((one) => one === route.at(-1));
  return language === undefined || ADDRESS_FORMS[language].some((form) => form === code);
}

const taskCandidate = ({ wording, locale }: Hovering, task: string): Candidate => ({
  value: task,
  kind: 'code',
  detail: `${taskName(wording, task)} (${text(locale, 'complete.task')})`,
});

function byFormat(asked: Hovering, format: Format | undefined, route: Route): readonly Candidate[] {
  switch (format) {
    case 'date':
      return dates(asked, '');
    case 'date-time':
      return dates(asked, ' 09:00');
    case 'zone':
      return zones();
    case 'licence':
      return licences(asked);
    case 'hashtag':
      return asked.file.kind === 'post' ? tagCandidates(asked) : knownTags(asked);
    case 'handle':
      return asked.file.kind === 'post' ? mentionCandidates(asked) : [];
    case 'path':
      return namesMedia(route) ? (asked.nearby ?? []) : files(asked, route);
    case 'path-or-url':
      return files(asked, route);
    default:
      return [];
  }
}

function dates({ snapshot, locale }: Hovering, time: string): readonly Candidate[] {
  const { today } = snapshot;
  const date = (value: string, detail: string): Candidate => ({
    value: value + time,
    kind: 'date',
    detail,
    literal: true,
  });
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const later = time
    ? date(tomorrow, text(locale, 'complete.tomorrow'))
    : date(inAYear(today), text(locale, 'complete.next-year'));
  return [date(today, text(locale, 'complete.today')), later];
}

/** From 29 February to the 28th. */
const inAYear = (today: string): string =>
  `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`;

/** What the policy allows comes first. */
function licences(asked: Hovering): readonly Candidate[] {
  const allowed = policyOf(asked)?.value.copyright.allowed_licences ?? [];
  const all = LICENCES.map(({ id, name, url = '' }): Candidate => ({
    value: id,
    kind: 'licence',
    detail: name,
    documentation: url && `<${url}>`,
  }));
  return [
    ...all.filter(({ value }) => allowed.includes(value)),
    ...all.filter(({ value }) => !allowed.includes(value)),
  ];
}

/** A file that builds on this one can't be its base. */
const extendsToo = ({ policies }: Snapshot, other: SourceFile, file: SourceFile): boolean =>
  policies.of(file).chain.includes(other)
    ? policies.of(other).chain.indexOf(other) > policies.of(other).chain.indexOf(file)
    : false;

/** More files than this are found by typing, not by reading. */
const FILES = 200;

/** Files of ours that a field may name, the nearest first: policies where a policy is meant, else posts. */
function files({ snapshot, file }: Hovering, route: Route): readonly Candidate[] {
  const wanted = route[0] === 'policy' || route[0] === 'extends' ? 'policy' : 'post';
  if (!namesFiles(route)) return [];
  const folder = folderOf(file.uri);
  const versions = new Set(route[0] === 'versions' ? resolvePost(snapshot, file)?.versions.map(({ uri }) => uri) : []);
  const found = [...snapshot.files.values()].filter(
    (other) =>
      other.kind === wanted && other !== file && !(route[0] === 'extends' && extendsToo(snapshot, other, file)),
  );
  const paths = found.map(({ uri }) => ({ path: relativePath(folder, uri), near: versions.has(uri) }));
  const depth = (path: string) => path.split('/').length;
  return paths
    .sort((a, b) => Number(b.near) - Number(a.near) || depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1))
    .slice(0, FILES)
    .map(({ path }) => ({ value: path, kind: 'file' }));
}
