/** What the extension carries along besides its code: the same in every host, and in the package that users install. */
import * as vscode from 'vscode';
import assert from 'node:assert/strict';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly image: string } }[] }[];
    readonly snippets: readonly { readonly path: string }[];
  };
}

export async function carriesItsFiles(): Promise<void> {
  const extension = vscode.extensions.getExtension('smpolicy.smpolicy');
  assert.ok(extension, 'the extension is installed');
  const { contributes } = extension.packageJSON as Manifest;
  const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image));
  const files = [...pictures, ...contributes.snippets.map(({ path }) => path)];
  assert.ok(pictures.length === 6, String(pictures.length));
  for (const file of files) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, file));
    assert.ok(bytes.length > 0, file);
  }
}
