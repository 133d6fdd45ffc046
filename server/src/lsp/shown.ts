/**
 * What the editor draws around a text by our word: hints, lenses and the colours that follow from the policy. Whether the user wants
 * them, and telling the editor to ask for them again; an editor that can't be told asks when it likes.
 */
import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type Connection,
  type WorkspaceClientCapabilities,
} from 'vscode-languageserver';
import type { Settings } from './protocol';

type Wanted = Pick<Settings, 'inlayHints' | 'codeLens'>;

export class Shown {
  #wanted: Wanted = { inlayHints: true, codeLens: true };

  constructor(
    private readonly connection: Connection,
    private readonly can: WorkspaceClientCapabilities,
    wanted: Partial<Wanted>,
  ) {
    this.#wanted = { ...this.#wanted, ...wanted };
  }

  get inlayHints(): boolean {
    return this.#wanted.inlayHints;
  }

  get codeLens(): boolean {
    return this.#wanted.codeLens;
  }

  /** The user's settings as they are now; what they don't state stays as it was. */
  want({ inlayHints = this.inlayHints, codeLens = this.codeLens }: Partial<Wanted>): void {
    const before = this.#wanted;
    this.#wanted = { inlayHints, codeLens };
    if (before.inlayHints !== inlayHints) this.#renewHints();
    if (before.codeLens !== codeLens) this.renewLenses();
  }

  /** What stands in an open post may look different now: its policy changed. */
  renewTexts(): void {
    this.#renewHints();
    if (this.can.semanticTokens?.refreshSupport) this.#ask(SemanticTokensRefreshRequest.method);
  }

  /** What an open policy says of its use may be different now: another file changed. */
  renewLenses(): void {
    if (this.can.codeLens?.refreshSupport) this.#ask(CodeLensRefreshRequest.method);
  }

  #renewHints(): void {
    if (this.can.inlayHint?.refreshSupport) this.#ask(InlayHintRefreshRequest.method);
  }

  /** An editor that is closing answers nothing any more. */
  #ask(method: string): void {
    this.connection.sendRequest(method).catch(() => undefined);
  }
}
