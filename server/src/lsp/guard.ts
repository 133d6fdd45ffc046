/** The one place where a request may fail: what goes wrong is logged with the request's name, and the editor gets an empty answer. */
import { LSPErrorCodes, ResponseError, type CancellationToken, type RemoteConsole } from 'vscode-languageserver';
import type { Environment } from './environment';

/** Thrown by work that noticed its cancellation. */
export class Cancelled extends Error {}

// One of each: in a burst of edits a hundred requests are cancelled, and where that was noticed interests nobody.
const CANCELLED = new Cancelled();
const CANCELLED_ANSWER = new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');

export const stopIf = (token: CancellationToken): void => {
  if (token.isCancellationRequested) throw CANCELLED;
};

/** Lets everything that is waiting run first, and stops the work where it was cancelled meanwhile. */
export const breathe = (environment: Environment, token: CancellationToken) => async (): Promise<void> => {
  await environment.yieldTurn();
  stopIf(token);
};

type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * The handler, answering `fallback` instead of an error. A cancelled request is answered as the protocol asks, and a handler's own
 * `ResponseError` is an answer too: a sentence for the reader.
 */
export function guarded<P, R>(console: RemoteConsole, name: string, fallback: R, handler: Handler<P, R>) {
  return async (params: P, token: CancellationToken): Promise<R> => {
    try {
      stopIf(token);
      return await handler(params, token);
    } catch (error) {
      if (error instanceof Cancelled) throw CANCELLED_ANSWER;
      if (error instanceof ResponseError) throw error;
      console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };
}
