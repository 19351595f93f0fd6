import { randomUUID } from 'node:crypto';
import { link, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';

/** The system's own short name of what went wrong: EACCES, ENOSPC, EROFS, ENOENT … */
const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/**
 * Gives a file its name where no other has it. Drives without links (FAT, some of a network's) can only be asked first. Rejects with EEXIST
 * where the name is taken.
 */
async function nameAnew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error;
    const isThere = await lstat(target).then(
      () => true,
      () => false,
    );
    if (isThere) throw Object.assign(new Error('The name is taken.'), { code: 'EEXIST' });
    await rename(temporary, target);
    return;
  }
  // What was to be written is there, whatever becomes of its other name.
  await rm(temporary, { force: true }).catch(() => undefined);
}

/** What is written before it has its name. */
const UNFINISHED = /^\.pejling-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** Milliseconds after which nobody writes to it any more. */
const LONG_AGO = 3_600_000;

/** Takes away what a program that was ended while it wrote has left in a folder. */
async function takeAwayUnfinished(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => UNFINISHED.test(entry))) {
    const file = path.join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > LONG_AGO) await rm(file);
  }
}

/** What becomes of a file that has the name already. `kept`: nothing is written then, and the reason is EEXIST. */
export type Before = 'replaced' | 'kept';

/**
 * Writes a file whole or not at all: into a temporary file beside it, down to the disk, then given its name. Whatever
 * stood at `target` before stays until then; a failure leaves no half file and no temporary one.
 */
export async function writeWhole(target: string, bytes: Uint8Array, before: Before = 'replaced'): Promise<Result<void, Failure>> {
  // A short name of its own, since the target's may already be as long as the file system allows.
  const temporary = path.join(path.dirname(target), `.pejling-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await (before === 'replaced' ? rename(temporary, target) : nameAnew(temporary, target));
    await takeAwayUnfinished(path.dirname(target)).catch(() => undefined);
    return succeed(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fail({ code: 'export-failed', file: target, reason: errnoOf(error) });
  }
}
