import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { examineFile } from '../../../electron/db/examine.ts';
import { BackupReason } from '../../../shared/backups/backup.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

it.each(BackupReason.options)(
  'a backup that was made for %s restores to the very rows that it recorded, whatever came after',
  async (reason) => {
    const root = temporaryFolder();
    const workbench = testWorkbench({ root });
    const database = path.join(root, 'library.sqlite');
    await withDraft(workbench);
    const made = valueOf(await workbench.backups.make(reason));
    if (made === null) throw new Error('There was none before it.');
    const file = readFileSync(path.join(root, 'backups', made.name));
    expect(createHash('sha256').update(file).digest('hex')).toBe(made.sha256);
    valueOf(await workbench.server.call('hearing.create', { fields: { ...HEARING, title: 'Kommet siden' } }));
    expect(examineFile(database, false).digest).not.toBe(made.digest);
    valueOf(await workbench.backups.restore(made.name));
    expect(examineFile(database, false)).toMatchObject({ damage: [], counts: made.counts, digest: made.digest });
  },
);
