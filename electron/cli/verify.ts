import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { backupWords } from '../../shared/words/backups.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import { backupsIn, isWhole } from '../backups/backup-files.ts';
import { examineFile, type Examination } from '../db/examine.ts';
import { changedPages, sealOf } from '../db/page-seal.ts';
import { UsageError, type Command, type Terminal } from './command.ts';
import { noDesktop } from './no-desktop.ts';

const damaged = (file: string, reason: string) => fail({ code: 'database-damaged', file, reason } as const);

/** Examines a copy, so that the file itself is only read. What Pejling has noted beside the file is believed before the file. */
async function verifyFile(file: string): Promise<Result<Examination, Failure>> {
  const record = backupsIn(path.dirname(file)).find(({ name }) => name === path.basename(file));
  if (record !== undefined && !(await isWhole(path.dirname(file), record))) return damaged(file, 'SHA-256');
  if ((changedPages(file) ?? []).length > 0) return damaged(file, path.basename(sealOf(file)));
  const folder = mkdtempSync(path.join(tmpdir(), 'pejling-verify-'));
  try {
    const copy = path.join(folder, 'library.sqlite');
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    const found = examineFile(copy, true);
    const [damage] = found.damage;
    return damage === undefined ? succeed(found) : damaged(file, damage);
  } catch (error) {
    return fail({ code: 'file-unreadable', file, reason: reasonOf(error) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The library itself, as it is at one moment: opening it checks its pages and says what is wrong with them. A window may go on writing. */
async function verifyLibrary(terminal: Terminal, data: string | undefined): Promise<Result<Examination, Failure>> {
  const opened = await terminal.openLibrary(data, noDesktop, 'read');
  if (!opened.ok) return opened;
  const { backups, store, close } = opened.value;
  const folder = mkdtempSync(path.join(tmpdir(), 'pejling-verify-'));
  try {
    const copy = path.join(folder, 'library.sqlite');
    await store.copyTo(copy, () => undefined);
    const found = examineFile(copy, true);
    const [damage] = found.damage;
    return damage === undefined ? succeed(found) : damaged(backups.library, damage);
  } catch (error) {
    return fail({ code: 'file-unreadable', file: backups.library, reason: reasonOf(error) });
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const verifyCommand: Command = {
  usage: 'pejling verify [FIL]',
  run: async (argv, terminal) => {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { data: { type: 'string' } } });
    const [file, ...more] = positionals;
    if (more.length > 0 || file === '') throw new UsageError('Angiv højst én fil.');
    const found = file === undefined ? await verifyLibrary(terminal, values.data) : await verifyFile(path.resolve(file));
    if (!found.ok) {
      terminal.complain(failureInWords(found.failure, 'da'));
      return 1;
    }
    terminal.write(`${backupWords.da.whole(found.value.counts)}\n`);
    return 0;
  },
};
