/** What is known when a new name is asked for. */
import type { Language } from '../../../../schemas/kinds';
import type { Breathe } from '../../workspace/symbols/collect';
import type { SymbolRequest } from '../definition';

export interface RenameRequest extends SymbolRequest {
  readonly locale: Language;
  readonly breathe: Breathe;
}
