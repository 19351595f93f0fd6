import { z } from 'zod';

/** What a request reads or changes; the unit in which windows are told that something changed. */
export const Topic = z.enum([
  'preferences',
  'library',
  'annotations',
  'authors',
  'response-text',
  'snapshots',
  'sendings',
  'writing-material',
  'spelling',
  'merges',
  'backups',
  'surroundings',
]);
export type Topic = z.infer<typeof Topic>;
