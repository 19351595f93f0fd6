import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { putInPlace, recover } from '../../electron/backups/recover.ts';
import { backupShelf } from '../../electron/backups/shelf.ts';
import { examineFile } from '../../electron/db/examine.ts';
import { sealOf } from '../../electron/db/page-seal.ts';
import { openStore, type Store } from '../../electron/db/store.ts';
import { prepareDataFolder, type DataFolder } from '../../electron/platform/paths.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Figure } from './figures.ts';
import { writeNotedLibrary } from './noted-library.ts';

/** Hearings of 200 pages and 50 notes that make a library of about 100 MB. */
const HEARINGS = Number(process.env['PEJLING_BENCH_HEARINGS'] ?? 49);
const RUNS = 3;
const PAGE = 4096;

const examine = async (file: string, isOurs: boolean) => examineFile(file, isOurs);

function valueOf<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`This succeeds: ${JSON.stringify(result.failure)}`);
  return result.value;
}

const store = (folder: DataFolder): Store => valueOf(openStore(folder.database, Date.now()));

/** A library with a backup, and with a hearing that came after it. */
async function libraryWithBackup(root: string): Promise<DataFolder> {
  await writeNotedLibrary(
    root,
    Array.from({ length: HEARINGS }, (_, n) => ({ title: `Høring ${String(n)}`, pages: 200, notes: 50 })),
  );
  const folder = valueOf(prepareDataFolder(root));
  const { copyTo, close } = store(folder);
  const { backups, database: library, originals } = folder;
  valueOf(await backupShelf({ folder: backups, library, originals, copyTo, examine, now: Date.now }).make('by-hand'));
  close();
  await writeNotedLibrary(root, [{ title: 'Kommet siden', pages: 4, notes: 5 }]);
  return folder;
}

const DAMAGES: readonly (readonly [what: string, harm: (file: string) => void])[] = [
  ['one page', (file) => writeFileSync(file, Buffer.alloc(PAGE, 0x5a), { flag: 'r+' })],
  ['cut short by a third', (file) => truncateSync(file, Math.floor((statSync(file).size * 2) / 3))],
];

/** A damaged library of 100 MB: from the start that finds it to the moment it can be worked in, with what was written since the backup. */
export async function recoveringFigures(): Promise<Figure[]> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'pejling-bench-'));
  try {
    const folder = await libraryWithBackup(root);
    const files = [folder.database, sealOf(folder.database)];
    for (const file of files) copyFileSync(file, `${file}.whole`);
    const backups = new Set(readdirSync(folder.backups));
    const megabytes = (statSync(folder.database).size / 1e6).toFixed(0);

    const figures: Figure[] = [];
    for (const [what, harm] of DAMAGES) {
      const runs: number[] = [];
      for (let run = 0; run <= RUNS; run += 1) {
        for (const file of files) copyFileSync(`${file}.whole`, file);
        harm(folder.database);
        const started = performance.now();
        if (openStore(folder.database, Date.now()).ok) throw new Error('The damage is found.');
        const { backup } = valueOf(await recover(folder, examine, Date.now));
        putInPlace(folder, backup.name, Date.now());
        const { hearings, close } = store(folder);
        // The first run warms up.
        if (run > 0) runs.push(performance.now() - started);
        if (hearings.list().length < HEARINGS) throw new Error('Every hearing of the backup is there again.');
        close();
        rmSync(folder.setAside, { recursive: true, force: true });
        for (const name of readdirSync(folder.backups)) if (!backups.has(name)) rmSync(path.join(folder.backups, name), { force: true });
      }
      figures.push({ what: `recover a library of ${megabytes} MB, ${what}`, runs });
    }
    return figures;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
