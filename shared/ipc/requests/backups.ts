import { z } from 'zod';
import { Backup } from '../../backups/backup.ts';
import { Failure } from '../../domain/failure.ts';
import { Done, Nothing, query, task } from '../define.ts';

const Named = z.strictObject({ name: Backup.shape.name });

export const backupRequests = {
  /** Newest first; what went wrong with the last that Pejling tried by itself, or null; and where they lie. */
  'backup.list': query(Nothing, z.strictObject({ backups: z.array(Backup), failure: Failure.nullable(), folder: z.string() }), ['backups']),
  'backup.make': task(Nothing, Backup, ['backups']),
  /** The answers in a backup, each with its text as one line a paragraph. */
  'backup.preview': task(
    Named,
    z.strictObject({
      answers: z.array(z.strictObject({ title: z.string(), hearing: z.string(), words: z.int(), lines: z.array(z.string()) })),
    }),
    [],
  ),
  /** Brings a backup back. What is there is kept as a backup first, which is answered: restoring that one undoes it. */
  'backup.restore': task(Named, Backup, [
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
  ]),
  /** Copies one to a place the user chooses, with the originals; null where the dialog was cancelled. */
  'backup.copyOut': task(Named, z.strictObject({ path: z.string() }).nullable(), []),
  'backup.showFolder': task(Nothing, Done, []),
} as const;
