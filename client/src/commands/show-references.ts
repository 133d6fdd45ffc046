/** Shows what uses the thing that a code lens stands above, in VS Code's own list of references. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server';

/** As the protocol has it; VS Code's own is a class. */
interface Place {
  readonly line: number;
  readonly character: number;
}

export const showReferences =
  (server: LanguageServer) =>
  async (uri: unknown, at: unknown): Promise<void> => {
    const { line, character } = at as Place;
    const file = vscode.Uri.parse(String(uri));
    const place = new vscode.Position(line, character);
    try {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        file,
        place,
      );
      // The place itself is no use of it.
      const isElsewhere = (one: vscode.Location) =>
        one.uri.toString() !== file.toString() || !one.range.contains(place);
      const uses = found.filter(isElsewhere);
      await vscode.commands.executeCommand('editor.action.showReferences', file, place, uses);
    } catch (error) {
      server.output.error(`${String(uri)}: what uses it cannot be shown: ${String(error)}`);
    }
  };
