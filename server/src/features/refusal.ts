/** Why something that was asked can't be done, and what to do about it. It knows no feature. */

export interface Refusal {
  /** A sentence in the reader's language. */
  readonly refused: string;
}

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;
