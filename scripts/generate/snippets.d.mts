/** The types of snippets.mjs, for the tests. */
export type SnippetText = 'nl' | 'nl_je' | 'fr' | 'de' | 'en';
export type SnippetHost = 'smpolicy' | 'smpost' | 'smpost-header';

export interface Snippet {
  readonly id: string;
  readonly key: SnippetText;
  /** The language id that offers it. */
  readonly for: SnippetHost;
  /** The key of the file that it belongs under. */
  readonly under?: string;
  /** It may fill an empty file. */
  readonly file?: boolean;
  readonly title: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

export interface SnippetRow {
  readonly id: string;
  readonly for: SnippetHost;
  readonly under?: string;
  readonly title: Readonly<Record<Exclude<SnippetText, 'nl_je'>, string>>;
  readonly prefix: Readonly<Partial<Record<SnippetText, string>>>;
}

export function allSnippets(root: string): Promise<readonly Snippet[]>;
export function files(root: string): Promise<readonly { readonly path: string; readonly content: string }[]>;
export function snippetTable(root: string): Promise<readonly SnippetRow[]>;
