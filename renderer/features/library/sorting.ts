import type { HearingOverview } from '../../../shared/ipc/shapes.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { deadlineInstant } from '../../../shared/words/dates.ts';

/** Danish order whatever language the program speaks: the titles are Danish. 'Pejlemærke 10' comes after 'Pejlemærke 9'. */
const danish = new Intl.Collator('da', { numeric: true });

/** The heard document first, then by title. */
export const inReadingOrder = (sources: readonly SourceSummary[]): readonly SourceSummary[] =>
  sources.toSorted((a, b) => Number(b.role === 'heard') - Number(a.role === 'heard') || danish.compare(a.title, b.title));

/** Deadlines ahead first, the nearest on top; then those without; then those passed, the latest on top. */
export function byUrgency(hearings: readonly HearingOverview[], now: number): readonly HearingOverview[] {
  const rank = ({ hearing: { deadline } }: HearingOverview): number => (deadline === null ? 1 : deadlineInstant(deadline) >= now ? 0 : 2);
  const nearness = ({ hearing: { deadline } }: HearingOverview): number =>
    deadline === null ? 0 : Math.abs(deadlineInstant(deadline) - now);
  return hearings.toSorted((a, b) => rank(a) - rank(b) || nearness(a) - nearness(b) || danish.compare(a.hearing.title, b.hearing.title));
}
