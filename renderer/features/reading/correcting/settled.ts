import type { AppliedCorrection } from '../../../../shared/corrections/correction.ts';

/** A correction whose words could not be found, or were found in several places, in this reading. */
export const isLost = ({ outcome }: AppliedCorrection): boolean => outcome.kind === 'orphaned' || outcome.kind === 'ambiguous';

/** A remark that was accepted or dismissed. */
export const isSettled = (applied: AppliedCorrection): boolean => {
  const { kind } = applied.correction.change;
  return !isLost(applied) && (kind === 'accept-finding' || kind === 'dismiss-finding');
};
