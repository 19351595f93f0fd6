import { z } from 'zod';
import { Typeface } from './export-choices.ts';
import { LONGEST_PATTERN, USUAL_PATTERN } from './file-name-pattern.ts';

/** Characters; more than any portal's field takes. */
export const LARGEST_LIMIT = 1_000_000;

/** How a person hands answers in, kept from one to the next. */
export const ExportHabits = z.strictObject({
  /** Where several files are written; null until one was chosen. */
  folder: z.string().nullable(),
  pattern: z.string().max(LONGEST_PATTERN),
  /** Characters that a portal's field takes; null for no limit. */
  characterLimit: z.int().positive().max(LARGEST_LIMIT).nullable(),
  /** What a PDF was set in last. */
  typeface: Typeface.optional(),
});
export type ExportHabits = z.infer<typeof ExportHabits>;

export const FIRST_HABITS: ExportHabits = { folder: null, pattern: USUAL_PATTERN, characterLimit: null };
