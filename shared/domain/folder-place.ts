import { z } from 'zod';

/** Programs that copy a folder between computers on their own. 'other' is one that is recognised and not known by name. */
export const SyncService = z.enum([
  'OneDrive',
  'Dropbox',
  'Google Drev',
  'iCloud',
  'Nextcloud',
  'ownCloud',
  'Box',
  'MEGA',
  'pCloud',
  'Proton Drive',
  'Jottacloud',
  'Seafile',
  'Syncthing',
  'Resilio Sync',
  'other',
]);
export type SyncService = z.infer<typeof SyncService>;

/** Where a folder lies: on this computer alone, copied elsewhere by a program, or on another computer. */
export const FolderPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({ kind: z.literal('synced'), service: SyncService }),
  z.strictObject({ kind: z.literal('network') }),
]);
export type FolderPlace = z.infer<typeof FolderPlace>;
