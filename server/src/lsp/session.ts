/** One connected editor: the service, its settings, and the open documents. Handlers receive this and nothing else. */
import type { TextDocuments } from 'vscode-languageserver';
import { type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import type { PlaceRequest } from '../features/request';
import type { Texts } from '../features/texts';
import type { LanguageService } from '../service';
import { LineIndex } from '../text/lines';
import { memo } from '../text/memo';
import type { SourceFile } from '../workspace/files/file';
import { normalUri } from '../workspace/files/uri';
import type { Environment } from './environment';
import type { Scope } from './protocol';
import type { Shown } from './shown';

export interface Session {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: LanguageService;
  readonly texts: Texts;
  readonly scope: Scope;
  /** True for our own client: links may run its commands. */
  readonly ownClient: boolean;
  /** True for an editor that takes snippets: text with places to fill in. */
  readonly snippets: boolean;
  /** True for an editor that takes them in edits of a file too. */
  readonly snippetEdits: boolean;
  readonly locale: () => Language;
  /** What is drawn around the texts. */
  readonly shown: Shown;
  /** True where the editor can be told to ask for its diagnostics again. */
  readonly canRefresh: boolean;
  /** True where an edit may make a new file. */
  readonly canCreate: boolean;
  /** True where an edit may say of each change what it is, and have the reader agree to it. */
  readonly canAnnotate: boolean;
  /** True where the answer to a definition may say which words were asked about. */
  readonly canLink: boolean;
  /** The messages of the session's language are there. What says nothing needs not wait for them. */
  readonly messages: Promise<void>;
  /** The policies are read: what an open document needs to be judged rightly. So are the messages, as they are when all is loaded. */
  readonly ready: Promise<void>;
  /** Every file is read. */
  readonly loaded: Promise<void>;
}

/** The editor's document of a file, under whichever spelling of its URI. */
export const openDocument = ({ documents }: Session, uri: string): TextDocument | undefined =>
  documents.get(uri) ?? documents.all().find((document) => normalUri(document.uri) === uri);

/** What a request adds to the server: its capabilities, and its handlers once there is a session. */
export interface RequestModule {
  readonly capabilities: (scope: Scope) => ServerCapabilities;
  readonly register: (connection: Connection, session: () => Session) => void;
}

/** A burst of edits is awaited for so many turns at most. */
const TURNS = 400;
/** In a turn one message is read, and between two edits an editor asks for this and that. */
const QUIET = 8;

/** One wait for all who wait for so many quiet turns: of a hundred requests in a burst each would otherwise take every turn. */
interface Settling {
  quiet: number;
  done: Promise<void>;
}
const settlings = new WeakMap<Session, Map<number, Settling>>();

/** Waits until no more edits are queued: of a burst only the last version is worth the work. No timer, so a single key waits for nothing. */
export function settled(session: Session, quietTurns = QUIET): Promise<void> {
  const waiting = settlings.get(session) ?? new Map<number, Settling>();
  settlings.set(session, waiting);
  const known = waiting.get(quietTurns);
  if (known) {
    known.quiet = 0;
    return known.done;
  }
  const settling: Settling = { quiet: 0, done: Promise.resolve() };
  waiting.set(quietTurns, settling);
  settling.done = quieted(session, settling, quietTurns).finally(() => waiting.delete(quietTurns));
  return settling.done;
}

async function quieted({ service, environment }: Session, settling: Settling, quietTurns: number): Promise<void> {
  let seen = service.snapshot;
  for (let turn = 0; turn < TURNS && settling.quiet < quietTurns; turn++, settling.quiet++) {
    await environment.yieldTurn();
    if (seen === service.snapshot) continue;
    seen = service.snapshot;
    settling.quiet = 0;
  }
}

/** The language of a locale such as `nl-BE`; English for one that we don't speak. */
export const languageOf = (locale: string | undefined): Language =>
  LANGUAGES.find((language) => locale?.toLowerCase().startsWith(language)) ?? 'en';

/** What a feature that answers for a place is given. Judging a file takes longer than most answers, so it waits until somebody asks. */
export function placeRequest({ service, texts, locale }: Session, file: SourceFile, offset: number): PlaceRequest {
  const { snapshot } = service;
  return {
    snapshot,
    file,
    offset,
    locale: locale(),
    texts,
    list: (folder) => service.host.readDirectory(folder),
    // Those of a later text stand elsewhere.
    findings: () => (service.snapshot === snapshot ? service.diagnose(file.uri).findings : []),
  };
}

/** Any file that has places: ours, and the baseline. */
export type TextFile = Pick<SourceFile, 'uri' | 'text'>;

/** The lines of a file's text, made once for its version. */
export const linesOf = (file: TextFile): LineIndex => memo(file, 'lines', () => new LineIndex(file.text));
