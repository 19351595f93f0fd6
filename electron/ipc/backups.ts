import path from 'node:path';
import type { Backup, BackupRecord } from '../../shared/backups/backup.ts';
import { succeed } from '../../shared/domain/result.ts';
import type { BackupUpkeep } from '../backups/backup-upkeep.ts';
import type { BackupShelf } from '../backups/shelf.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './request-server.ts';

type Parts = {
  readonly shelf: BackupShelf;
  readonly upkeep: BackupUpkeep;
  readonly desktop: Desktop;
  /** Lets every window begin anew: what it holds of answers' text is no longer what the library holds. */
  readonly reloadWindows: () => void;
};

const shown = ({ name, sequence, madeAt, reason, bytes, counts }: BackupRecord): Backup => ({
  name,
  sequence,
  madeAt,
  reason,
  bytes,
  counts,
});

export const backupHandlers = ({ shelf, upkeep, desktop, reloadWindows }: Parts) =>
  ({
    'backup.list': () => succeed({ backups: shelf.list().map(shown), failure: upkeep.failure(), folder: shelf.folder }),
    'backup.make': async () => {
      const made = await shelf.make('by-hand');
      if (!made.ok) return made;
      if (made.value === null) throw new Error('A backup that is asked for is made.');
      return succeed(shown(made.value));
    },
    'backup.preview': async ({ name }) => {
      const answers = await shelf.preview(name);
      if (!answers.ok) return answers;
      return succeed({ answers: answers.value.map(({ title, hearing, words, lines }) => ({ title, hearing, words, lines })) });
    },
    'backup.restore': async ({ name }) => {
      const restored = await shelf.restore(name);
      if (!restored.ok) return restored;
      reloadWindows();
      return succeed(shown(restored.value));
    },
    'backup.copyOut': async ({ name }) => {
      const target = await desktop.chooseWhereToKeep(name);
      if (target === null) return succeed(null);
      const file = path.resolve(target);
      const copied = await shelf.copyOut(name, file);
      return copied.ok ? succeed({ path: file }) : copied;
    },
    'backup.showFolder': async () => {
      desktop.showInFolder(path.join(shelf.folder, shelf.list()[0]?.name ?? '.'));
      return succeed(null);
    },
  }) satisfies Partial<Handlers>;
