/**
 * What the extension carries to be read, as documents; nothing is fetched. `smpolicy-docs:/<language>/<group>/<name>.md` is the page of a
 * rule, `smpolicy-docs:/presets/<name>.smpolicy.yaml` a policy that comes with the product.
 *
 * They are in `dist/texts/`, in `pages.<language>.json` and `presets.json`, which the build makes and which are read when first needed.
 */
import * as vscode from 'vscode';
import type { LanguageServer } from './language-server';

const SCHEME = 'smpolicy-docs';

type Pages = Readonly<Record<string, unknown>>;

export class CarriedPages implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #server: LanguageServer;
  /** By the name of the file that holds them. */
  readonly #read = new Map<string, Promise<Pages>>();
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
    if (language !== undefined && rule !== undefined) return this.#page(`pages.${language}.json`, rule);
    const [, preset] = /^\/presets\/(.+)\.smpolicy\.yaml$/.exec(path) ?? [];
    return preset === undefined ? undefined : this.#page('presets.json', preset);
  }

  async #page(file: string, name: string): Promise<string | undefined> {
    const read = this.#read.get(file) ?? this.#readPages(file);
    this.#read.set(file, read);
    const pages = await read;
    const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
    return typeof page === 'string' ? page : undefined;
  }

  async #readPages(name: string): Promise<Pages> {
    const file = vscode.Uri.joinPath(this.#folder, name);
    try {
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Pages;
    } catch (error) {
      this.#server.output.error(`${file.toString()}: ${String(error)}`);
      return {};
    }
  }
}
