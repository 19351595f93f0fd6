import { wholeNumber } from '../../../shared/words/dates.ts';
import type { Language } from '../../../shared/words/language.ts';

/** 1258291 → '1,2 MB'; never 0. */
export const packageSize = (bytes: number, language: Language): string =>
  `${wholeNumber(Math.max(0.1, Math.round(bytes / 1024 / 102.4) / 10), language)} MB`;
