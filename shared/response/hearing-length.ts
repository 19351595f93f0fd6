import type { Hearing } from '../domain/hearing.ts';

const DAY = 86_400_000;

/** Days: four weeks are the main rule for a hearing (lovkvalitetsvejledningen 9.1.2). */
const USUAL_DAYS = 28;

/** The schools' summer holiday begins on the last Saturday of June (folkeskoleloven § 14 a); its length is the municipality's, about six weeks. */
const HOLIDAY_DAYS = 6 * 7;
const SATURDAY = 6;

const dayOf = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

/** The last Saturday of June, UTC milliseconds at midnight. */
function summerBegins(year: number): number {
  const last = Date.UTC(year, 5, 30);
  return last - ((new Date(last).getUTCDay() - SATURDAY + 7) % 7) * DAY;
}

/** How long there was to answer. Null while the day it was received or the deadline is unknown, or they stand the wrong way round. */
export function hearingLength({ receivedOn, deadline }: Pick<Hearing, 'receivedOn' | 'deadline'>): {
  readonly days: number;
  readonly isShort: boolean;
  /** Some of the schools' summer holiday lies within it. */
  readonly isOverSummer: boolean;
} | null {
  if (receivedOn === null || deadline === null) return null;
  const from = dayOf(receivedOn);
  const to = dayOf(deadline);
  if (to < from) return null;
  const days = Math.round((to - from) / DAY);
  const years = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
  const isOverSummer = years.some((year) => {
    const begins = summerBegins(year);
    return from < begins + HOLIDAY_DAYS * DAY && to >= begins;
  });
  return { days, isShort: days < USUAL_DAYS, isOverSummer };
}
