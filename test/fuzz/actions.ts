/** What happens in an editor, as data: what was played can be written down, played again and made smaller. */
import type { Settings } from '../../server/src/lsp/protocol';

export type Action =
  | { readonly do: 'open'; readonly uri: string; readonly text: string }
  /** The whole text of an open document. */
  | { readonly do: 'type'; readonly uri: string; readonly text: string }
  | { readonly do: 'close'; readonly uri: string }
  /** A file on the disk; null: it is deleted. */
  | { readonly do: 'write'; readonly uri: string; readonly text: string | null }
  /** `cancel`: after so many turns. */
  | { readonly do: 'ask'; readonly method: string; readonly params: object; readonly cancel?: number }
  | { readonly do: 'moved'; readonly from: string; readonly to: string }
  | { readonly do: 'configure'; readonly settings: Partial<Settings> }
  /** The folders of the workspace. */
  | { readonly do: 'folders'; readonly roots: readonly string[] }
  /** Waits until everything is answered. */
  | { readonly do: 'rest' }
  /** What a fresh server says of the same files must be what this one says. */
  | { readonly do: 'compare' };

export interface Beginning {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly roots: readonly string[];
  /** True for VS Code, which reads the files for the server. */
  readonly ownClient: boolean;
}
