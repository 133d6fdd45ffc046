/** A refusal as the protocol says it: an error with a sentence, which the editor shows as it is. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Refusal } from '../features/refusal';

/** @throws ResponseError with the sentence of a refusal; the guard lets it pass. */
export function accepted<T extends object>(answer: T | Refusal | undefined): T | undefined {
  if (answer && 'refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
}
