import Database from 'better-sqlite3';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { z } from 'zod';
import type { Connection } from './connection.ts';
import { tablesOf } from './examine.ts';
import { KNOWN_VERSION, versionOf } from './migrate.ts';

/** SQLite file format § 1.3: page size, and the number of pages that the header claims. */
const PAGE_SIZE_OFFSET = 16;
const PAGE_COUNT_OFFSET = 28;
const FIRST_BYTES = 100;

/** Stands in every byte of a page that is not to be believed: no page of a tree begins with it, no text in UTF-8 holds it. */
const BAD = 0xff;
const BAD_RUN = Buffer.alloc(16, BAD);

/** Rows that are looked for one by one between two that can be read. */
const LONGEST_GAP = 200_000;

/** The answers' logs, which are merged and not copied row by row. */
const LOGS = 'response_update';

/** What came across from a damaged library. */
export type Salvage = {
  /** Rows that were new or different. */
  readonly rows: number;
  /** Tables in which something could not be read or did not fit. */
  readonly broken: readonly string[];
  /** Updates of each answer, oldest first. `isComplete` is false where some could not be read. */
  readonly logs: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly areLogsComplete: boolean;
};

type Row = readonly unknown[];

const Row = z.array(z.unknown());
const Names = z.array(z.string());

/**
 * Mends a copy of a damaged library page by page. A page that is known to have changed is taken from the backup `base` where that has
 * the very page that is missing, as `isSealed` tells; else it is made unreadable, so that nothing on it is taken for true. The first
 * page, which tells where everything is, is taken from the backup in any case.
 */
export function mendPages(
  copy: string,
  pages: readonly number[],
  base: string | null,
  isSealed: (page: number, bytes: Buffer) => boolean,
): void {
  const handle = openSync(copy, 'r+');
  try {
    const pageSize = pageSizeOf(pages.includes(0) && base !== null ? base : copy);
    if (!(pageSize >= 512 && pageSize <= 65_536)) return;
    const bad = Buffer.alloc(pageSize, BAD);
    for (const page of pages) {
      const spare = base === null ? null : pageOf(base, page, pageSize);
      if (page === 0) {
        if (spare === null) continue;
        spare.writeUInt32BE(Math.floor(statSync(copy).size / pageSize), PAGE_COUNT_OFFSET);
        writeSync(handle, spare, 0, pageSize, 0);
      } else writeSync(handle, spare !== null && isSealed(page, spare) ? spare : bad, 0, pageSize, page * pageSize);
    }
  } finally {
    closeSync(handle);
  }
}

/** Bytes of a file from a page's beginning, or null where it has no such page. */
function pageOf(file: string, page: number, pageSize: number): Buffer | null {
  const bytes = Buffer.alloc(pageSize);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, bytes, 0, pageSize, page * pageSize) === pageSize ? bytes : null;
  } finally {
    closeSync(handle);
  }
}

function pageSizeOf(file: string): number {
  const written = pageOf(file, 0, FIRST_BYTES)?.readUInt16BE(PAGE_SIZE_OFFSET) ?? 0;
  return written === 1 ? 65_536 : written;
}

const isBelievable = (row: Row): boolean =>
  row.every((value) =>
    typeof value === 'string' ? !value.includes('\u{FFFD}') : !(value instanceof Uint8Array) || !Buffer.from(value).includes(BAD_RUN),
  );

/** Every row of a table that can be read; the first column is its rowid. `broken` is called when some could not. */
function readableRows(db: Connection, table: string, columns: readonly string[], broken: () => void): Map<number, Row> {
  const rows = new Map<number, Row>();
  const wanted = `SELECT rowid, ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}"`;
  const Rowid = z.int();
  const keep = (found: unknown): number => {
    const [rowid, ...values] = Row.parse(found);
    const id = Rowid.parse(rowid);
    if (isBelievable(values)) rows.set(id, values);
    else broken();
    return id;
  };
  const run = (order: 'ASC' | 'DESC'): number | null => {
    let last = order === 'ASC' ? 0 : Number.MAX_SAFE_INTEGER;
    try {
      for (const found of db.prepare(`${wanted} ORDER BY rowid ${order}`).raw().iterate()) last = keep(found);
      return null;
    } catch {
      broken();
      return last;
    }
  };
  const from = run('ASC');
  if (from === null) return rows;
  const to = run('DESC') ?? from;
  if (to === Number.MAX_SAFE_INTEGER || to - from > LONGEST_GAP) return rows;
  const one = db.prepare(`${wanted} WHERE rowid = ?`).raw();
  for (let rowid = from + 1; rowid < to; rowid++) {
    try {
      const found = one.get(rowid);
      if (found !== undefined) keep(found);
    } catch {
      // On a page that is gone.
    }
  }
  return rows;
}

/** The rows of a table that is its own index, up to the first that cannot be read. */
function rowsByKey(db: Connection, table: string, columns: readonly string[], broken: () => void): Row[] {
  const rows: Row[] = [];
  try {
    for (const found of db
      .prepare(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}"`)
      .raw()
      .iterate()) {
      const row = Row.parse(found);
      if (isBelievable(row)) rows.push(row);
      else broken();
    }
  } catch {
    broken();
  }
  return rows;
}

const columnsOf = (db: Connection, table: string): string[] =>
  Names.parse(db.prepare('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid').pluck().all(table));

/** Takes a row over where it is new, and where it differs: always from pages that are known to be whole, else when it was changed later. */
function admission(db: Connection, table: string, key: string | null, columns: readonly string[], isTrusted: boolean) {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map(() => '?').join(', ');
  const set = columns.map((name) => `"${name}" = excluded."${name}"`).join(', ');
  const newer = columns.includes('updated_at') ? `excluded.updated_at > "${table}".updated_at` : null;
  const condition = isTrusted ? 'true' : newer;
  const onConflict =
    key === null || condition === null ? 'ON CONFLICT DO NOTHING' : `ON CONFLICT (${key}) DO UPDATE SET ${set} WHERE ${condition}`;
  return db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values}) ${onConflict}`);
}

/**
 * Brings every row that can be read in `damaged`, a copy nobody else has open, into the library `into`. `isTrusted`: the pages that
 * changed are known and have been blanked. Null where the copy cannot be opened at all or is of another version.
 */
export function salvage(damaged: string, into: Connection, isTrusted: boolean): Salvage | null {
  let from: Connection;
  try {
    from = new Database(damaged, { fileMustExist: true });
  } catch {
    return null;
  }
  try {
    from.pragma('cell_size_check = ON');
    from.pragma('trusted_schema = OFF');
    if (versionOf(from) !== KNOWN_VERSION) return null;
    return bringAcross(from, into, isTrusted);
  } catch {
    return null;
  } finally {
    from.close();
  }
}

function bringAcross(from: Connection, into: Connection, isTrusted: boolean): Salvage {
  const broken = new Set<string>();
  const logs = new Map<string, Uint8Array[]>();
  let rows = 0;
  into
    .transaction(() => {
      for (const { name, key } of tablesOf(into)) {
        const columns = columnsOf(into, name);
        const isBroken = (): void => void broken.add(name);
        const isItsOwnIndex = /WITHOUT ROWID/.test(
          z.string().parse(into.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name)),
        );
        let found: Iterable<Row>;
        try {
          found = isItsOwnIndex ? rowsByKey(from, name, columns, isBroken) : readableRows(from, name, columns, isBroken).values();
        } catch {
          isBroken();
          continue;
        }
        if (name === LOGS) {
          gatherLogs(found, columns, logs);
          continue;
        }
        const admit = admission(into, name, key, columns, isTrusted);
        for (const row of found) {
          try {
            rows += admit.run(...row).changes;
          } catch {
            // Belongs to something that could not be read, or breaks the table's own rules.
            isBroken();
          }
        }
      }
    })
    .immediate();
  return { rows, broken: [...broken], logs, areLogsComplete: !broken.has(LOGS) };
}

const LogRow = z.strictObject({ response_id: z.string(), sequence: z.int(), content: z.instanceof(Uint8Array), created_at: z.int() });

function gatherLogs(rows: Iterable<Row>, columns: readonly string[], logs: Map<string, Uint8Array[]>): void {
  const entries = [...rows].flatMap((row) => {
    const entry = LogRow.safeParse(Object.fromEntries(columns.map((name, index) => [name, row[index]])));
    return entry.success ? [entry.data] : [];
  });
  for (const { response_id: id, content } of entries.toSorted((a, b) => a.sequence - b.sequence)) {
    const log = logs.get(id) ?? [];
    log.push(new Uint8Array(content));
    logs.set(id, log);
  }
}

/** The log of an answer in a library. */
export const logIn = (db: Connection, id: string): Uint8Array[] =>
  db
    .prepare('SELECT content FROM response_update WHERE response_id = ? ORDER BY sequence')
    .pluck()
    .all(id)
    .map((content) => new Uint8Array(z.instanceof(Uint8Array).parse(content)));

/** Puts one update in the place of an answer's log; false where there is no such answer. */
export function replaceLog(db: Connection, id: string, content: Uint8Array, now: number): boolean {
  return db.transaction(() => {
    if (db.prepare('SELECT 1 FROM response WHERE id = ?').get(id) === undefined) return false;
    const last = z.int().parse(db.prepare('SELECT coalesce(max(sequence), 0) FROM response_update WHERE response_id = ?').pluck().get(id));
    db.prepare('DELETE FROM response_update WHERE response_id = ?').run(id);
    db.prepare('INSERT INTO response_update (response_id, sequence, content, created_at) VALUES (?, ?, ?, ?)').run(
      id,
      last + 1,
      content,
      now,
    );
    return true;
  })();
}
