import { z } from 'zod';
import { AuthorId } from './ids.ts';

/** In what capacity a person works on a hearing: frivillig, bestyrelsesmedlem, formand, kasserer, sagsbehandler, borger, andet. */
export const AuthorRole = z.enum(['volunteer', 'board-member', 'chair', 'treasurer', 'caseworker', 'citizen', 'other']);
export type AuthorRole = z.infer<typeof AuthorRole>;

/** A person who writes notes, replies and comments. The id stays when name or role changes: a person is never split in two. */
export const Author = z.strictObject({
  id: AuthorId,
  /** Empty until the person has said it. */
  name: z.string().max(200),
  role: AuthorRole,
});
export type Author = z.infer<typeof Author>;
