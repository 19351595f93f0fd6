import { z } from 'zod';
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
]);
export type Notice = z.infer<typeof Notice>;
