/** A line in the log of replies, when somebody asks for it. What stands in the file already is not touched, byte for byte. */
import * as vscode from 'vscode';
import { WEBCARE_LINE, WEBCARE_LOG } from '../../../server/src/lsp/protocol';
import type { LogEntry, WebcareLineResult, WebcareLogResult } from '../../../server/src/lsp/protocol';
import { LOG } from '../command-words/webcare-log';
import type { LanguageServer } from '../language-server';
import { showWarning } from '../conversation';
import { say, type Said } from '../command-words/say';
import { ask, isReadOnly } from './answers';
import { accountAsked } from './situations';

interface Noted extends Omit<LogEntry, 'account'> {
  readonly account?: string | undefined;
}

/** Beside a message about what was done, a button that notes it. */
export async function offerLog(
  server: LanguageServer,
  near: string | null,
  entry: Noted,
  show: (button: string) => Thenable<string | undefined>,
): Promise<void> {
  const button = LOG.title[server.settings.locale];
  if ((await show(button)) === button) await noteInLog(server, near, entry);
}

/** False after the user was told why nothing was noted, or left the question. */
export async function noteInLog(server: LanguageServer, near: string | null, entry: Noted): Promise<boolean> {
  const { lang, platform } = entry;
  const log = await ask<WebcareLogResult>(server, WEBCARE_LOG, { near, lang, platform });
  if (!log) return false;
  const account = entry.account ?? (await accountOf(server, log));
  if (account === undefined) return false;
  const uri = vscode.Uri.parse(log.uri);
  const existing = await contentOf(server, uri);
  if (existing === undefined) return false;
  const text = existing && textIn(server, uri, existing);
  if (text === undefined) return false;
  const line = await ask<WebcareLineResult>(server, WEBCARE_LINE, { near, entry: { ...entry, account }, text });
  return line !== undefined && write(server, uri, existing, line.text);
}

/** Null where the policy names none. */
async function accountOf(server: LanguageServer, { accounts }: WebcareLogResult): Promise<string | null | undefined> {
  const [only, ...others] = accounts;
  if (!only || others.length === 0) return only?.id ?? null;
  return (await accountAsked({ server, title: LOG.title, steps: 1 }, accounts))?.id;
}

/** Null where there is no such file; undefined after the user was told why it can't be written. */
async function contentOf(server: LanguageServer, uri: vscode.Uri): Promise<Uint8Array | null | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return refused(server, LOG.unsaved, uri);
  if (await isReadOnly(uri)) return refused(server, LOG.notWritten, uri);
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    // Only this one says that there is no such file: any other may hide one.
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    return refused(server, LOG.notWritten, uri);
  }
}

function textIn(server: LanguageServer, uri: vscode.Uri, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused(server, LOG.notUtf8, uri);
  }
}

async function write(
  server: LanguageServer,
  uri: vscode.Uri,
  existing: Uint8Array | null,
  text: string,
): Promise<boolean> {
  const before = existing ?? new Uint8Array();
  const added = new TextEncoder().encode(text);
  const whole = new Uint8Array(before.length + added.length);
  whole.set(before);
  whole.set(added, before.length);
  try {
    await vscode.workspace.fs.writeFile(uri, whole);
  } catch {
    refused(server, LOG.notWritten, uri);
    return false;
  }
  void vscode.window.showInformationMessage(say(server.settings.locale, LOG.noted, { file: fileName(uri) }));
  return true;
}

const fileName = ({ path }: vscode.Uri): string => path.split('/').at(-1) ?? '';

function refused(server: LanguageServer, said: Said, uri: vscode.Uri): undefined {
  showWarning(say(server.settings.locale, said, { file: fileName(uri) }));
}
