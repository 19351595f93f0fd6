import { hash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * A checksum of every page of the database, kept in a file beside it. SQLite's own check reads the shape of its trees and not what the
 * rows say: a letter that changed on the disk is right to it. The seal is renewed each time the write-ahead log is written into the
 * database, and at no other time does the database change.
 */

/** Name of the seal of a database. */
export const sealOf = (file: string): string => `${file}.pages`;

const MAGIC = 'PEJLSEAL';
/** Magic, page size, number of pages. */
const SEAL_HEADER = 16;
/** Bytes of a page's checksum: one damage in 2^64 has the same. */
const SUM = 8;
/** Bytes of the checksum over the whole seal. */
const WHOLE = 32;

/** SQLite file format § 1.3.2 and § 4.1. */
const PAGE_SIZE_OFFSET = 16;
const WAL_HEADER = 32;
const WAL_FRAME_HEADER = 24;
const WAL_SALTS = 16;
const FRAME_SALTS = 8;

/** Pages that are read at once. */
const STRIDE = 256;

/** How often a check is begun anew because another process renewed the seal meanwhile. */
const ATTEMPTS = 5;

type Seal = { readonly pageSize: number; readonly sums: Buffer };

const pageSizeIn = (header: Buffer): number => {
  const written = header.readUInt16BE(PAGE_SIZE_OFFSET);
  return written === 1 ? 65_536 : written;
};

function readSeal(file: string): Seal | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(sealOf(file));
  } catch {
    return null;
  }
  const end = bytes.length - WHOLE;
  if (end < SEAL_HEADER || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  if (!hash('sha256', bytes.subarray(0, end), 'buffer').equals(bytes.subarray(end))) return null;
  return { pageSize: bytes.readUInt32BE(8), sums: bytes.subarray(SEAL_HEADER, end) };
}

function writeSeal(file: string, { pageSize, sums }: Seal): void {
  const header = Buffer.alloc(SEAL_HEADER);
  header.write(MAGIC, 'latin1');
  header.writeUInt32BE(pageSize, 8);
  header.writeUInt32BE(sums.length / SUM, 12);
  const bytes = Buffer.concat([header, sums]);
  const partial = `${sealOf(file)}.part`;
  const handle = openSync(partial, 'w');
  try {
    writeSync(handle, Buffer.concat([bytes, hash('sha256', bytes, 'buffer')]));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, sealOf(file));
  syncFolder(path.dirname(file));
}

/** Makes a rename last through a power cut. Windows opens no folders and needs none of it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The pages, counted from 0, that stand in the write-ahead log: what the database file says of them no longer holds. */
export function loggedPages(file: string): ReadonlySet<number> {
  const pages = new Set<number>();
  if (!existsSync(`${file}-wal`)) return pages;
  const log = readFileSync(`${file}-wal`);
  if (log.length < WAL_HEADER) return pages;
  const frame = WAL_FRAME_HEADER + log.readUInt32BE(8);
  const salts = log.subarray(WAL_SALTS, WAL_SALTS + 8);
  for (let at = WAL_HEADER; at + frame <= log.length; at += frame) {
    // Frames of an earlier round of the log lie behind those of this one.
    if (!log.subarray(at + FRAME_SALTS, at + FRAME_SALTS + 8).equals(salts)) break;
    pages.add(log.readUInt32BE(at) - 1);
  }
  return pages;
}

/** Calls `visit` with every page of the file that is wanted. */
function eachPage(file: string, pageSize: number, isWanted: (page: number) => boolean, visit: (page: number, sum: Buffer) => void): number {
  const handle = openSync(file, 'r');
  try {
    const count = Math.ceil(fstatSync(handle).size / pageSize);
    const buffer = Buffer.alloc(pageSize * STRIDE);
    for (let first = 0; first < count; first += STRIDE) {
      const pages = Math.min(STRIDE, count - first);
      if (!Array.from({ length: pages }, (_, index) => first + index).some(isWanted)) continue;
      const length = readSync(handle, buffer, 0, pages * pageSize, first * pageSize);
      for (let index = 0; index < pages; index++) {
        if (!isWanted(first + index)) continue;
        const bytes = buffer.subarray(index * pageSize, Math.min(length, (index + 1) * pageSize));
        visit(first + index, hash('sha256', bytes, 'buffer').subarray(0, SUM));
      }
    }
    return count;
  } finally {
    closeSync(handle);
  }
}

function pageSizeOf(file: string): number {
  const header = Buffer.alloc(WAL_HEADER);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return pageSizeIn(header);
}

/** Seals the database as it is; of a sealed one only the pages in `changed`, so that damage done elsewhere meanwhile is still seen. */
export function seal(file: string, changed: ReadonlySet<number>): void {
  const pageSize = pageSizeOf(file);
  const before = readSeal(file);
  const kept = before !== null && before.pageSize === pageSize ? before.sums : null;
  const isNew = (page: number): boolean => kept === null || page * SUM >= kept.length || changed.has(page);
  const sums = Buffer.alloc(Math.ceil(sizeOf(file) / pageSize) * SUM);
  kept?.copy(sums, 0, 0, Math.min(kept.length, sums.length));
  eachPage(file, pageSize, isNew, (page, sum) => void sum.copy(sums, page * SUM));
  writeSeal(file, { pageSize, sums });
}

function sizeOf(file: string): number {
  const handle = openSync(file, 'r');
  try {
    return fstatSync(handle).size;
  } finally {
    closeSync(handle);
  }
}

export function forgetSeal(file: string): void {
  rmSync(sealOf(file), { force: true });
}

function pagesUnlike({ pageSize, sums }: Seal, file: string): number[] {
  const logged = loggedPages(file);
  const unlike: number[] = [];
  const count = eachPage(
    file,
    pageSize,
    (page) => !logged.has(page),
    (page, sum) => {
      if (!sums.subarray(page * SUM, (page + 1) * SUM).equals(sum)) unlike.push(page);
    },
  );
  // The file has become shorter: what it held there is gone.
  for (let page = count; page * SUM < sums.length; page++) if (!logged.has(page)) unlike.push(page);
  return unlike;
}

/** Tells whether bytes are those that Pejling last wrote as a page of the database, by the number of the page from 0; null without a seal. */
export function sealedPage(file: string): ((page: number, bytes: Buffer) => boolean) | null {
  const found = readSeal(file);
  if (found === null) return null;
  return (page, bytes) => found.sums.subarray(page * SUM, (page + 1) * SUM).equals(hash('sha256', bytes, 'buffer').subarray(0, SUM));
}

/** The pages, counted from 0, that are not as Pejling wrote them; null where there is no seal to tell by. */
export function changedPages(file: string): readonly number[] | null {
  for (let attempt = 1; ; attempt++) {
    const before = readSeal(file);
    if (before === null) return null;
    const unlike = pagesUnlike(before, file);
    if (unlike.length === 0) return unlike;
    const after = readSeal(file);
    if (after !== null && after.sums.equals(before.sums)) return unlike;
    // Another process wrote its log into the database while this one looked.
    if (attempt === ATTEMPTS) return null;
  }
}
