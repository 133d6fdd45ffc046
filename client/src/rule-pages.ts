/** The rule pages that the extension carries, as documents `smpolicy-docs:/<language>/<group>/<name>.md`; nothing is fetched. */
import * as vscode from 'vscode';
import type { Language } from '../../schemas/kinds';
import { isRuleId } from './rule-id';

const SCHEME = 'smpolicy-docs';

export function serveRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  const provideTextDocumentContent = async (uri: vscode.Uri): Promise<string | undefined> => {
    const page = await readPage(extensionUri, uri.path);
    return page && new TextDecoder().decode(page);
  };
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent });
}

/** Undefined where there is no such page, in that language nor in English. */
export async function findRulePage(
  extensionUri: vscode.Uri,
  rule: string,
  locale: Language,
): Promise<vscode.Uri | undefined> {
  if (!isRuleId(rule)) return undefined;
  for (const language of new Set<Language>([locale, 'en'])) {
    const path = `/${language}/${rule}.md`;
    if (await readPage(extensionUri, path)) return vscode.Uri.from({ scheme: SCHEME, path });
  }
  return undefined;
}

/** A path may come from any link, so only `<language>/<rule id>.md` is ever read. */
async function readPage(extensionUri: vscode.Uri, path: string): Promise<Uint8Array | undefined> {
  const [, language, rule] = /^\/(nl|fr|de|en)\/(.+)\.md$/.exec(path) ?? [];
  if (language === undefined || rule === undefined || !isRuleId(rule)) return undefined;
  try {
    return await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extensionUri, 'docs', 'rules', language, `${rule}.md`),
    );
  } catch {
    return undefined;
  }
}
