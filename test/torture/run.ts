import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The long runs of what the unit tests try shortly: power losses, kills at every call that writes or syncs, and damage to every page of a library. */
const root = path.resolve(import.meta.dirname, '../..');
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'unit',
    '--testTimeout',
    '3600000',
    'test/torture',
    'test/electron/backups/recover.test.ts',
    'test/electron/db/page-damage.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PEJLING_CRASHES: '10000', PEJLING_SYNC_KILLS: 'all', PEJLING_PAGES: '1' } },
);
process.exitCode = status ?? 1;
