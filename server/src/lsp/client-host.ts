/** The host of every build inside VS Code: files are read by the client, since a worker has no disk and a virtual workspace neither. */
import type { Connection } from 'vscode-languageserver';
import type { Language } from '../../../schemas/kinds';
import type { Host } from '../workspace/files/host';
import {
  FS_FIND_FILES,
  FS_READ_DIRECTORY,
  FS_READ_FILE,
  FS_READ_FILES,
  FS_READ_STARTS,
  FS_STATS,
  type FileContent,
  type FindFilesParams,
  type FindFilesResult,
  type ReadDirectoryResult,
  type ReadFileResult,
  type ReadFilesResult,
  type ReadStartsParams,
  type StatsResult,
} from './protocol';

const bytesOf = (content: FileContent | null): Uint8Array | null =>
  content && Uint8Array.from(atob(content.content), (sign) => sign.charCodeAt(0));

export class ClientHost implements Host {
  constructor(
    private readonly connection: Connection,
    private readonly language: () => Language,
  ) {}

  /** A client that goes away while it is asked has no files any more. */
  async #ask<R>(method: string, params: object, nothing: R): Promise<R> {
    try {
      return await this.connection.sendRequest<R>(method, params);
    } catch (error) {
      this.log(`${method}: ${String(error)}`);
      return nothing;
    }
  }

  /** A client that doesn't answer has told nothing. */
  stats(uris: readonly string[]): Promise<StatsResult> {
    return this.#ask<StatsResult>(FS_STATS, { uris }, []);
  }

  async readFile(uri: string): Promise<Uint8Array | null> {
    return bytesOf(await this.#ask<ReadFileResult>(FS_READ_FILE, { uri }, null));
  }

  async readFiles(uris: readonly string[]): Promise<readonly (Uint8Array | null)[]> {
    return (await this.#ask<ReadFilesResult>(FS_READ_FILES, { uris }, [])).map(bytesOf);
  }

  async readStarts(uris: readonly string[], length: number): Promise<readonly (Uint8Array | null)[]> {
    const params: ReadStartsParams = { uris, length };
    return (await this.#ask<ReadFilesResult>(FS_READ_STARTS, params, [])).map(bytesOf);
  }

  readDirectory(uri: string): Promise<ReadDirectoryResult> {
    return this.#ask<ReadDirectoryResult>(FS_READ_DIRECTORY, { uri }, null);
  }

  findFiles(_roots: readonly string[], globs: readonly string[], exclude: readonly string[]): Promise<FindFilesResult> {
    const params: FindFilesParams = { globs, exclude };
    return this.#ask<FindFilesResult>(FS_FIND_FILES, params, []);
  }

  /** The client tells of changes by `workspace/didChangeWatchedFiles`. */
  watch(): () => void {
    return () => undefined;
  }

  now(): number {
    return Date.now();
  }

  locale(): Language {
    return this.language();
  }

  log(message: string): void {
    this.connection.console.error(message);
  }
}
