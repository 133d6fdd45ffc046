/** The one place where a request may fail: what goes wrong is logged with the request's name, and the editor gets an empty answer. */
import { LSPErrorCodes, ResponseError, type CancellationToken, type RemoteConsole } from 'vscode-languageserver';

/** Thrown by work that noticed its cancellation. */
export class Cancelled extends Error {}

export const stopIf = (token: CancellationToken): void => {
  if (token.isCancellationRequested) throw new Cancelled();
};

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/** The handler, answering `fallback` instead of an error. A cancelled request is answered as the protocol asks. */
export function guarded<P, R>(console: RemoteConsole, name: string, fallback: R, handler: Handler<P, R>) {
  return async (params: P, token: CancellationToken): Promise<R> => {
    try {
      stopIf(token);
      return await handler(params, token);
    } catch (error) {
      if (error instanceof Cancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };
}
