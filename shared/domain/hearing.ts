import { z } from 'zod';
import { HearingId } from './ids.ts';

/** Calendar day as YYYY-MM-DD, without a time zone: what stands in a letter. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A deadline: a day, or a day with a local clock time, YYYY-MM-DDTHH:mm. Danish local time, as the authority writes it. */
export const Deadline = z.union([z.iso.date(), z.iso.datetime({ local: true, precision: -1 })]);
export type Deadline = z.infer<typeof Deadline>;

/** Point in time, UTC milliseconds since 1970. */
export const Instant = z.int().nonnegative();
export type Instant = z.infer<typeof Instant>;

const line = (max: number) => z.string().max(max);

/** What a user may say of a hearing. Empty text means unknown. */
export const HearingFields = z.strictObject({
  title: line(300).refine((title) => title.trim() !== ''),
  /** The body that hears: 'Nordfyns Kommune'. */
  authority: line(300),
  /** The authority's reference, quoted in the answer: 'J.nr. 2024-23'. */
  journalNumber: line(100),
  receivedOn: CalendarDate.nullable(),
  deadline: Deadline.nullable(),
  /** Address block or e-mail address the answer goes to; may hold several lines. */
  recipient: line(1000),
});
export type HearingFields = z.infer<typeof HearingFields>;

/** A consultation: the material heard and the answers to it. */
export const Hearing = z.strictObject({
  id: HearingId,
  ...HearingFields.shape,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Hearing = z.infer<typeof Hearing>;
