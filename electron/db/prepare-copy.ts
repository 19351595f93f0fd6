import Database from 'better-sqlite3';
import { answersIn } from './examine.ts';
import { closeDatabase, openDatabase } from './connection.ts';
import { forgetSeal } from './page-seal.ts';

/** Brings a copy of a library to the newest version, as one file; false where it cannot be opened. */
export function bringUpToDate(file: string, now: number): boolean {
  const opened = openDatabase(file, now);
  if (!opened.ok) return false;
  closeDatabase(opened.value);
  const db = new Database(file);
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  // Nobody else changes a copy.
  forgetSeal(file);
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
