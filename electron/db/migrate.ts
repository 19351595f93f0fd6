import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from './connection.ts';
import { first } from './migrations/0001-first.ts';
import { corrections } from './migrations/0002-corrections.ts';
import { notes } from './migrations/0003-notes.ts';
import { search } from './migrations/0004-search.ts';
import { guidepostNoun } from './migrations/0005-guidepost-noun.ts';
import { setAsideVersions } from './migrations/0006-set-aside-versions.ts';
import { writingMaterial } from './migrations/0007-writing-material.ts';
import { responseSnapshots } from './migrations/0008-response-snapshots.ts';
import { outbox } from './migrations/0009-outbox.ts';
import { merges } from './migrations/0010-merges.ts';
import { versionPacking } from './migrations/0011-version-packing.ts';

/** One step from `number - 1` to `number`. Append-only: a step that was released is never changed. */
export type Migration = {
  readonly number: number;
  readonly sql: string;
  /** What the step's own SQL may call, under names that no other step uses. */
  readonly functions?: Readonly<Record<string, (value: string) => string>>;
};

export const MIGRATIONS: readonly Migration[] = [
  first,
  corrections,
  notes,
  search,
  guidepostNoun,
  setAsideVersions,
  writingMaterial,
  responseSnapshots,
  outbox,
  merges,
  versionPacking,
];

/** The newest shape of the database that this program knows. */
export const KNOWN_VERSION = MIGRATIONS.length;

/** Marks the file as ours in its header: 'PEJL' in ASCII. */
export const APPLICATION_ID = 0x50_45_4a_4c;

const numberPragma = (db: Connection, name: string): number => {
  const value = db.pragma(name, { simple: true });
  if (typeof value !== 'number') throw new Error(`SQLite answers ${name} with a number.`);
  return value;
};

export const versionOf = (db: Connection): number => numberPragma(db, 'user_version');
export const applicationOf = (db: Connection): number => numberPragma(db, 'application_id');

/** A copy of the database as it is, complete on disk before it returns. */
function backUp(db: Connection, folder: string, version: number, now: number): string {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const file = path.join(folder, `library-v${String(version)}-${stamp}.sqlite`);
  db.prepare('VACUUM INTO ?').run(file);
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return file;
}

/**
 * Brings the database to the newest version, each step with its `user_version` in one transaction. Before the first step
 * from a version other than 0 a backup is written to `backups`. Throws when a step fails; the steps before it stand.
 */
export function migrate(db: Connection, backups: string, now: number, migrations: readonly Migration[] = MIGRATIONS): void {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error('Migrations are numbered 1, 2, 3 … without gaps.');
  });
  const from = versionOf(db);
  if (from > migrations.length) throw new Error('A newer database is refused before it is migrated.');
  if (from === migrations.length) return;
  if (from > 0) backUp(db, backups, from, now);
  // Rebuilding a table drops it for a moment; foreign keys can only be switched outside a transaction.
  db.pragma('foreign_keys = OFF');
  for (const migration of migrations.slice(from)) {
    // Not deterministic: each row that asks for an id gets its own.
    for (const [name, answer] of Object.entries(migration.functions ?? {})) db.function(name, { deterministic: false }, answer);
    db.transaction(() => {
      db.exec(migration.sql);
      const broken = db.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0)
        throw new Error(`Migration ${String(migration.number)} leaves rows that refer to nothing.`);
      db.pragma(`application_id = ${String(APPLICATION_ID)}`);
      db.pragma(`user_version = ${String(migration.number)}`);
    }).immediate();
  }
  db.pragma('foreign_keys = ON');
}
