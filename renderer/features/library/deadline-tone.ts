import { daysUntil, deadlineInstant } from '../../../shared/words/dates.ts';

/** How near a deadline is. Today's counts as passed from its very minute. */
export type DeadlineState =
  | { readonly kind: 'passed' }
  | { readonly kind: 'today'; readonly time: string | null }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'later'; readonly days: number };

/** A week: what one can still plan for with a board that meets in the evenings. */
const SOON_DAYS = 7;

export function deadlineState(deadline: string, now: number): DeadlineState {
  if (now > deadlineInstant(deadline)) return { kind: 'passed' };
  const days = daysUntil(deadline, now);
  if (days <= 0) return { kind: 'today', time: deadline.split('T')[1]?.replace(':', '.') ?? null };
  return { kind: days <= SOON_DAYS ? 'soon' : 'later', days };
}
