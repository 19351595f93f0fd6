import { clockTime, longDate } from '../../../../shared/words/dates.ts';
import type { Language } from '../../../../shared/words/language.ts';
import type { answerVersionWords } from './words.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const dayOf = (date: Date): string => `${String(date.getFullYear())}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/** When a version was kept, as one says it: 'i dag kl. 14.32', '12. september 2025 kl. 9.05'. */
export function versionTime(instant: number, now: number, language: Language, w: (typeof answerVersionWords)['da']): string {
  const today = new Date(now);
  const day = dayOf(new Date(instant));
  const yesterday = dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1));
  const said = day === dayOf(today) ? w.today : day === yesterday ? w.yesterday : longDate(day, language);
  return w.at(said, clockTime(instant, language));
}
