import Database from 'better-sqlite3';
import { answersIn } from './examine.ts';
import { closeCopy, openDatabase } from './connection.ts';

/** Brings a copy of a library to the newest version, as one file; false where it cannot be opened. `isWhole` as of `openDatabase`. */
export function bringUpToDate(file: string, now: number, isWhole = false): boolean {
  const opened = openDatabase(file, now, isWhole);
  if (!opened.ok) return false;
  closeCopy(opened.value);
  return true;
}

/** The answers in a copy of a library, to read. */
export function readAnswers(file: string): ReturnType<typeof answersIn> {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return answersIn(db);
  } finally {
    db.close();
  }
}
