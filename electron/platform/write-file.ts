import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';

/** The system's own short name of what went wrong: EACCES, ENOSPC, EROFS, ENOENT … */
const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/**
 * Writes a file whole or not at all: into a temporary file beside it, down to the disk, then renamed over it. Whatever
 * stood at `target` before stays until then; a failure leaves no half file and no temporary one.
 */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<Result<void, Failure>> {
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
    await rename(temporary, target);
    return succeed(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fail({ code: 'export-failed', file: target, reason: errnoOf(error) });
  }
}
