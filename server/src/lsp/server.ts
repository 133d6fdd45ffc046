/** The language server: connects one editor to one service. Every request lives in its own file under `requests/`. */
import {
  DidChangeConfigurationNotification,
  FileChangeType,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createTexts } from '../features/texts';
import { loadMessages } from '../messages/load';
import { createLanguageService } from '../service';
import type { FileKind } from '../workspace/files/file';
import type { FileChange } from '../workspace/files/host';
import { normalUri } from '../workspace/files/uri';
import { ClientHost } from './client-host';
import { diagnosticsRequest, documentClosed, workspaceChanged } from './diagnostics';
import type { Environment } from './environment';
import type { InitializationOptions, Settings } from './protocol';
import { codeActionRequest } from './requests/code-action';
import { codeLensRequest } from './requests/code-lens';
import { definitionRequest } from './requests/definition';
import { documentLinkRequest } from './requests/document-link';
import { documentSymbolRequest } from './requests/document-symbol';
import { fileMovesRequest } from './requests/file-moves';
import { foldingRangeRequest } from './requests/folding-range';
import { inlayHintRequest } from './requests/inlay-hint';
import { linkedEditingRangeRequest } from './requests/linked-editing-range';
import { referencesRequest } from './requests/references';
import { showReading } from './reading';
import { renameRequest } from './requests/rename';
import { selectionRangeRequest } from './requests/selection-range';
import { semanticTokensRequest } from './requests/semantic-tokens';
import { commandRequests } from './requests/commands';
import { completionRequest } from './requests/completion';
import { hoverRequest } from './requests/hover';
import { statusRequest } from './requests/status';
import { workspaceSymbolRequest } from './requests/workspace-symbol';
import { languageOf, type RequestModule, type Session } from './session';
import { Shown } from './shown';

const REQUESTS: readonly RequestModule[] = [
  diagnosticsRequest,
  codeActionRequest,
  hoverRequest,
  completionRequest,
  documentSymbolRequest,
  definitionRequest,
  referencesRequest,
  renameRequest,
  workspaceSymbolRequest,
  foldingRangeRequest,
  documentLinkRequest,
  inlayHintRequest,
  codeLensRequest,
  semanticTokensRequest,
  selectionRangeRequest,
  linkedEditingRangeRequest,
  fileMovesRequest,
  statusRequest,
  ...commandRequests,
];

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

export function startServer(connection: Connection, environment: Environment, info: ServerInfo): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;
  const current = (): Session => {
    if (!session) throw new Error('A request came before the server was initialized.');
    return session;
  };
  connection.onInitialize((params): InitializeResult => {
    session = createSession(connection, documents, environment, params);
    const { scope } = session;
    const capabilities = REQUESTS.reduce<ServerCapabilities>(
      (all, request) => {
        const more = request.capabilities(scope);
        return { ...all, ...more, workspace: { ...all.workspace, ...more.workspace } };
      },
      {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    );
    return { capabilities, serverInfo: info };
  });
  connection.onInitialized(() => {
    showReading(current());
    listen(connection, current());
  });
  for (const request of REQUESTS) request.register(connection, current);
  followDocuments(documents, current);
  documents.listen(connection);
  connection.listen();
}

function canCreate({ capabilities }: InitializeParams): boolean {
  const { documentChanges, resourceOperations = [] } = capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations.includes('create');
}

function canAnnotate({ capabilities }: InitializeParams): boolean {
  const { documentChanges, changeAnnotationSupport } = capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && changeAnnotationSupport !== undefined;
}

type Started = Partial<InitializationOptions>;

function createSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  environment: Environment,
  params: InitializeParams,
): Session {
  const options = (params.initializationOptions ?? {}) as Started;
  const language = languageOf(options.locale ?? params.locale);
  const locale = () => language;
  const log = (message: string) => {
    connection.console.error(message);
  };
  const ownClient = options.host === 'client';
  const host =
    ownClient || !environment.diskHost ? new ClientHost(connection, locale) : environment.diskHost(log, locale);
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const service = createLanguageService(host, {
    roots: folders,
    exclude: options.exclude ?? [],
    user: options.user ?? '',
  });
  const { textsUri } = options;
  const readText = async (name: string) => {
    if (!textsUri) return environment.readText(name);
    const bytes = await host.readFile(`${textsUri}/${name}`);
    return bytes && new TextDecoder().decode(bytes);
  };
  const loads = {
    messages: () => loadMessages(language, readText, log),
    files: service.load.bind(service),
  };
  return {
    connection,
    environment,
    documents,
    service,
    texts: createTexts(readText),
    scope: options.scope ?? 'workspace',
    ownClient,
    snippets: params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
    snippetEdits: params.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
    locale,
    canCreate: canCreate(params),
    canAnnotate: canAnnotate(params),
    canLink: params.capabilities.textDocument?.definition?.linkSupport === true,
    shown: new Shown(connection, params.capabilities.workspace ?? {}, options),
    canRefresh: params.capabilities.workspace?.diagnostics?.refreshSupport === true,
    ...loading(loads, log, environment),
  };
}

/** Begins in the next turn: before `initialized` a client may not be asked for files. */
function loading(
  load: { readonly messages: () => Promise<void>; readonly files: (policiesRead: () => void) => Promise<void> },
  log: (message: string) => void,
  environment: Environment,
): Pick<Session, 'messages' | 'ready' | 'loaded'> {
  let policiesRead: () => void = () => undefined;
  const policies = new Promise<void>((resolve) => {
    policiesRead = resolve;
  });
  const begun = environment.yieldTurn();
  const messages = begun.then(load.messages);
  const files = begun
    .then(() => load.files(policiesRead))
    .catch((error: unknown) => {
      log(`The workspace could not be read: ${String(error)}`);
    })
    .then(policiesRead);
  return { messages, ready: messages.then(() => policies), loaded: messages.then(() => files) };
}

function listen(connection: Connection, session: Session): void {
  const { service } = session;
  service.learned = () => {
    workspaceChanged(session);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    void service.filesChanged(changes.map(toChange)).then(() => {
      workspaceChanged(session);
    });
  });
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const left = service.snapshot.roots.filter((root) => !removed.some(({ uri }) => normalUri(uri) === root));
    void service.setRoots([...left, ...added.map(({ uri }) => uri)]).then(() => {
      workspaceChanged(session);
    });
  });
  connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
    const wanted = ((settings as { smpolicy?: Partial<Settings> } | null)?.smpolicy ?? {}) as Partial<Settings>;
    const { exclude, user } = wanted;
    session.shown.want(wanted);
    if (user !== undefined) service.setUser(user);
    if (!exclude) return;
    void service.setExclude(exclude).then(() => {
      workspaceChanged(session);
    });
  });
  void session.loaded.then(() => {
    const stop = service.host.watch(service.snapshot.roots, (changes) => {
      void service.filesChanged(changes).then(() => {
        workspaceChanged(session);
      });
    });
    connection.onShutdown(stop);
    workspaceChanged(session);
  });
}

const TYPES: Readonly<Record<FileChangeType, FileChange['type']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};
const toChange = ({ uri, type }: FileEvent): FileChange => ({ uri, type: TYPES[type] });

/** What a document is: by its language id for a file that has no name yet. */
const KINDS: Readonly<Record<string, FileKind>> = { smpolicy: 'policy', smpost: 'post' };

/**
 * True for what an editor shows of a file without being that file: the left side of a comparison, the preview of a renaming. Beside its
 * original it would be a second policy.
 */
function isCopy({ service: { snapshot } }: Session, uri: string): boolean {
  const { roots } = snapshot;
  const scheme = schemeOf(uri);
  return roots.length > 0 && !['file', 'untitled', ...roots.map(schemeOf)].includes(scheme);
}

const schemeOf = (uri: string): string => uri.slice(0, uri.indexOf(':'));

function followDocuments(documents: TextDocuments<TextDocument>, current: () => Session): void {
  documents.onDidChangeContent(({ document }) => {
    const session = current();
    if (isCopy(session, document.uri)) return;
    session.service.edit(document.uri, document.getText(), KINDS[document.languageId]);
    workspaceChanged(session, document.uri);
  });
  documents.onDidClose(({ document }) => {
    const session = current();
    void session.service.close(document.uri).then(() => {
      documentClosed(session, document.uri);
      workspaceChanged(session, document.uri);
    });
  });
}
