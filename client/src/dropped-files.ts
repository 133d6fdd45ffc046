/** The files in what was dropped or pasted: by address where the editor knows one, else by content. It must not know what they are for. */
import * as vscode from 'vscode';

export interface Dropped {
  readonly name: string;
  /** Undefined for content without a place, such as a picture of the screen. */
  readonly uri?: vscode.Uri;
  /** Undefined where it can't be read. */
  read(): Promise<Uint8Array | undefined>;
}

const URI_LIST = 'text/uri-list';

export async function filesIn(data: vscode.DataTransfer): Promise<readonly Dropped[]> {
  const listed = (await data.get(URI_LIST)?.asString()) ?? '';
  const named = listed
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap(fileAt);
  return named.length > 0 ? named : [...data].flatMap(([mime, item]) => contentOf(mime, item));
}

/** An address on the web is a link to copy, and no file. */
function fileAt(line: string): readonly Dropped[] {
  const uri = vscode.Uri.parse(line);
  if (uri.scheme === 'http' || uri.scheme === 'https') return [];
  const read = async (): Promise<Uint8Array | undefined> => {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch {
      return undefined;
    }
  };
  return [{ name: uri.path.split('/').at(-1) ?? '', uri, read }];
}

function contentOf(mime: string, item: vscode.DataTransferItem): readonly Dropped[] {
  const file = item.asFile();
  if (!file) return [];
  const [, ending = ''] = /^image\/(\w+)/.exec(mime) ?? [];
  // Browsers call every picture on the clipboard ‘image.png’.
  const name = file.name === '' ? `image.${ending === 'jpeg' ? 'jpg' : ending}` : file.name;
  return [{ name, ...(file.uri ? { uri: file.uri } : {}), read: async () => file.data() }];
}
