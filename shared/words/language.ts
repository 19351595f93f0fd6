import { z } from 'zod';

/** Languages the program speaks. Documents and answers are Danish in either. */
export const Language = z.enum(['da', 'en']);
export type Language = z.infer<typeof Language>;
