// workspace/willRenameFiles and didRenameFiles: paths in policies and posts follow a file or a folder that gets another name.
import type { FileOperationRegistrationOptions, FileRename, WorkspaceEdit } from 'vscode-languageserver';
import { pathEdits } from '../../features/file-moves';
import { workspaceChanged } from '../diagnostics';
import { breathe, guarded } from '../guard';
import type { RequestModule } from '../session';
import { toWorkspaceEdit } from '../to-protocol';

/** A post may name any file, and a folder may hold one. */
const ANY: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

const moveOf = ({ oldUri, newUri }: FileRename) => ({ from: oldUri, to: newUri });

export const fileMovesRequest: RequestModule = {
  capabilities: () => ({ workspace: { fileOperations: { willRename: ANY, didRename: ANY } } }),
  register({ console, workspace }, session) {
    workspace.onWillRenameFiles(
      guarded(console, 'workspace/willRenameFiles', null, async ({ files }, token): Promise<WorkspaceEdit | null> => {
        // A file that isn't read yet may name what moves.
        await session().loaded;
        const edits = await pathEdits(
          session().service.snapshot,
          files.map(moveOf),
          breathe(session().environment, token),
        );
        return edits.length === 0 ? null : toWorkspaceEdit(session(), edits);
      }),
    );
    workspace.onDidRenameFiles(({ files }) => {
      void session()
        .service.filesMoved(files.map(moveOf))
        .then(() => {
          workspaceChanged(session());
        });
    });
  },
};
