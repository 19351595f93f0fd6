import { z } from 'zod';
import { Deadline } from './hearing.ts';

/** What the material of a hearing states and the hearing is not kept with. Null for what is known already, is not stated, or is stated in two ways. */
export const StatedParticulars = z.strictObject({
  authority: z.string().nullable(),
  journalNumber: z.string().nullable(),
  deadline: Deadline.nullable(),
});
export type StatedParticulars = z.infer<typeof StatedParticulars>;
