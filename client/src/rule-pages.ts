/**
 * The rule pages that the extension carries, as documents `smpolicy-docs:/<language>/<group>/<name>.md`; nothing is fetched.
 *
 * They are in `dist/texts/pages.<language>.json`, which the build makes from docs/rules/ and which is read when first needed.
 */
import * as vscode from 'vscode';
import type { Language } from '../../schemas/kinds';
import type { LanguageServer } from './language-server';

const SCHEME = 'smpolicy-docs';

type Pages = Readonly<Record<string, unknown>>;

export class RulePages implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #server: LanguageServer;
  readonly #read = new Map<Language, Promise<Pages>>();
  readonly #registration: vscode.Disposable;

  constructor(extensionUri: vscode.Uri, server: LanguageServer) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist', 'texts');
    this.#server = server;
    const provideTextDocumentContent = (uri: vscode.Uri): Promise<string | undefined> => this.#content(uri.path);
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent });
  }

  /** The document of a rule's page in the user's language; undefined where there is no such rule. */
  async find(rule: string): Promise<vscode.Uri | undefined> {
    const path = `/${this.#server.settings.locale}/${rule}.md`;
    return (await this.#content(path)) === undefined ? undefined : vscode.Uri.from({ scheme: SCHEME, path });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  /** A path may come from any link, so it is only ever looked up and never opened. */
  async #content(path: string): Promise<string | undefined> {
    const [, language, rule] = /^\/(nl|fr|de|en)\/(.+)\.md$/.exec(path) ?? [];
    if (language === undefined || rule === undefined) return undefined;
    const pages = await this.#pages(language as Language);
    const page = Object.hasOwn(pages, rule) ? pages[rule] : undefined;
    return typeof page === 'string' ? page : undefined;
  }

  #pages(language: Language): Promise<Pages> {
    const pages = this.#read.get(language) ?? this.#readPages(language);
    this.#read.set(language, pages);
    return pages;
  }

  async #readPages(language: Language): Promise<Pages> {
    const file = vscode.Uri.joinPath(this.#folder, `pages.${language}.json`);
    try {
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Pages;
    } catch (error) {
      this.#server.output.error(`${file.toString()}: ${String(error)}`);
      return {};
    }
  }
}
