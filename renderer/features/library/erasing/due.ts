import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { RequestOutput } from '../../../../shared/ipc/contract.ts';

type Dated = RequestOutput<'hearing.deletionDates'>[number];

/** The calendar day on this computer, YYYY-MM-DD. */
function today(now: number): string {
  const date = new Date(now);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The hearing to remind of first: its day has passed, and nobody has answered for it; null when there is none. */
export const firstDue = (dates: readonly Dated[], now: number, answered: ReadonlySet<HearingId>): Dated | null =>
  dates.filter(({ hearingId, on }) => on < today(now) && !answered.has(hearingId)).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
