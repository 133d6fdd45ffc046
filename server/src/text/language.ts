import type { Language } from '../../../schemas/kinds';
import type { Span } from './span';
export interface Detection {
  readonly lang: Language | undefined;
  /** 0 to 1. */ readonly confidence: number;
}
export interface Contradiction {
  readonly lang: Language;
  readonly confidence: number;
  readonly words: number;
}
export interface SecondLanguage {
  readonly lang: Language;
  readonly span: Span;
  readonly words: number;
  /** A paragraph of its own, or words inside one. */ readonly paragraph: boolean;
}
export function detect(text: string): Detection {
  void text;
  return { lang: undefined, confidence: 0 };
}
export function contradicts(text: string, declared: Language | readonly Language[]): Contradiction | null {
  void text;
  void declared;
  return null;
}
export function secondLanguages(text: string, declared: Language | readonly Language[]): readonly SecondLanguage[] {
  void text;
  void declared;
  return [];
}
