import type { CalendarDate } from '../../shared/domain/hearing.ts';

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** A calendar day as Danish letters write it: "3. september 2025". Own month names, so that no machine's locale data shows in a file. */
export function letterDate(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))}. ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
