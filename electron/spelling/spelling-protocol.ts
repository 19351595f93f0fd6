import type { SpellingVerdict } from '../../shared/spelling/verdict.ts';
import type { DictionaryFiles } from './hunspell.ts';

/** What the thread is started with. */
export type SpellingMaterial = { readonly danish: DictionaryFiles; readonly english: DictionaryFiles };

export type SpellingJob =
  | { readonly kind: 'check'; readonly words: readonly string[]; readonly acceptsEnglish: boolean }
  | { readonly kind: 'suggest'; readonly word: string };

/** Of a check: a verdict on each word in the order asked. */
export type SpellingAnswer =
  | { readonly kind: 'verdicts'; readonly verdicts: readonly SpellingVerdict[] }
  | { readonly kind: 'suggestions'; readonly suggestions: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };
