import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/domain/hearing.ts';
import { surroundingsWords } from '../../shared/words/surroundings.ts';
import { syncFolder } from '../db/page-seal.ts';

/** What is left in a folder that a library was moved out of: for the next start, and for people. */
const NOTE = 'moved-to.json';

export const MovedNote = z.strictObject({ to: z.string(), host: z.string(), movedAt: Instant });
export type MovedNote = z.infer<typeof MovedNote>;

/** Where the library of a folder has been moved, or null. */
export function movedTo(root: string): MovedNote | null {
  try {
    return MovedNote.parse(JSON.parse(readFileSync(path.join(root, NOTE), 'utf8')));
  } catch {
    return null;
  }
}

/** From this call on the library is elsewhere. Whole or not at all, also through a power cut. Throws where the folder takes no file. */
export function leaveMovedNote(root: string, to: string, now: number): void {
  const note: MovedNote = { to, host: hostname(), movedAt: now };
  const partial = path.join(root, `${NOTE}.part`);
  try {
    writeFileSync(path.join(root, surroundingsWords.da.noteName), surroundingsWords.da.noteText(to, note.host));
    const handle = openSync(partial, 'w');
    try {
      writeFileSync(handle, `${JSON.stringify(note)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, path.join(root, NOTE));
    syncFolder(root);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
