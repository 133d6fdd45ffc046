/** Pasting into a post, in a VS Code that lets extensions take part (1.97 and later); the oldest that we support doesn't. */
import * as vscode from 'vscode';

/** As much of that part of the API as is used here; the types of the oldest VS Code lack it. */
interface PasteApi {
  readonly registerDocumentPasteEditProvider?: (
    selector: vscode.DocumentSelector,
    provider: PasteProvider,
    metadata: { readonly providedPasteEditKinds: readonly object[]; readonly pasteMimeTypes: readonly string[] },
  ) => vscode.Disposable;
}
interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): Promise<readonly object[] | undefined>;
}
interface PasteClasses {
  readonly DocumentPasteEdit: new (
    text: string,
    title: string,
    kind: object,
  ) => { additionalEdit?: vscode.WorkspaceEdit };
  readonly DocumentDropOrPasteEditKind: { readonly Empty: { append(...parts: string[]): object } };
}

type MakeEdit = (document: vscode.TextDocument, data: vscode.DataTransfer) => Promise<vscode.WorkspaceEdit | undefined>;

export function registerPaste(
  selector: vscode.DocumentSelector,
  make: MakeEdit,
  title: () => string,
): vscode.Disposable | undefined {
  const { registerDocumentPasteEditProvider: register } = vscode.languages as PasteApi;
  if (!register || !isOpenToAll()) return undefined;
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as unknown as PasteClasses;
  const kind = DocumentDropOrPasteEditKind.Empty.append('smpolicy', 'media');
  const provideDocumentPasteEdits: PasteProvider['provideDocumentPasteEdits'] = async (document, _ranges, data) => {
    const additionalEdit = await make(document, data);
    return additionalEdit && [Object.assign(new DocumentPasteEdit('', title(), kind), { additionalEdit })];
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/uri-list', 'files', 'image/*'] };
  return register(selector, { provideDocumentPasteEdits }, metadata);
}

/** Older versions have the functions already, and refuse them to every extension but their own. */
function isOpenToAll(): boolean {
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  return major > 1 || minor >= 97;
}
