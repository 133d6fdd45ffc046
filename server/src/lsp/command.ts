/** What every request behind a command of our client has in common: the whole workspace is read, and a refusal is a sentence. */
import type { CommandRequest } from '../features/commands/at-hand';
import type { Refusal } from '../features/refusal';
import type { Edit } from '../text/edit';
import { guarded } from './guard';
import type { ChangeResult } from './protocol';
import { accepted } from './refusal';
import type { RequestModule, Session } from './session';
import { toWorkspaceEdit } from './to-protocol';

type Answer<R> = R | Refusal | Promise<R | Refusal>;

/** Null only for a fault of ours, which the guard logs. */
export const commandRequest = <P, R extends object>(
  method: string,
  answer: (session: Session, params: P) => Answer<R>,
): RequestModule => ({
  capabilities: () => ({}),
  register(connection, session) {
    const handle = async (params: P): Promise<R | null> => {
      await session().loaded;
      return accepted(await answer(session(), params)) ?? null;
    };
    connection.onRequest(method, guarded<P, R | null>(connection.console, method, null, handle));
  },
});

export const workspaceRequest = ({ service, locale }: Session): Omit<CommandRequest, 'file'> => ({
  snapshot: service.snapshot,
  locale: locale(),
});

export const postRequest = (session: Session, uri: string): CommandRequest => ({
  ...workspaceRequest(session),
  file: session.service.file(uri),
});

/** With the file at hand, if there is one. */
export const nearRequest = (session: Session, uri: string | null): CommandRequest => ({
  ...workspaceRequest(session),
  file: uri === null ? undefined : session.service.file(uri),
});

/** Edits of one file as the client applies them. */
export const changeOf = (session: Session, uri: string, edits: readonly Edit[] | Refusal): ChangeResult | Refusal =>
  'refused' in edits
    ? edits
    : { edit: toWorkspaceEdit(session, [{ uri: session.service.file(uri)?.uri ?? uri, edits }]) };
