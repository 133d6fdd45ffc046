/** Reads `smpolicy.*` from VS Code and makes it what the server understands. The list of settings is `client/contributions.yaml`. */
import * as vscode from 'vscode';
import type { Language } from '../../schemas/kinds';
import type { Settings } from '../../server/src/lsp/protocol';

export const SECTION = 'smpolicy';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];

export function readSettings(): Settings {
  const settings = vscode.workspace.getConfiguration(SECTION);
  return {
    locale: resolveLocale(settings.get('locale', 'auto')),
    user: settings.get('user', ''),
    exclude: settings.get<readonly unknown[]>('files.exclude', []).filter((glob) => typeof glob === 'string'),
    scope: settings.get<string>('diagnostics.scope') === 'open' ? 'open' : 'workspace',
    inlayHints: settings.get('inlayHints', true),
    codeLens: settings.get('codeLens', true),
  };
}

/** `auto` follows the editor: `nl-be` is Dutch, and English stands in for every language that we do not speak. */
function resolveLocale(setting: string): Language {
  const wanted = setting === 'auto' ? vscode.env.language.slice(0, 2).toLowerCase() : setting;
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** The server reads these once, at its start, because its capabilities and every text it has sent depend on them. */
export const needsRestart = (before: Settings, after: Settings): boolean =>
  before.locale !== after.locale || before.scope !== after.scope;
