import { z } from 'zod';
import { FolderPlace } from '../../domain/folder-place.ts';
import { command, Done, Nothing, query, task } from '../define.ts';

/** What a merge may change, and that nothing more is to be told of the copies. */
const MERGED = [
  'library',
  'annotations',
  'authors',
  'response-text',
  'snapshots',
  'sendings',
  'merges',
  'backups',
  'surroundings',
] as const;

export const surroundingsRequests = {
  /** What is to be told once of where the library lies: `place` is local and `copies` none when nothing is, or someone has been told. */
  'surroundings.told': query(
    Nothing,
    z.strictObject({
      folder: z.string(),
      place: FolderPlace,
      /** Names of other copies of the library that a syncing program has left in its folder. */
      copies: z.array(z.string()),
    }),
    ['surroundings'],
  ),
  /** Lets the library lie where it does, or the copies beside it: it is not told again. */
  'surroundings.keep': command(z.strictObject({ what: z.enum(['place', 'copies']) }), Done, ['surroundings']),
  /** Moves the library to a folder of this computer alone; null where the dialog was cancelled. The old folder is kept. */
  'surroundings.move': task(Nothing, z.strictObject({ folder: z.string(), kept: z.string() }).nullable(), ['surroundings']),
  /** Merges what the copies hold, after a backup; the files are kept as they are. How many hearings that has changed. */
  'surroundings.mergeCopies': task(Nothing, z.strictObject({ hearings: z.int().nonnegative() }), MERGED),
  'surroundings.showFolder': task(Nothing, Done, []),
} as const;
