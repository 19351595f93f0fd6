import { z } from 'zod';
import { CalendarDate } from './hearing.ts';
import { HearingId } from './ids.ts';

const Count = z.int().nonnegative();

/** What a hearing holds, also what is deleted in it, before it is removed for good. */
export const HearingErasure = z.strictObject({
  hearingId: HearingId,
  title: z.string(),
  sources: Count,
  notes: Count,
  answers: Count,
  /** Kept versions of its answers. */
  versions: Count,
});
export type HearingErasure = z.infer<typeof HearingErasure>;

/** A hearing that someone means to remove no later than a day. Only ever a reminder: nothing is removed without asking. */
export const DeletionDate = z.strictObject({ hearingId: HearingId, on: CalendarDate });
export type DeletionDate = z.infer<typeof DeletionDate>;
