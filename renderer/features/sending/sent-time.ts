import { clockTime, longDate } from '../../../shared/words/dates.ts';
import type { Language } from '../../../shared/words/language.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** UTC milliseconds as the day here: '2026-11-21'. */
export function dayHere(instant: number): string {
  const at = new Date(instant);
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** '21. november 2026 kl. 14.32' */
export const sentTime = (instant: number, language: Language): string =>
  language === 'da'
    ? `${longDate(dayHere(instant), language)} kl. ${clockTime(instant, language)}`
    : `${longDate(dayHere(instant), language)} at ${clockTime(instant, language)}`;

/** '21-11-2026', '21.11.2026', '21/11 2026' or '2026-11-21' → year, month, day; null for what is no day. */
function dayFrom(typed: string): readonly [number, number, number] | null {
  const [first, second, third] = (typed.match(/\d+/g) ?? []).map(Number);
  if (first === undefined || second === undefined || third === undefined) return null;
  const [year, month, day] = first > 31 ? [first, second, third] : [third, second, first];
  const at = new Date(year, month - 1, day);
  return year >= 2000 && at.getMonth() === month - 1 && at.getDate() === day ? [year, month, day] : null;
}

/** '14.32', '14:32' or '1432' → hours and minutes; null for what is no time. */
function timeFrom(typed: string): readonly [number, number] | null {
  const found = /^\s*(?:kl\.?\s*)?(\d{1,2})[.:]?(\d{2})\s*$/i.exec(typed);
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  return hours < 24 && minutes < 60 ? [hours, minutes] : null;
}

/** A day and a time here as UTC milliseconds, or which of the two cannot be read. */
export function instantFrom(day: string, time: string): number | 'day' | 'time' {
  const date = dayFrom(day);
  if (date === null) return 'day';
  const clock = timeFrom(time);
  return clock === null ? 'time' : new Date(date[0], date[1] - 1, date[2], clock[0], clock[1]).getTime();
}
