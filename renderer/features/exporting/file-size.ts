import { wholeNumber } from '../../../shared/words/dates.ts';
import type { Language } from '../../../shared/words/language.ts';

/** 48123 → '47 kB'; 2516582 → '2,4 MB'. Never 0. */
export function fileSize(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${wholeNumber(Math.max(1, Math.round(kilobytes)), language)} kB`;
  return `${wholeNumber(Math.round((kilobytes / 1024) * 10) / 10, language)} MB`;
}

/** The last part of a path of any system. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
