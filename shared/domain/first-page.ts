import { z } from 'zod';

/** What is shown of a page at most: more would not be read before the whole document is there. */
export const MOST_FIRST_BLOCKS = 120;
/** UTF-16 units of one block that are shown at most. */
export const LONGEST_FIRST_BLOCK = 2000;

/** The first page of a document that is still being read, for the eyes only: nothing refers to it. */
export const FirstPage = z.strictObject({
  title: z.string().max(LONGEST_FIRST_BLOCK),
  blocks: z
    .array(z.strictObject({ kind: z.enum(['heading', 'paragraph', 'item']), text: z.string().max(LONGEST_FIRST_BLOCK) }))
    .max(MOST_FIRST_BLOCKS),
});
export type FirstPage = z.infer<typeof FirstPage>;
