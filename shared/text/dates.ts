const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?`;
const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];

// A figure is asked for before what may not stand before it: the latter is a costly question at every place of a text.
/** '24. juni 2025', 'den 3.oktober 2025'. */
const WORDED = new RegExp(`(?=\\d)(?<![\\p{N}.])(\\d{1,2})\\. ?(${MONTH}) (\\d{4})(?!\\p{N})`, 'giu');
/** '24-06-2025', '24.06.2025', '24/6 2025', '21/8-25'. */
const FIGURES = /(?=\d)(?<![\p{L}\p{N}.,/-])(\d{1,2})(?:([-./])(\d{1,2})\2(\d{4}|\d{2})|\/(\d{1,2})[- ](\d{4}|\d{2}))(?![\p{N}-]|\.\d)/gu;
const ISO = /(?=\d)(?<![\p{N}-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\p{N}-])/gu;
/** A year after a word: sought first, since it is rarer and sooner found than the names of the months. */
const YEAR = / (?:19|20)\d{2}/g;
/** 'august' of 'august 2025'. */
const MONTH_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}]|\\d\\. |\\d\\.)(${MONTHS.join('|')})(?: måned)?$`, 'iu');
/** 'foråret' of 'foråret 2023': only a year is stated. */
const SEASON_BEFORE = /(?<!\p{L})(?:foråret|sommeren|efteråret|vinteren|ultimo|primo|medio)$/iu;
/** Characters that these two need to see before the year. */
const BEFORE_YEAR = 24;

/** A date as a text states it. `iso` as precise as the text: YYYY, YYYY-MM or YYYY-MM-DD. */
export type FoundDate = { readonly iso: string; readonly text: string; readonly start: number; readonly end: number };

const pad = (value: number): string => String(value).padStart(2, '0');

const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const isoDay = (year: number, month: number, day: number): string | null =>
  isCalendarDay(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : null;

const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;

/** Two figures of a year are of this century. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** Adds the dates that are a month or a season and a year. */
const addYears = (text: string, found: FoundDate[]): void => {
  for (const { index, 0: match } of text.matchAll(YEAR)) {
    const end = index + match.length;
    if (/^\p{N}/u.test(text.slice(end, end + 2))) continue;
    const before = text.slice(Math.max(0, index - BEFORE_YEAR), index);
    const year = match.slice(1);
    const month = MONTH_BEFORE.exec(before);
    const season = month ?? SEASON_BEFORE.exec(before);
    if (season === null) continue;
    const start = index - season[0].length;
    found.push({ iso: month === null ? year : `${year}-${pad(monthNumber(month[1] ?? ''))}`, text: text.slice(start, end), start, end });
  }
};

/** Every date the text states, in order. Dates that no calendar has ("31.02.2025") are left out. */
export const findDates = (text: string): FoundDate[] => {
  const found: FoundDate[] = [];
  if (!/\d/.test(text)) return found;
  const add = (match: RegExpExecArray, iso: string | null) => {
    if (iso !== null) found.push({ iso, text: match[0], start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(WORDED)) add(match, isoDay(Number(match[3]), monthNumber(match[2] ?? ''), Number(match[1])));
  for (const match of text.matchAll(FIGURES))
    add(match, isoDay(fullYear(match[4] ?? match[6] ?? ''), Number(match[3] ?? match[5]), Number(match[1])));
  for (const match of text.matchAll(ISO)) add(match, isoDay(Number(match[1]), Number(match[2]), Number(match[3])));
  addYears(text, found);
  return found.sort((a, b) => a.start - b.start);
};

/** The weekday named right before a date, when it is another than the date's own; 0 = Sunday. Null when it fits or none is named. */
export const contradictedWeekday = (text: string, date: FoundDate): { readonly named: number; readonly actual: number } | null => {
  if (date.iso.length !== 10) return null;
  const word = /(?<!\p{L})((?:søn|man|tirs|ons|tors|fre|lør)dag),? (?:den |d\. ?)?$/iu.exec(
    text.slice(Math.max(0, date.start - 20), date.start),
  )?.[1];
  if (word === undefined) return null;
  const named = WEEKDAYS.indexOf(word.toLowerCase());
  const actual = new Date(`${date.iso}T00:00:00Z`).getUTCDay();
  return named === actual ? null : { named, actual };
};
