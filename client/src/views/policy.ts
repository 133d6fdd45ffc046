/** The language status item: which policy is in force for the document at hand, that there is none, or that checking is broken. */
import * as vscode from 'vscode';
import { LANGUAGES } from '../language-server';
import type { LanguageServer } from '../language-server';
import { WORDS } from '../words';
import type { Words } from '../words';
import type { Status, StatusFeed } from './status';

export class PolicyItem implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem(
    'smpolicy.policy',
    LANGUAGES.map((language) => ({ language })),
  );
  readonly #listeners: vscode.Disposable;

  constructor(feed: StatusFeed, server: LanguageServer) {
    const show = (): void => this.#show(feed.current, server);
    this.#listeners = vscode.Disposable.from(feed.onDidChange(show), server.onDidChange(show));
    show();
  }

  /** What the user reads there. */
  get text(): string {
    return this.#item.text;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }

  #show(status: Status, server: LanguageServer): void {
    const words = WORDS[server.settings.locale];
    this.#item.name = words.policyInForce;
    this.#item.busy = server.state === 'starting';
    if (server.state === 'stopped') return this.#showBroken(words);
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    const policy = status.kind === 'known' ? status.result.policy : undefined;
    if (policy) {
      this.#item.text = policy.name;
      this.#item.detail = words.policyInForce;
      this.#item.command = { command: 'smpolicy.openPolicy', title: words.openPolicy };
      return;
    }
    // Null is the server's answer “none”; undefined is no answer yet, and then nothing may be claimed.
    this.#item.text = policy === null ? words.noPolicy : words.policyInForce;
    this.#item.detail = policy === null ? words.noPolicyDetail : '';
    this.#item.command = undefined;
  }

  #showBroken(words: Words): void {
    this.#item.severity = vscode.LanguageStatusSeverity.Error;
    this.#item.text = words.notChecking;
    this.#item.detail = words.policyInForce;
    this.#item.command = { command: 'smpolicy.restart', title: words.restart };
  }
}
