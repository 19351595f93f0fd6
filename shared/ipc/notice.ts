import { z } from 'zod';
import { FirstPage } from '../domain/first-page.ts';
import { ImportId } from '../domain/ids.ts';
import { WritingId } from './requests/several-files.ts';
import { Topic } from './topic.ts';

/** Commands of the application menu that the page carries out. */
export const MenuCommand = z.enum([
  'new-hearing',
  'add-source',
  'paste-source',
  'new-response',
  'export-pdf',
  'export-docx',
  'export',
  'check',
  'search',
  'find-in-source',
  'show-library',
  'show-workbench',
  'show-notes',
  'show-coverage',
  'show-versions',
  'show-shortcuts',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** What the main process tells a window without being asked. */
export const Notice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), topics: z.array(Topic) }),
  z.strictObject({ kind: z.literal('menu'), command: MenuCommand }),
  /** What the library holds has been put back: a window that shows it must begin anew. */
  z.strictObject({ kind: z.literal('reload') }),
  /** The reading of a file has begun or come further. `total` is 0 until the number of pages is known, and where there are none. */
  z.strictObject({ kind: z.literal('import-progress'), importId: ImportId, done: z.int().nonnegative(), total: z.int().nonnegative() }),
  /** So many of an answer's files have been seen to. */
  z.strictObject({ kind: z.literal('writing-progress'), writingId: WritingId, done: z.int().nonnegative(), total: z.int().positive() }),
  /** The program was given a case package, which waits to be asked for. */
  z.strictObject({ kind: z.literal('package-given') }),
  /** So many of the library's files have come across to its new folder. */
  z.strictObject({ kind: z.literal('moving-progress'), done: z.int().nonnegative(), total: z.int().positive() }),
  /** The first page of a file that is being read, to look at meanwhile. */
  z.strictObject({ kind: z.literal('import-first-page'), importId: ImportId, page: FirstPage }),
]);
export type Notice = z.infer<typeof Notice>;
