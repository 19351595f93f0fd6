/** What a person typed where a day is asked for. Nothing is guessed: the outcome is shown in words beneath the field. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'year-missing' }
  /** Well formed, but not in the calendar: 31. 2. 2025. */
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'not-a-date' };

export type TypedTime = { readonly kind: 'time'; readonly time: string } | { readonly kind: 'empty' } | { readonly kind: 'not-a-time' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
/** Where English is written another way. */
const ENGLISH_MONTHS: Readonly<Record<string, string>> = { may: 'maj', oct: 'okt' };
const MONTH_NAME =
  /^(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)$/;

const WEEKDAY = /^(man|tirs|ons|tors|fre|lør|søn)(dag)?\.?\s+/;

const pad = (value: number): string => String(value).padStart(2, '0');

function calendarDay(year: number, month: number, day: number): TypedDate {
  const made = new Date(Date.UTC(year, month - 1, day));
  const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists ? { kind: 'date', date: `${year}-${pad(month)}-${pad(day)}` } : { kind: 'no-such-day' };
}

/** '25' is 2025: deadlines are never in the last century. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const monthNumber = (name: string): number => {
  const start = name.slice(0, 3);
  return MONTHS.findIndex((month) => month === (ENGLISH_MONTHS[start] ?? start)) + 1;
};

/** Reads a day as Danes write it: 12.9.2025, 12-09-2025, 12/9 2025, 12/9-25, 2025-09-12, '12. september 2025', 'fredag den 12. sep. 2025'. */
export function parseDate(typed: string): TypedDate {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(WEEKDAY, '')
    .replace(/^d(en|\.)?\s+/, '')
    .replace(/\s+/g, ' ');
  if (text === '') return { kind: 'empty' };

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const numbers = /^(\d{1,2})(?:\. ?| ?[-/] ?)(\d{1,2})(?:(?:\. ?| ?[-/] ?| )(\d{4}|\d{2}))?\.?$/.exec(text);
  if (numbers !== null) {
    const [, day, month, year] = numbers;
    return year === undefined ? { kind: 'year-missing' } : calendarDay(fullYear(year), Number(month), Number(day));
  }

  const named = /^(\d{1,2})\.? ?([a-z]+)\.?,?(?: (\d{4}|\d{2}))?$/.exec(text);
  const name = named?.[2] ?? '';
  if (named !== null && MONTH_NAME.test(name)) {
    const year = named[3];
    return year === undefined ? { kind: 'year-missing' } : calendarDay(fullYear(year), monthNumber(name), Number(named[1]));
  }
  return { kind: 'not-a-date' };
}

/** Reads a clock time: 12, 12.00, 12:00, 'kl. 12', 1200. '24' is the end of the day, 23:59, as letters use it. */
export function parseTime(typed: string): TypedTime {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^klokken\s*|^kl\.?\s*/, '')
    .replace(/^at\s+/, '');
  if (text === '') return typed.trim() === '' ? { kind: 'empty' } : { kind: 'not-a-time' };
  if (text === 'midnat' || text === 'midnight') return { kind: 'time', time: '23:59' };
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text);
  if (parts === null) return { kind: 'not-a-time' };
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? '0');
  if (hour === 24 && minute === 0) return { kind: 'time', time: '23:59' };
  return hour < 24 && minute < 60 ? { kind: 'time', time: `${pad(hour)}:${pad(minute)}` } : { kind: 'not-a-time' };
}

/** Parts a day from the clock time written after it: '12. september 2025 kl. 12.00' → ['12. september 2025', '12.00']. */
export function splitDateAndTime(typed: string): readonly [date: string, time: string | null] {
  const [, date, time] = /^(.*?),?\s*\b(?:kl\.?|klokken)\s*(\d.*)$/i.exec(typed) ?? [];
  return date === undefined || time === undefined ? [typed, null] : [date.trim(), time.trim()];
}
