import { z } from 'zod';
import { ImportId } from '../domain/ids.ts';
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
  'show-library',
  'show-workbench',
  'show-shortcuts',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** What the main process tells a window without being asked. */
export const Notice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), topics: z.array(Topic) }),
  z.strictObject({ kind: z.literal('menu'), command: MenuCommand }),
  /** The reading of a file has begun or come further. `total` is 0 until the number of pages is known, and where there are none. */
  z.strictObject({ kind: z.literal('import-progress'), importId: ImportId, done: z.int().nonnegative(), total: z.int().nonnegative() }),
]);
export type Notice = z.infer<typeof Notice>;
