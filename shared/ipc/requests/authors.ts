import { z } from 'zod';
import { Author } from '../../domain/author.ts';
import { command, Nothing, query } from '../define.ts';

export const authorRequests = {
  /** Who writes on this computer. */
  'author.self': query(Nothing, Author, ['authors']),
  /** Everyone who has written in this library, in Danish order of their names; those without a name last. */
  'author.list': query(Nothing, z.array(Author), ['authors']),
  /** What the person on this computer is called, and in what capacity. The id stays. */
  'author.describe': command(Author.pick({ name: true, role: true }), Author, ['authors']),
} as const;
