import { z } from 'zod';
import { LONGEST_FIRST_BLOCK, MOST_FIRST_BLOCKS } from './first-page-limits.ts';

/** The first page of a document that is still being read, for the eyes only: nothing refers to it. */
export const FirstPage = z.strictObject({
  title: z.string().max(LONGEST_FIRST_BLOCK),
  blocks: z
    .array(z.strictObject({ kind: z.enum(['heading', 'paragraph', 'item']), text: z.string().max(LONGEST_FIRST_BLOCK) }))
    .max(MOST_FIRST_BLOCKS),
});
export type FirstPage = z.infer<typeof FirstPage>;
