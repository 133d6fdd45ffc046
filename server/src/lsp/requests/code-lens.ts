// textDocument/codeLens: how many posts use what a policy defines; counted for the lenses in sight, by codeLens/resolve.
import type { CancellationToken, CodeLens } from 'vscode-languageserver';
import { lensesOf, lensTitle, type Lens } from '../../features/lenses';
import { fileOf } from '../from-protocol';
import { breathe, guarded } from '../guard';
import { SHOW_REFERENCES } from '../protocol';
import { linesOf, type RequestModule, type Session } from '../session';
import { toRange } from '../to-protocol';

/** What a lens carries until it is resolved. */
interface Data extends Omit<Lens, 'span'> {
  readonly uri: string;
}

export const codeLensRequest: RequestModule = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(connection, session) {
    connection.onCodeLens(
      guarded(connection.console, 'textDocument/codeLens', [], ({ textDocument }): CodeLens[] => {
        const file = session().shown.codeLens ? fileOf(session(), textDocument) : undefined;
        if (!file) return [];
        return lensesOf({ file }).map(({ span, ...lens }) => {
          const data: Data = { uri: textDocument.uri, ...lens };
          return { range: toRange(linesOf(file), span), data };
        });
      }),
    );
    connection.onCodeLensResolve((lens, token) =>
      guarded<CodeLens, CodeLens>(connection.console, 'codeLens/resolve', lens, async () => {
        await session().loaded;
        return { ...lens, command: commandOf(session(), lens, await titleOf(session(), lens.data as Data, token)) };
      })(lens, token),
    );
  },
};

async function titleOf(
  { service, environment, locale }: Session,
  lens: Data,
  token: CancellationToken,
): Promise<string> {
  const file = service.file(lens.uri);
  if (!file) return '';
  return lensTitle({ snapshot: service.snapshot, file, locale: locale() }, lens, breathe(environment, token));
}

/** Only our own client can show the places; elsewhere the lens is to be read. */
const commandOf = (
  { ownClient }: Session,
  { range, data }: CodeLens,
  title: string,
): NonNullable<CodeLens['command']> =>
  ownClient
    ? { title, command: SHOW_REFERENCES, arguments: [(data as Data).uri, range.start] }
    : { title, command: '' };
