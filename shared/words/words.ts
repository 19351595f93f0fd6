import type { Language } from './language.ts';

/** A text, or a text with places to fill in, or a group of them. */
type Word = string | ((...particulars: never[]) => string) | { readonly [name: string]: Word };

export type Words<T> = { readonly [L in Language]: T };

/** A feature's texts in every language. Danish is the original and decides which texts there are. */
export const defineWords = <T extends { readonly [name: string]: Word }>(da: T, en: NoInfer<T>): Words<T> => ({ da, en });
