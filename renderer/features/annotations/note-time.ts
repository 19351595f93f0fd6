import { clockTime, longDate, shortDate } from '../../../shared/words/dates.ts';
import type { Language } from '../../../shared/words/language.ts';

/** What the words around a time are; the days themselves come from `shared/words/dates.ts`. */
export type NoteTimeWords = { readonly today: string; readonly yesterday: string; readonly at: (day: string, time: string) => string };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Local calendar day as YYYY-MM-DD. */
const dayOf = (date: Date): string => `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/** When a note was last changed, as one says it: 'i dag kl. 14.32', 'i går kl. 9.05', '12. sep. kl. 14.32', '12. september 2024'. */
export function noteTime(instant: number, now: number, language: Language, words: NoteTimeWords): string {
  const then = new Date(instant);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const day = dayOf(then);
  const time = clockTime(instant, language);
  if (day === dayOf(today)) return words.at(words.today, time);
  if (day === dayOf(yesterday)) return words.at(words.yesterday, time);
  if (then.getFullYear() === today.getFullYear()) return words.at(shortDate(day, language), time);
  return longDate(day, language);
}
