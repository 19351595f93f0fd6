import type { HearingId } from '../../shared/domain/ids.ts';
import type { ConflictPlace } from '../features/packages/conflict-place.ts';
import type { VisitTarget } from './use-visits.ts';

const START = { start: 0, end: 0 };

/** The place of a conflict as the window goes to it. */
export function visitOf(hearingId: HearingId, place: ConflictPlace): VisitTarget {
  switch (place.kind) {
    case 'note':
      return { ...place, hearingId };
    case 'source':
      return { ...place, hearingId, range: START };
    case 'response':
      return { ...place, hearingId, range: START };
  }
}
