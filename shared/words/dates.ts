import type { Language } from './language.ts';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** Noon, so that no time zone moves a calendar day. */
const noonOf = (date: string): Date => new Date(`${date}T12:00:00`);

/** '2025-09-12' → '12. september 2025' */
export const longDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric' }).format(noonOf(date));

/** '2025-09-12' → '12. sep.' */
export const shortDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short' }).format(noonOf(date));

/** A point in time (UTC milliseconds) as local clock time: '14.32' in Danish, '14:32' in English. */
export const clockTime = (instant: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** '2025-09-12T12:00' → 'den 12. september 2025 kl. 12.00'; without a time only the day. */
export function deadlineInWords(deadline: string, language: Language): string {
  const [date = deadline, time] = deadline.split('T');
  const day = longDate(date, language);
  if (language === 'en') return time === undefined ? day : `${day} at ${time}`;
  return time === undefined ? `den ${day}` : `den ${day} kl. ${time.replace(':', '.')}`;
}

/** Moment the deadline passes, UTC milliseconds; a day without a time lasts until midnight. Local time of this computer. */
export const deadlineInstant = (deadline: string): number =>
  deadline.includes('T') ? new Date(`${deadline}:00`).getTime() : new Date(`${deadline}T23:59:59`).getTime();

/** Whole calendar days from `now` to the deadline: 0 = today, negative = passed. */
export function daysUntil(deadline: string, now: number): number {
  const [date = deadline] = deadline.split('T');
  const today = new Date(now);
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const to = Date.parse(`${date}T00:00:00Z`);
  return Math.round((to - from) / 86_400_000);
}

/** 1234567 → '1.234.567' in Danish. */
export const wholeNumber = (value: number, language: Language): string => new Intl.NumberFormat(locales[language]).format(value);

/** '2025-09-12' → 'fredag den 12. september 2025' */
export const fullDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noonOf(date));

/** A point in time (UTC milliseconds) as local day and clock time: '3. sep. kl. 14.32' */
export function dayAndTime(instant: number, language: Language): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short' }).format(at);
  return language === 'da' ? `${day} kl. ${clockTime(instant, language)}` : `${day} at ${clockTime(instant, language)}`;
}

/** A point in time (UTC milliseconds) as local day and clock time with the year: '03.09.2025 14.32' in Danish. */
export function timestamp(instant: number, language: Language): string {
  const day = new Intl.DateTimeFormat(locales[language], { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(instant));
  return `${day} ${clockTime(instant, language)}`;
}
