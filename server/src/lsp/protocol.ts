/**
 * What the client and the server say to each other beyond the Language Server Protocol: names and shapes only.
 *
 * The client imports this file and nothing else of the server, so it must import no library and run no code of its own. The requests
 * behind its commands are in `protocol-commands.ts`.
 */
import type { Language } from '../../../schemas/kinds';

export * from './protocol-commands';
export * from './protocol-replies';
export * from './protocol-tables';

/** The user's settings, ready for use: the client has already resolved `auto`. Sent at the start and on every change. */
export interface Settings {
  readonly locale: Language;
  /** The name for `author` and reviews; empty where the user gave none. */
  readonly user: string;
  /** `smpolicy.files.exclude`: globs of files that are not checked. */
  readonly exclude: readonly string[];
  /** The client restarts the server when `locale` or `scope` changes, so a running server never sees them change. */
  readonly scope: Scope;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

export type Scope = 'open' | 'workspace';

/** `initializationOptions` of our own client. Another editor sends none or some of the settings, and never `host`. */
export interface InitializationOptions extends Settings {
  /** The client answers the `smpolicy/fs` requests; without it the server reads the disk itself. */
  readonly host: 'client';
  /** The folder that holds `<lang>.json`, as a URI without a final slash. */
  readonly textsUri: string;
}

/** `params` of `workspace/didChangeConfiguration` as our client sends it. */
export interface ConfigurationChange {
  readonly settings: { readonly smpolicy: Settings };
}

// From the server: the host's files. Every answer is null (or empty) where there is no such file, never an error.

export const FS_STATS = 'smpolicy/fs/stats';
export const FS_READ_FILE = 'smpolicy/fs/readFile';
export const FS_READ_FILES = 'smpolicy/fs/readFiles';
export const FS_READ_STARTS = 'smpolicy/fs/readStarts';
export const FS_READ_DIRECTORY = 'smpolicy/fs/readDirectory';
export const FS_FIND_FILES = 'smpolicy/fs/findFiles';

export type FileKind = 'file' | 'directory';

export interface UriParams {
  readonly uri: string;
}
export interface UrisParams {
  readonly uris: readonly string[];
}

/** `mtime` in milliseconds since 1970, `size` in bytes. */
export interface FileStat {
  readonly type: FileKind;
  readonly mtime: number;
  readonly size: number;
}
/** In the order of the request; `unknown` where the client can't tell whether there is such a file. */
export type StatsResult = readonly (FileStat | 'unknown' | null)[];

/** Bytes as base64, since JSON-RPC carries text. */
export interface FileContent {
  readonly content: string;
}
export type ReadFileResult = FileContent | null;

/** In the order of the request. */
export type ReadFilesResult = readonly ReadFileResult[];

/** `length` in bytes. The answer is a `ReadFilesResult`, null also for a file that is too large for a client that can't read a part. */
export interface ReadStartsParams extends UrisParams {
  readonly length: number;
}

export type ReadDirectoryResult = readonly (readonly [name: string, type: FileKind])[] | null;

/** Globs relative to each workspace folder; `**`, `*`, `?` and one level of braces. */
export interface FindFilesParams {
  readonly globs: readonly string[];
  readonly exclude: readonly string[];
}
/** URIs, sorted, over all workspace folders; `node_modules` and `.git` are never searched. */
export type FindFilesResult = readonly string[];

// From the client: what the status bar shows of one document.

export const STATUS = 'smpolicy/status';

export type { Status as StatusResult, StatusCount as Count } from '../features/status';

/** Where the client shows a rule's page, as a document that nobody can change. */
export const rulePage = (language: Language, rule: string): string => `smpolicy-docs:/${language}/${rule}.md`;

// Commands of the client that the server's links and actions name.

export const OPEN_RULE = 'smpolicy.openRule';
/** Shows the file of its only argument, a URI. */
export const OPEN = 'smpolicy.open';
/** Shows what names the thing at a place: a URI, and a `Position` of the protocol. */
export const SHOW_REFERENCES = 'smpolicy.showReferences';

/**
 * The link to a rule's page, for `codeDescription.href` and for hovers, where the host is our client.
 *
 * A link with a scheme of our own would open the page's source, and the hover's sanitiser drops it; VS Code lets a
 * finding's code run commands, and the client trusts exactly this command in hovers.
 */
export const ruleLink = (rule: string): string => `command:${OPEN_RULE}?${encodeURIComponent(JSON.stringify([rule]))}`;
