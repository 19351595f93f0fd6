import { createContext, use } from 'react';
import type { Language } from '../shared/words/language.ts';
import type { Words } from '../shared/words/words.ts';

/** The language the program speaks; set once, at the root. */
export const LanguageContext = createContext<Language>('da');

export const useLanguage = (): Language => use(LanguageContext);

/** A feature's texts in the program's language. */
export const useWords = <T>(words: Words<T>): T => words[use(LanguageContext)];
