import { open } from 'node:fs/promises';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { MAX_FILE_BYTES } from '../../shared/ipc/define.ts';

/** A file's name without its folders, whichever system wrote the path. */
export const nameOf = (file: string): string => file.split(/[\\/]/).findLast((part) => part !== '') ?? file;

/** All bytes of a file. A file over the limit is refused by its size, before it is read. */
export async function readWhole(file: string, limit: number = MAX_FILE_BYTES): Promise<Result<Uint8Array, Failure>> {
  const name = nameOf(file);
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) return fail({ code: 'file-unreadable', file: name, reason: 'NOT_A_FILE' });
      if (found.size > limit) return fail({ code: 'file-too-large', file: name, bytes: found.size, limit });
      return succeed(new Uint8Array(await handle.readFile()));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail({ code: 'file-unreadable', file: name, reason: reasonOf(error) });
  }
}
