import { z } from 'zod';

/** What tells a picture of an answer from the others. */
export const PictureName = z.strictObject({
  /** From 1 in the order of the answer; 0 for the letter's logo. */
  number: z.int().nonnegative(),
  /** '' where no one has described it. */
  alternative: z.string(),
  /** The heading it stands under; '' above the first. */
  heading: z.string(),
});
export type PictureName = z.infer<typeof PictureName>;
