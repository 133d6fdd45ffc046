/** The commands of `client/contributions.yaml`, each under its name; what they do stands in a file of its own. */
import * as vscode from 'vscode';
import { OPEN, OPEN_RULE, SHOW_REFERENCES } from '../../../server/src/lsp/protocol';
import { beginConversation } from '../conversation';
import type { LanguageServer } from '../language-server';
import type { CarriedPages } from '../carried-pages';
import type { StatusFeed } from '../views/status';
import { copyText } from './copy-text';
import { createVersion } from './create-version';
import { editTable } from './edit-table';
import { insertReply } from './insert-reply';
import { markPublished } from './mark-published';
import { newPolicy } from './new-policy';
import { newPost } from './new-post';
import { newReplyFromClipboard } from './new-reply-from-clipboard';
import { open } from './open';
import { openPolicy } from './open-policy';
import { openRule } from './open-rule';
import { copyTable, insertTable } from './policy-table';
import { quickReply } from './quick-reply';
import { recordApproval } from './record-approval';
import { replyAssistant } from './reply-assistant';
import { restart } from './restart';
import { sendForApproval } from './send-for-approval';
import { showCounts } from './show-counts';
import { showReferences } from './show-references';
import { tableToPolicy } from './table-to-policy';

export function registerCommands(server: LanguageServer, feed: StatusFeed, pages: CarriedPages): vscode.Disposable {
  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'smpolicy.restart': restart(server),
    'smpolicy.showOutput': () => server.output.show(),
    'smpolicy.showCounts': showCounts(feed, server),
    'smpolicy.openPolicy': openPolicy(feed, server),
    'smpolicy.newPolicy': newPolicy(server),
    'smpolicy.newPost': newPost(server),
    'smpolicy.createVersion': createVersion(server),
    'smpolicy.quickReply': quickReply(server),
    'smpolicy.insertReply': insertReply(server),
    'smpolicy.replyAssistant': replyAssistant(server),
    'smpolicy.newReplyFromClipboard': newReplyFromClipboard(server),
    'smpolicy.copyText': copyText(server),
    'smpolicy.sendForApproval': sendForApproval(server),
    'smpolicy.recordApproval': recordApproval(server),
    'smpolicy.markPublished': markPublished(server),
    'smpolicy.copyTable': copyTable(server),
    'smpolicy.insertTable': insertTable(server),
    'smpolicy.tableToPolicy': tableToPolicy(server),
    'smpolicy.addTableRow': editTable(server, 'row'),
    'smpolicy.addTableColumn': editTable(server, 'column'),
    'smpolicy.alignTable': editTable(server, 'align'),
    [OPEN]: open(server),
    [OPEN_RULE]: openRule(pages, server),
    [SHOW_REFERENCES]: showReferences(server),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(name, (...args: unknown[]) => {
        beginConversation();
        return run(...args);
      }),
    ),
  );
}
